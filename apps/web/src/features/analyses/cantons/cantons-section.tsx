import type { AreaKind, AreaView, CantonsView, FailingAreaView } from "@maillage/planning";
import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { sketchOf } from "../../../view-state/sketch-parser.ts";
import type { SketchedChange } from "../../../view-state/sketch-words.ts";
import { serializeViewState } from "../../../view-state/view-state.ts";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { AnalysisTable } from "../analysis-table.tsx";
import { CertaintyNote, certaintyColumn } from "../certainty-column.tsx";
import { HiddenView } from "../hidden-view.tsx";
import styles from "./cantons-section.module.css";

const AREA_KIND_WORDS = { cantons: "canton", arrondissements: "arrondissement", epci: "epci" } as const;
const loadKind = createLoader({ unite: parseAsStringLiteral(["cantons", "arrondissements", "epci"]) });

/** The goal "a site in every canton" counted both ways, and the remedy of each canton without one. */
export async function renderCantons(context: AnalysisContext) {
  const { api, question, searchParams, t, format } = context;
  const { unite } = await loadKind(searchParams);
  const view = await api.analysis.cantons({
    ...question,
    ...(unite === null ? {} : { areaKind: AREA_KIND_WORDS[unite] }),
  });
  const { byArea, byTown, areaKind, areaKinds } = view;
  return (
    <>
      <p>{t("analyses.cantons.intro")}</p>
      <KindForm context={context} current={areaKind} kinds={areaKinds} />
      {!areaKinds.includes("canton") && <p>{t("analyses.cantons.noCantons")}</p>}
      {areaKind !== "canton" && areaKinds.includes("canton") && <p>{t("analyses.cantons.otherKind")}</p>}
      <div className={styles.cards}>
        <section className={styles.card} aria-labelledby="par-unite">
          <h3 id="par-unite" className="fr-h6">
            {t("analyses.cantons.each")}
          </h3>
          <p className={styles.figure}>
            {t("analyses.cantons.byArea", { withSite: String(byArea.withSite), total: String(byArea.total) })}
          </p>
          <p>{t("analyses.cantons.byAreaRule")}</p>
          {byArea.possiblyWithSite > 0 && (
            <p>{t("analyses.cantons.byAreaPossible", { count: byArea.possiblyWithSite })}</p>
          )}
        </section>
        {byTown !== null && (
          <section className={styles.card} aria-labelledby="par-ville">
            <h3 id="par-ville" className="fr-h6">
              {t("analyses.cantons.town")}
            </h3>
            <p className={styles.figure}>
              {t("analyses.cantons.byTown", { withSite: String(byTown.withSite), total: String(byTown.total) })}
            </p>
            <p>{t("analyses.cantons.byTownRule")}</p>
            {byTown.namesWithoutSite.length > 0 && (
              <p>{t("analyses.cantons.townsWithout", { names: format.list(byTown.namesWithoutSite) })}</p>
            )}
          </section>
        )}
      </div>
      <AnalysisSource basis={view.basis} context={context} />
      <section aria-labelledby="sans-site">
        <h3 id="sans-site">{t("analyses.cantons.failing")}</h3>
        {view.failing.length === 0 ? (
          <p>{t("analyses.cantons.failingNone")}</p>
        ) : (
          <>
            <FailingTable failing={view.failing} context={context} />
            <p>{t("analyses.cantons.failingRule")}</p>
          </>
        )}
      </section>
      <section aria-labelledby="toutes-les-unites">
        <h3 id="toutes-les-unites">{t("analyses.cantons.table")}</h3>
        <AreasTable view={view} context={context} />
        <CertaintyNote errors={view.errors} context={context} />
        <AnalysisSource basis={view.basis} context={context} />
      </section>
    </>
  );
}

interface KindFormProps {
  readonly context: AnalysisContext;
  readonly current: AreaKind;
  readonly kinds: readonly AreaKind[];
}

function KindForm({ context: { path, view, t }, current, kinds }: KindFormProps) {
  if (kinds.length < 2) return null;
  return (
    <form action={path} method="get" className={styles.form}>
      <HiddenView view={view} />
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="choix-unite">
          {t("analyses.cantons.kind")}
        </label>
        <select className="fr-select" id="choix-unite" name="unite" defaultValue={wordOf(current)}>
          {kinds.map((kind) => (
            <option key={kind} value={wordOf(kind)}>
              {t(`analyses.cantons.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary">
        {t("analyses.show")}
      </button>
    </form>
  );
}

/** As the address says it. */
function wordOf(kind: AreaKind): string {
  return Object.entries(AREA_KIND_WORDS).find(([, each]) => each === kind)?.[0] ?? kind;
}

function FailingTable({
  failing,
  context,
}: {
  readonly failing: readonly FailingAreaView[];
  readonly context: AnalysisContext;
}) {
  const { t, format, view } = context;
  const minutes = String(view.seuil);
  return (
    <AnalysisTable
      caption={t("analyses.cantons.failingCaption")}
      rows={failing}
      keyOf={({ code }) => code}
      columns={[
        { heading: t("analyses.cantons.name"), cell: ({ name }) => name },
        {
          heading: t("analyses.cantons.remedy"),
          isLong: true,
          cell: ({ code, remedy }) =>
            remedy === null ? (
              t("analyses.cantons.remedyNone")
            ) : (
              <>
                <strong>{remedy.name}</strong>
                {remedy.shared && ` (${t("analyses.cantons.remedyShared")})`}
                <br />
                {t("analyses.cantons.remedyPeople", {
                  people: format.people(remedy.peopleWithin),
                  gained: format.people(remedy.newlyCovered),
                  minutes,
                })}
                <br />
                <PlaceLink code={code} remedy={remedy} context={context} />
              </>
            ),
        },
        {
          heading: t("analyses.cantons.outside"),
          isLong: true,
          cell: ({ nearestOutside }) =>
            nearestOutside === null ? (
              t("analyses.cantons.outsideNone")
            ) : (
              <>
                <strong>{nearestOutside.name}</strong>
                <br />
                {t("analyses.cantons.outsideTime", {
                  time: format.minutes(nearestOutside.meanSeconds),
                  covered: format.people(nearestOutside.peopleWithin),
                  minutes,
                })}
              </>
            ),
        },
      ]}
    />
  );
}

interface PlaceLinkProps {
  readonly code: string;
  readonly remedy: NonNullable<FailingAreaView["remedy"]>;
  readonly context: AnalysisContext;
}

/** To the map, with a site added there: to be looked at, moved, kept or not. */
function PlaceLink({ code, remedy, context: { territory, view, t } }: PlaceLinkProps) {
  const { changes } = view.esquisse;
  const taken = new Set(changes.map(({ siteId }) => siteId));
  const siteId =
    [`canton-${code}`, `canton-${code}-2`, `canton-${code}-3`].find((id) => !taken.has(id)) ?? `canton-${code}-4`;
  const added: SketchedChange = {
    ...{ kind: "add-site", siteId, name: null, format: "fixed", status: "labelled" },
    ...{ longitude: remedy.longitude, latitude: remedy.latitude },
    ...(remedy.shared ? { cantonCode: code } : {}),
    ...{ comment: null, year: null, costEuros: null },
  };
  return (
    <a href={serializeViewState(`/${territory.code}/carte`, { ...view, esquisse: sketchOf([...changes, added]) })}>
      {t("analyses.cantons.place")}
      <span className="fr-sr-only"> – {remedy.name}</span>
    </a>
  );
}

function AreasTable({
  view,
  context: { t, format },
}: {
  readonly view: CantonsView;
  readonly context: AnalysisContext;
}) {
  const thresholds = view.areas[0]?.coverage.map(({ thresholdSeconds }) => thresholdSeconds) ?? [];
  return (
    <AnalysisTable<AreaView>
      caption={t("analyses.cantons.caption")}
      rows={view.areas}
      keyOf={({ code }) => code}
      columns={[
        { heading: t("analyses.cantons.name"), cell: ({ name }) => name },
        {
          heading: t("analyses.cantons.population"),
          isNumber: true,
          cell: ({ population, estimated }) => (
            <>
              {format.people(population)}
              {estimated && <abbr title={t("common.estimatedExplained")}> ≈</abbr>}
            </>
          ),
        },
        ...thresholds.map((thresholdSeconds, rank) => ({
          heading: t("analyses.cantons.share", { minutes: String(thresholdSeconds / 60) }),
          isNumber: true,
          cell: ({ coverage }: AreaView) => {
            const share = coverage[rank]?.share ?? null;
            return share === null ? t("common.noValue") : format.share(share);
          },
        })),
        certaintyColumn({ t, format }, ({ coverage }) => coverage[0]?.certainty),
        {
          heading: t("analyses.cantons.borderline"),
          isNumber: true,
          cell: ({ borderline }) => format.people(borderline),
        },
        {
          heading: t("analyses.cantons.sites"),
          isLong: true,
          cell: ({ sites, possibleSites }) =>
            [
              ...sites.map(({ name }) => name),
              ...(possibleSites.length === 0
                ? []
                : [t("analyses.cantons.possible", { names: possibleSites.map(({ name }) => name).join(", ") })]),
            ].join(", ") || t("analyses.none"),
        },
      ]}
    />
  );
}
