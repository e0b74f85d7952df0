import type { UnitFiguresView, UnitKind } from "@maillage/planning";
import { writePopulation } from "../../i18n/write-population.ts";
import { Sparkline } from "../charts/sparkline.tsx";
import type { DashboardContext } from "../dashboard/dashboard-context.ts";
import { ThreePartBar } from "../shell/three-part-bar.tsx";
import type { RankingColumn } from "./ranking-table.tsx";
import styles from "./units.module.css";

/** Columns of a ranking of units: the two goals, what is sure of them, and how far people are. */
export function listUnitColumns(
  kind: UnitKind,
  hrefOf: (unit: UnitFiguresView) => string,
  { t, format, view }: Pick<DashboardContext, "t" | "format" | "view">,
): readonly RankingColumn<UnitFiguresView>[] {
  const share = (value: number | null) => (value === null ? t("common.noValue") : format.share(value));
  const minutes = (value: number | null) => (value === null ? t("common.noValue") : format.minutes(value));
  const twentyOf = ({ population, within20Minutes }: UnitFiguresView) =>
    population > 0 ? within20Minutes / population : null;
  const columns: (RankingColumn<UnitFiguresView> | false)[] = [
    {
      ...{ id: "nom", heading: t(`units.kind.${kind}`), isLong: true },
      read: ({ name }) => name,
      cell: (unit) => <a href={hrefOf(unit)}>{unit.name}</a>,
    },
    {
      ...{ id: "habitants", heading: t("units.column.population"), isNumber: true },
      read: ({ population }) => population,
      cell: (unit) => writePopulation(unit, format),
    },
    {
      ...{ id: "part", heading: t("units.column.share", { minutes: String(view.seuil) }), isNumber: true },
      read: (unit) => unit.share,
      cell: (unit) => share(unit.share),
    },
    view.seuil !== 20 && {
      ...{ id: "vingt", heading: t("units.column.share", { minutes: "20" }), isNumber: true },
      read: twentyOf,
      cell: (unit) => share(twentyOf(unit)),
    },
    {
      heading: t("units.column.certainty"),
      cell: ({ certainty }) =>
        certainty === null ? (
          t("units.certaintyUnmeasured")
        ) : (
          <>
            <ThreePartBar parts={[certainty.surelyCovered, certainty.depends, certainty.surelyNot]} />
            <span className={styles.parts}>
              {[certainty.surelyCovered, certainty.depends, certainty.surelyNot].map(format.people).join(" / ")}
            </span>
          </>
        ),
    },
    {
      ...{ id: "moyenne", heading: t("units.column.mean"), isNumber: true },
      read: ({ meanSeconds }) => meanSeconds,
      cell: ({ meanSeconds }) => minutes(meanSeconds),
    },
    kind !== "commune" && {
      ...{ id: "lointains", heading: t("units.column.p90"), isNumber: true },
      read: ({ p90Seconds }) => p90Seconds,
      cell: ({ p90Seconds }) => minutes(p90Seconds),
    },
    kind !== "commune" && {
      heading: t("units.column.curve"),
      cell: (unit) => <Sparkline values={accessCurveOf(unit)} domain={[0, 1]} />,
    },
    {
      ...{ id: "sites", heading: t("units.column.sites"), isNumber: true },
      read: ({ sites }) => sites.length,
      cell: ({ sites, possibleSites }) =>
        possibleSites.length === 0
          ? String(sites.length)
          : t("units.column.sitesPossible", { count: String(sites.length), possible: String(possibleSites.length) }),
    },
    (kind === "arrondissement" || kind === "epci") && {
      ...{ id: "cantons", heading: t("units.column.cantons"), isNumber: true },
      read: ({ cantons }) => (cantons === null ? null : cantons.withSite / cantons.total),
      cell: ({ cantons }) =>
        cantons === null
          ? t("common.noValue")
          : t("units.tally", { count: String(cantons.withSite), total: String(cantons.total) }),
    },
    kind !== "commune" && {
      ...{ id: "communes", heading: t("units.column.communes"), isNumber: true },
      read: ({ communes }) => communes.withSite,
      cell: ({ communes }) => t("units.tally", { count: String(communes.withSite), total: String(communes.total) }),
    },
    kind !== "commune" && {
      ...{ id: "loin", heading: t("units.column.worst"), isLong: true },
      read: ({ worstCommune }) => worstCommune?.meanSeconds ?? null,
      cell: ({ worstCommune }) =>
        worstCommune === null
          ? t("common.noValue")
          : t("units.named", {
              name: worstCommune.name,
              detail: worstCommune.meanSeconds === null ? t("common.unreachable") : minutes(worstCommune.meanSeconds),
            }),
    },
  ];
  return columns.filter((column) => column !== false);
}

/** Share of the people within each bound of the classes, from nobody at 0 on: the course of a sparkline. */
export function accessCurveOf({
  population,
  classPeople,
}: Pick<UnitFiguresView, "population" | "classPeople">): readonly number[] {
  if (population === 0) return [];
  let within = 0;
  // The last class has no bound.
  const shares = classPeople.slice(0, -1).map((people) => {
    within += people;
    return within / population;
  });
  return [0, ...shares];
}
