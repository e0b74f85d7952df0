import type { ModeSiteView, ModesView, ModeView } from "@maillage/planning";
import { CARLESS_SHARE_DEFAULT } from "@maillage/planning/analysis-queries";
import { createLoader, createParser } from "nuqs/server";
import { THRESHOLD_MINUTES } from "../../../view-state/view-state.ts";
import { roadsLabel } from "../../overview/roads-label.ts";
import { RoadsAttribution } from "../../territory/roads-attribution.tsx";
import type { AnalysisContext } from "../analysis-context.ts";
import { AnalysisSource } from "../analysis-source.tsx";
import { AnalysisTable } from "../analysis-table.tsx";
import { CertaintyNote, certaintyColumn } from "../certainty-column.tsx";
import { HiddenView } from "../hidden-view.tsx";
import styles from "./modes-section.module.css";

const CARLESS_PERCENT_DEFAULT = Math.round(CARLESS_SHARE_DEFAULT * 100);
const minutesParser = wholeNumberParser(THRESHOLD_MINUTES.min, THRESHOLD_MINUTES.max);
const loadModes = createLoader({
  velo: minutesParser.withDefault(THRESHOLD_MINUTES.goal),
  pied: minutesParser.withDefault(THRESHOLD_MINUTES.goal),
  sansVoiture: wholeNumberParser(0, 100).withDefault(CARLESS_PERCENT_DEFAULT),
});
type ModesChoice = Awaited<ReturnType<typeof loadModes>>;

function wholeNumberParser(min: number, max: number) {
  return createParser({
    parse: (text) => {
      const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value : null;
    },
    serialize: String,
  });
}

/** Who reaches a site by bicycle, on foot, and without a car. */
export async function renderModes(context: AnalysisContext) {
  const { api, question, searchParams, t, format } = context;
  const choice = await loadModes(searchParams);
  const view = await api.analysis.modes({
    ...question,
    bicycleThresholdSeconds: choice.velo * 60,
    footThresholdSeconds: choice.pied * 60,
    carlessShare: choice.sansVoiture / 100,
  });
  const { carless, modes } = view;
  const speedOf = (mode: ModeView["mode"]) => String(modes.find((each) => each.mode === mode)?.kmPerHour ?? "");
  const isEstimate = modes.some(({ roads }) => roads === "estimate");
  return (
    <>
      <p>{t("analyses.modes.intro")}</p>
      <ModesForm context={context} choice={choice} />
      {isEstimate && (
        <div className="fr-callout">
          <p className="fr-callout__text fr-text--md">
            {t("analyses.modes.estimate", { bicycle: speedOf("bicycle"), foot: speedOf("foot") })}{" "}
            <span className={styles.options}>{t("analyses.modes.importOwn", { code: context.territory.code })}</span>
          </p>
        </div>
      )}
      <ModesTable view={view} context={context} />
      {modes
        .filter(({ mode }) => mode === "car")
        .map(({ mode, errors }) => (
          <CertaintyNote key={mode} errors={errors} context={context} />
        ))}
      {isEstimate && <p className="fr-hint-text">{t("analyses.modes.estimateUnsure")}</p>}
      {modes
        .filter(({ mode, roads }) => mode !== "car" && roads === "own")
        .map(({ mode, roadNetwork }) => (
          <RoadsAttribution
            key={mode}
            roads={roadNetwork}
            label={`${t(`analyses.modes.names.${mode}`)} · ${roadsLabel(roadNetwork, t, format)}`}
            t={t}
            className={styles.note}
          />
        ))}
      <AnalysisSource basis={view.basis} context={context} />
      <section aria-labelledby="sans-voiture">
        <h3 id="sans-voiture">{t("analyses.modes.carless")}</h3>
        <p>
          {t("analyses.modes.carlessSentence", {
            share: format.share(carless.share),
            people: format.people(carless.people),
            onFoot: format.people(carless.onFoot),
            byBicycle: format.people(carless.byBicycleOnly),
            left: format.people(carless.left),
          })}
        </p>
        <CarlessBar carless={carless} context={context} />
        <p className={styles.note}>{t("analyses.modes.carlessRule")}</p>
        <AnalysisSource basis={view.basis} context={context} />
      </section>
      <section aria-labelledby="autour-des-sites">
        <h3 id="autour-des-sites">{t("analyses.modes.sites")}</h3>
        <AnalysisTable<ModeSiteView>
          caption={t("analyses.modes.sitesCaption")}
          rows={view.sites.toSorted((a, b) => b.foot - a.foot || b.bicycle - a.bicycle)}
          keyOf={({ id }) => id}
          columns={[
            { heading: t("analyses.modes.site"), cell: ({ name }) => name, isLong: true },
            ...(["foot", "bicycle", "car"] as const).map((mode) => ({
              heading: t(`analyses.modes.names.${mode}`),
              isNumber: true,
              cell: (site: ModeSiteView) => format.people(site[mode]),
            })),
          ]}
        />
        <AnalysisSource basis={view.basis} context={context} />
      </section>
    </>
  );
}

function ModesForm({
  context: { path, view, t },
  choice,
}: {
  readonly context: AnalysisContext;
  readonly choice: ModesChoice;
}) {
  const field = (name: keyof ModesChoice, label: string, min: number, max: number) => (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={`choix-${name}`}>
        {label}
      </label>
      <input
        className="fr-input"
        id={`choix-${name}`}
        name={name}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        step={1}
        required
        defaultValue={choice[name]}
      />
    </div>
  );
  const { min, max } = THRESHOLD_MINUTES;
  return (
    <form action={path} method="get" className={styles.form}>
      <HiddenView view={view} />
      {field("pied", t("analyses.modes.footThreshold"), min, max)}
      {field("velo", t("analyses.modes.bicycleThreshold"), min, max)}
      {field("sansVoiture", t("analyses.modes.carlessShare"), 0, 100)}
      <button type="submit" className="fr-btn fr-btn--secondary">
        {t("analyses.show")}
      </button>
      <p className={`fr-hint-text ${styles.hint}`}>{t("analyses.modes.carlessHint")}</p>
    </form>
  );
}

function ModesTable({ view, context: { t, format } }: { readonly view: ModesView; readonly context: AnalysisContext }) {
  return (
    <AnalysisTable<ModeView>
      caption={t("analyses.modes.caption")}
      rows={view.modes}
      keyOf={({ mode }) => mode}
      columns={[
        { heading: t("analyses.modes.mode"), cell: ({ mode }) => t(`analyses.modes.names.${mode}`) },
        {
          heading: t("analyses.modes.threshold"),
          isNumber: true,
          cell: ({ thresholdSeconds }) => format.travelTime(thresholdSeconds),
        },
        { heading: t("analyses.modes.covered"), isNumber: true, cell: ({ covered }) => format.people(covered) },
        { heading: t("analyses.modes.share"), isNumber: true, cell: ({ share }) => format.share(share) },
        certaintyColumn({ t, format }, ({ certainty }) => certainty),
        {
          heading: t("analyses.modes.median"),
          isNumber: true,
          cell: ({ medianSeconds }) =>
            medianSeconds === null ? t("common.unreachable") : format.travelTime(medianSeconds),
        },
        {
          heading: t("analyses.modes.roads"),
          cell: ({ roads }) => t(roads === "own" ? "analyses.modes.roadsOwn" : "analyses.modes.roadsEstimate"),
        },
      ]}
    />
  );
}

/** The three parts of people without a car, as one bar and as a table. */
function CarlessBar({
  carless,
  context: { t, format },
}: {
  readonly carless: ModesView["carless"];
  readonly context: AnalysisContext;
}) {
  const parts = [
    { key: "onFoot", people: carless.onFoot, className: styles.foot },
    { key: "byBicycleOnly", people: carless.byBicycleOnly, className: styles.bicycle },
    { key: "left", people: carless.left, className: styles.left },
  ] as const;
  const shareOf = (people: number) => (carless.people > 0 ? people / carless.people : 0);
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ key, people, className }) => (
          <span key={key} className={className} style={{ width: `${shareOf(people) * 100}%` }} />
        ))}
      </div>
      <AnalysisTable
        caption={t("analyses.modes.carlessCaption")}
        rows={parts}
        keyOf={({ key }) => key}
        columns={[
          {
            heading: t("analyses.modes.carless"),
            cell: ({ key, className }) => (
              <>
                <span className={`${styles.swatch} ${className}`} aria-hidden="true" /> {t(`analyses.modes.${key}`)}
              </>
            ),
          },
          { heading: t("analyses.modes.covered"), isNumber: true, cell: ({ people }) => format.people(people) },
          { heading: t("analyses.modes.share"), isNumber: true, cell: ({ people }) => format.share(shareOf(people)) },
        ]}
      />
    </>
  );
}
