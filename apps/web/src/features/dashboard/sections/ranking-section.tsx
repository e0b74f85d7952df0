import { writePopulation } from "../../../i18n/write-population.ts";
import { serializeViewState } from "../../../view-state/view-state.ts";
import { InteractiveRanking, type RankingColumn, type RankingRow } from "../../charts/interactive-ranking.tsx";
import { unitPath } from "../../units/unit-levels.ts";
import styles from "../dashboard.module.css";
import type { DashboardContext } from "../dashboard-context.ts";

/** Thresholds that a canton's course is drawn from, minutes: how fast its people are reached. */
const COURSE_MINUTES = [5, 10, 15, 20, 25, 30, 45];

/** Cantons by their figures: sorted, looked for, each with its course. */
export async function renderRanking(context: DashboardContext) {
  const { coverage, computeCoverage, source, territory, view, isReadOnly, t, format } = context;
  const { cantons } = coverage;
  if (cantons.length === 0) return <p>{t("dashboard.maps.none")}</p>;
  const minutes = String(view.seuil);
  const course = await Promise.all(COURSE_MINUTES.map((each) => computeCoverage({ thresholdSeconds: each * 60 })));
  const sortBy = (column: string) => t("imports.sortBy", { column });
  const columns: readonly RankingColumn[] = [
    { key: "name", label: t("cantons.name"), sortLabel: sortBy(t("cantons.name")) },
    { key: "people", label: t("cantons.population"), sortLabel: sortBy(t("cantons.population")), isNumber: true },
    {
      key: "share",
      label: t("dashboard.ranking.share", { minutes }),
      sortLabel: sortBy(t("dashboard.ranking.share", { minutes })),
      isNumber: true,
    },
    {
      key: "beyond",
      label: t("dashboard.ranking.beyond"),
      sortLabel: sortBy(t("dashboard.ranking.beyond")),
      isNumber: true,
    },
    { key: "sites", label: t("cantons.sites"), sortLabel: sortBy(t("cantons.sites")), isNumber: true },
    { key: "course", label: t("dashboard.ranking.course") },
  ];
  const rows = cantons
    // Where most people are left first, then where no site is.
    .toSorted((a, b) => b.population - b.covered - (a.population - a.covered) || a.sites.length - b.sites.length)
    .map(({ code, name, population, estimated, covered, share, sites, possibleSites }): RankingRow => {
      const shares = course.map((each) => each.cantons.find((canton) => canton.code === code)?.share ?? 0);
      return {
        key: code,
        href: isReadOnly ? undefined : serializeViewState(unitPath(territory.code, "canton", code), view),
        cells: [
          { text: name, value: name },
          { text: writePopulation({ population, estimated }, format), value: population },
          { text: share === null ? t("common.noValue") : format.share(share), value: share },
          { text: format.people(population - covered), value: population - covered },
          {
            text:
              possibleSites.length > 0 && sites.length === 0 ? t("dashboard.ranking.perhaps") : String(sites.length),
            value: sites.length,
            isAlarming: sites.length === 0,
          },
          { text: "", value: null, course: shares },
        ],
      };
    });
  return (
    <>
      <p>{t("dashboard.ranking.intro", { from: String(COURSE_MINUTES[0]), to: String(COURSE_MINUTES.at(-1)) })}</p>
      <InteractiveRanking
        caption={t("dashboard.ranking.caption")}
        {...{ columns, rows, courseDomain: [0, 1] }}
        labels={{ filter: t("dashboard.ranking.filter"), none: t("dashboard.ranking.none") }}
        // The browser writes the number.
        countText={t("dashboard.ranking.count", { count: "{count}" })}
      />
      {cantons.some(({ estimated }) => estimated) && <p className={styles.note}>≈ {t("common.estimatedExplained")}</p>}
      <p className={styles.note}>{t("charts.source", { source })}</p>
    </>
  );
}
