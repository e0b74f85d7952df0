import type { UnitKind, UnitView } from "@maillage/planning";
import { UNIT_KINDS } from "@maillage/planning/unit-queries";
import { writePopulation } from "../../i18n/write-population.ts";
import { serializeViewState } from "../../view-state/view-state.ts";
import { AnalysisSource } from "../analyses/analysis-source.tsx";
import { KeyFigures } from "../analyses/key-figures.tsx";
import { Certainty } from "../shell/certainty.tsx";
import { CONTENT_ID } from "../shell/service-skip-links.tsx";
import { orNotFound, type UnitsContent } from "./load-units.ts";
import { unitPath } from "./unit-levels.ts";
import { UnitMissing } from "./unit-missing.tsx";
import { UnitSites } from "./unit-sites.tsx";
import { UnitTimes } from "./unit-times.tsx";
import styles from "./units.module.css";
import { UnitsHeader } from "./units-header.tsx";
import { UnitsMaps } from "./units-maps.tsx";
import { UnitsRanking } from "./units-ranking.tsx";

interface UnitPageProps {
  readonly content: UnitsContent;
  readonly kind: UnitKind;
  readonly code: string;
}

/** One unit: its own figures, what it lacks, what would help it most, its sites and its communes. */
export async function UnitPage({ content: { context, refusals, ranking }, kind, code }: UnitPageProps) {
  const { territory, api, question, view, t, format } = context;
  const told = await orNotFound(api.unit.get({ ...question, kind, code }));
  const { unit, cantons, communes } = told;
  const shapes = kind === "commune" ? [] : await api.unit.shapes({ territory: territory.code, kind: "commune" });
  const name = t(`units.named-${kind}`, { name: unit.name });
  const wider = listWider(told, territory.code);
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={`fr-container fr-py-4w ${styles.page}`}>
      <UnitsHeader
        {...{ context, refusals }}
        region={told.region}
        // One line from the country to the unit: the intercommunality cuts across it, and is told under the title.
        wider={wider.filter((each) => each.kind !== "epci")}
        current={name}
        level={undefined}
        title={name}
        lead={describeUnit(told, context)}
      />
      <section aria-labelledby="titre-chiffres">
        <h2 id="titre-chiffres">{t("units.figures")}</h2>
        <KeyFigures figures={listKeyFigures(told, context)} />
        <Certainty parts={{ certainty: unit.certainty, parameters: told.errors }} {...{ t, format }} />
        {wider.length > 0 && (
          <p className={styles.wider}>
            {t("units.within")}{" "}
            {wider.map((each, rank) => (
              <span key={each.kind}>
                {rank > 0 && ", "}
                <a href={serializeViewState(each.path, view)}>{t(`units.named-${each.kind}`, { name: each.name })}</a>
              </span>
            ))}
          </p>
        )}
        <AnalysisSource basis={told.basis} context={context} />
      </section>
      <UnitMissing {...{ told, context }} />
      <UnitTimes {...{ told, context }} />
      <UnitSites {...{ told, context }} />
      {cantons.length > 0 && (
        <section aria-labelledby="titre-cantons">
          <h2 id="titre-cantons">{t("units.itsCantons")}</h2>
          {kind !== "commune" && <p>{t("units.itsCantonsNote")}</p>}
          <ul>
            {cantons.map((canton) => (
              <li key={canton.code}>
                <a href={serializeViewState(unitPath(territory.code, "canton", canton.code), view)}>{canton.name}</a>{" "}
                {t(`units.service.${canton.service}`, { count: canton.sites.length })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {communes.length > 0 && (
        <>
          <UnitsMaps
            {...{ shapes, context }}
            id="carte"
            kind="commune"
            title={t("units.unitMapsTitle", { name })}
            units={communes}
          />
          <section aria-labelledby="titre-communes">
            <h2 id="titre-communes">{t("units.itsCommunes")}</h2>
            <UnitsRanking
              {...{ context, ranking }}
              kind="commune"
              units={communes}
              caption={t("units.itsCommunesCaption", { name })}
            />
            {kind === "canton" && unit.estimated && <p className={styles.note}>{t("units.sharedTown")}</p>}
            {kind === "epci" && <p className={styles.note}>{t("units.rule.epci")}</p>}
          </section>
        </>
      )}
    </main>
  );
}

/** The wider units that it is in, with their address. */
function listWider({ within }: UnitView, territory: string) {
  return UNIT_KINDS.flatMap((kind) => {
    const unit = within[kind];
    return unit === undefined ? [] : [{ ...unit, kind, path: unitPath(territory, kind, unit.code) }];
  });
}

function describeUnit({ unit, territory }: UnitView, { t, format, view }: UnitsContent["context"]): string {
  if (unit.share === null || territory.share === null) return t("units.nobody");
  return t("units.unitLead", {
    share: format.share(unit.share),
    minutes: String(view.seuil),
    territoryShare: format.share(territory.share),
    territory: territory.name,
  });
}

function listKeyFigures({ unit, territory, kind }: UnitView, { t, format, view }: UnitsContent["context"]) {
  const none = t("common.noValue");
  const minutes = (seconds: number | null) => (seconds === null ? none : format.minutes(seconds));
  return [
    {
      label: t("units.column.share", { minutes: String(view.seuil) }),
      value: unit.share === null ? none : format.share(unit.share),
      detail: t("units.coveredOf", {
        covered: format.people(unit.covered),
        population: writePopulation(unit, format),
      }),
    },
    {
      label: t("units.column.mean"),
      value: minutes(unit.meanSeconds),
      detail: t("units.meanDetail", { p90: minutes(unit.p90Seconds), territoryMean: minutes(territory.meanSeconds) }),
    },
    {
      label: t("units.column.sites"),
      value: String(unit.sites.length),
      detail:
        unit.cantons === null || kind === "canton" || kind === "commune"
          ? t(`units.serviceDetail.${unit.service}`)
          : t("units.cantonsDetail", {
              withSite: String(unit.cantons.withSite),
              total: String(unit.cantons.total),
              communes: String(unit.communes.withSite),
              communesTotal: String(unit.communes.total),
            }),
    },
    ...(unit.worstCommune === null || kind === "commune"
      ? []
      : [
          {
            label: t("units.column.worst"),
            value:
              unit.worstCommune.meanSeconds === null ? t("common.unreachable") : minutes(unit.worstCommune.meanSeconds),
            detail: t("units.worstDetail", {
              name: unit.worstCommune.name,
              population: format.people(unit.worstCommune.population),
            }),
          },
        ]),
  ];
}
