import type { TerritoryView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { THRESHOLD_MINUTES, TIME_FACTOR, type ViewState } from "../../../view-state/view-state.ts";
import styles from "../page.module.css";
import comparisonStyles from "./comparison.module.css";
import { DifferenceMap } from "./difference-map.tsx";
import { DifferencesTable } from "./differences-table.tsx";
import type { ComparedPair } from "./load-comparison.ts";

interface DifferenceSectionProps {
  readonly territory: TerritoryView;
  /** Of the columns; two scenarios may bear the same. */
  readonly names: readonly string[];
  readonly difference: ComparedPair;
  /** What is compared, as the address says it. */
  readonly entries: string;
  readonly view: Pick<ViewState, "seuil" | "facteur">;
  readonly source: string;
  readonly t: Translate;
  readonly format: Format;
}

/** Where the time changes between two of the columns: a map, and the table that says the same. */
export function DifferenceSection(props: DifferenceSectionProps) {
  const { territory, names, difference, entries, view, source, t, format } = props;
  const [before, after] = [names[difference.before], names[difference.after]];
  if (before === undefined || after === undefined) return null;
  return (
    <section aria-labelledby="ecart">
      <h2 id="ecart">{t("scenarios.compare.map")}</h2>
      <p>{t("scenarios.compare.mapExplained", { before, after })}</p>
      {names.length > 2 && (
        <form action={`/${territory.code}/scenarios#ecart`} method="get" className={comparisonStyles.pair}>
          <input type="hidden" name="comparer" value={entries} />
          {view.seuil !== THRESHOLD_MINUTES.goal && <input type="hidden" name="seuil" value={view.seuil} />}
          {view.facteur !== TIME_FACTOR.none && <input type="hidden" name="facteur" value={view.facteur} />}
          {(
            [
              { name: "de", label: t("scenarios.compare.before"), chosen: difference.before },
              { name: "vers", label: t("scenarios.compare.after"), chosen: difference.after },
            ] as const
          ).map(({ name, label, chosen }) => (
            <div key={name} className="fr-select-group">
              <label className="fr-label" htmlFor={`ecart-${name}`}>
                {label}
              </label>
              <select className="fr-select" id={`ecart-${name}`} name={name} defaultValue={chosen + 1}>
                {names.map((each, index) => (
                  // The address counts them, and names may be the same.
                  <option key={index} value={index + 1}>
                    {each}
                  </option>
                ))}
              </select>
            </div>
          ))}
          <button type="submit" className="fr-btn fr-btn--secondary">
            {t("scenarios.compare.showMap")}
          </button>
        </form>
      )}
      <DifferenceMap
        territory={{ code: territory.code, name: territory.name, bounds: territory.bounds }}
        before={difference.beforeTimes}
        after={difference.afterTimes}
        sites={difference.sites}
        thresholdSeconds={view.seuil * 60}
      />
      <p className={styles.note}>{source}</p>
      <h3 className="fr-h5 fr-mt-3w">{t("scenarios.compare.differences")}</h3>
      <DifferencesTable
        differences={difference.differences}
        beforeName={before}
        afterName={after}
        t={t}
        format={format}
      />
    </section>
  );
}
