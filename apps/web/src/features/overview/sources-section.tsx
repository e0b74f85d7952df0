import type { CoverageView, TerritoryView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import { DatasetsTable } from "../territory/datasets-table.tsx";
import { RoadsAttribution } from "../territory/roads-attribution.tsx";
import { modelErrorLabel, roadsName } from "./roads-label.ts";
import styles from "./sources-section.module.css";

export const SOURCES_ID = "sources";

interface SourcesSectionProps {
  readonly territory: TerritoryView;
  readonly inputs: CoverageView["inputs"];
  readonly t: Translate;
  readonly format: Format;
}

const SENTENCE_OF_HOMES = {
  communes: "sources.homes",
  cells: "sources.homesOfCells",
  addresses: "sources.homesOfAddresses",
} as const;

/** Everything the figures rest on: roads and their error, files with producer, licence and checksum, inputs' hashes. */
export function SourcesSection({ territory, inputs, t, format }: SourcesSectionProps) {
  const roads = territory.roadNetwork;
  const isModelled = roads.origin === "modelled";
  return (
    <section id={SOURCES_ID} aria-labelledby={`${SOURCES_ID}-titre`}>
      <h2 id={`${SOURCES_ID}-titre`}>{t("sources.title")}</h2>
      <p>
        {t("sources.roads", {
          label: capitalize(roadsName(roads, t, format)),
          segments: format.people(roads.segmentCount),
          junctions: format.people(roads.junctionCount),
          kilometres: format.kilometres(roads.kilometres),
          error: capitalize(modelErrorLabel(roads, t, format)),
        })}
      </p>
      {isModelled && <p>{t("sources.roadsModelledWarning")}</p>}
      <RoadsAttribution roads={roads} t={t} />
      <p>{t(SENTENCE_OF_HOMES[territory.homeKind])}</p>
      <p>{t("sources.border")}</p>
      {territory.boundaries === "approximate" && <p>{t("sources.boundariesApproximate")}</p>}
      <h3>{t("sources.datasetsCaption")}</h3>
      <DatasetsTable datasets={territory.datasets} t={t} format={format} />
      <details>
        <summary>{t("sources.inputs")}</summary>
        <dl className={styles.inputs}>
          {Object.entries(inputs).map(([name, hash]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <code>{hash}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function capitalize(text: string): string {
  return text === "" ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
