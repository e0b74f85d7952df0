import type { SiteNetworkSummary } from "@maillage/planning";
import type { ScenarioSummary } from "@maillage/planning/scenario";
import type { Locale } from "../../../i18n/locale.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { type ComparedEntry, writeEntry } from "./compared-parser.ts";
import styles from "./comparison.module.css";

interface ComparedFormProps {
  readonly territory: string;
  readonly entries: readonly ComparedEntry[];
  readonly siteNetworks: readonly SiteNetworkSummary[];
  readonly scenarios: readonly ScenarioSummary[];
  readonly locale: Locale;
  readonly t: Translate;
}

/** What is compared, as boxes to tick: a plain form that leads to an address, without a script. */
export function ComparedForm({ territory, entries, siteNetworks, scenarios, locale, t }: ComparedFormProps) {
  const chosen = new Set(entries.map(writeEntry));
  const boxes = [
    {
      legend: t("scenarios.compare.networks"),
      choices: siteNetworks.map(({ slug, name }) => ({
        value: writeEntry({ kind: "network", siteNetwork: slug }),
        label: name[locale],
      })),
    },
    { legend: t("scenarios.compare.scenarios"), choices: listScenarioChoices(entries, scenarios, t) },
  ].filter(({ choices }) => choices.length > 0);
  return (
    <details className={styles.choose} open={entries.length < 2}>
      <summary>{t("scenarios.compare.choose")}</summary>
      <form action={`/${territory}/scenarios`} method="get">
        <p>{t("scenarios.compare.chooseHint")}</p>
        {/* Kept when nothing is ticked: the page then says what is missing. */}
        <input type="hidden" name="comparer" value="" />
        <div className={styles.boxes}>
          {boxes.map(({ legend, choices }) => (
            <fieldset key={legend} className="fr-fieldset">
              <legend className="fr-fieldset__legend">{legend}</legend>
              {choices.map(({ value, label }) => (
                <div key={value} className="fr-fieldset__element">
                  <div className="fr-checkbox-group fr-checkbox-group--sm">
                    <input
                      type="checkbox"
                      id={`colonne-${value}`}
                      name="comparer"
                      value={value}
                      defaultChecked={chosen.has(value)}
                    />
                    <label className="fr-label" htmlFor={`colonne-${value}`}>
                      {label}
                    </label>
                  </div>
                </div>
              ))}
            </fieldset>
          ))}
        </div>
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t("scenarios.compare.show")}
        </button>
      </form>
    </details>
  );
}

/** The versions compared, and the latest of every scenario. */
function listScenarioChoices(entries: readonly ComparedEntry[], scenarios: readonly ScenarioSummary[], t: Translate) {
  return scenarios.flatMap(({ id, name, version: latest }) => {
    const compared = entries.flatMap((entry) =>
      entry.kind === "scenario" && entry.scenario === id && entry.version !== undefined ? [entry.version] : [],
    );
    return [...new Set([...compared, latest])].map((version) => ({
      value: writeEntry({ kind: "scenario", scenario: id, version }),
      label: t("scenarios.compare.named", { name, version: String(version) }),
    }));
  });
}
