import type { UnitFiguresView, UnitKind } from "@maillage/planning";
import { AnalysisSource } from "../analyses/analysis-source.tsx";
import { describeErrors } from "../shell/certainty.tsx";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import { orNotFound, type UnitsContent } from "./load-units.ts";
import { MeanHistogram } from "./mean-histogram.tsx";
import styles from "./units.module.css";
import { UnitsHeader } from "./units-header.tsx";
import { UnitsMaps } from "./units-maps.tsx";
import { UnitsRanking } from "./units-ranking.tsx";

interface UnitsPageProps {
  readonly content: UnitsContent;
  readonly kind: UnitKind;
}

/** Every unit of a level of a territory: ranked, drawn, and how alike they are. */
export async function UnitsPage({ content: { context, refusals, ranking }, kind }: UnitsPageProps) {
  const { territory, api, question, view, t, format } = context;
  const [units, shapes] = await Promise.all([
    orNotFound(api.unit.list({ ...question, kind })),
    api.unit.shapes({ territory: territory.code, kind }),
  ]);
  const title = t(`units.title.${kind}`, { name: territory.name });
  const worst = findWorst(units.units);
  const withoutSite = units.units.filter(({ service }) => service === "none").length;
  const whole = units.units.filter(({ share }) => share === 1).length;
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <UnitsHeader
        {...{ context, refusals, title }}
        region={units.region}
        wider={[]}
        current={t(`units.kinds.${kind}`)}
        level={kind}
        lead={[
          t(`units.lead.${kind}`, {
            ...{ total: units.units.length, whole, withoutSite },
            minutes: String(view.seuil),
          }),
          ...(worst?.meanSeconds == null
            ? []
            : [t("units.leadWorst", { name: worst.name, time: format.minutes(worst.meanSeconds) })]),
        ].join(" ")}
      />
      <section aria-labelledby="titre-classement">
        <h2 id="titre-classement">{t("units.ranking")}</h2>
        <UnitsRanking {...{ kind, context, ranking }} units={units.units} caption={title} />
        <p className={styles.note}>
          {[
            t(`units.rule.${kind}`),
            ...(units.populationOutside > 0
              ? [t("units.outside", { people: format.people(units.populationOutside) })]
              : []),
            // Without a measured error nobody is sure: which errors would be allowed for is no matter.
            units.errors.modelErrorShare === null
              ? t("indicators.certainty.unmeasured")
              : t("units.certaintyNote", { errors: describeErrors(units.errors, t, format) }),
          ].join(" ")}
        </p>
        <AnalysisSource basis={units.basis} context={context} />
      </section>
      <UnitsMaps {...{ kind, shapes, context }} id="carte" title={t(`units.mapsTitle.${kind}`)} units={units.units} />
      <MeanHistogram {...{ kind, context }} units={units.units} />
    </main>
  );
}

function findWorst(units: readonly UnitFiguresView[]): UnitFiguresView | undefined {
  return units
    .filter(({ meanSeconds }) => meanSeconds !== null)
    .reduce<UnitFiguresView | undefined>(
      (worst, unit) => ((unit.meanSeconds ?? 0) > (worst?.meanSeconds ?? -1) ? unit : worst),
      undefined,
    );
}
