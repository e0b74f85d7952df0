import { FORMAT_IDS, FORMATS, type FormatId } from "@maillage/reports/export-formats";
import { LAYER_IDS, type LayerId } from "@maillage/reports/layers-question";
import type { RequestIntl } from "../../i18n/request.ts";
import { CountingFields } from "../overview/counting-fields.tsx";
import { ScenarioSelect } from "../scenarios/scenario-select.tsx";
import styles from "./exports.module.css";
import type { ExportsContent } from "./load-exports.ts";

interface ExportsFormProps {
  readonly content: ExportsContent;
  readonly intl: RequestIntl;
}

/** Ticked at first: what most people come for. */
const CHOSEN_LAYERS: readonly LayerId[] = ["sites", "homes", "cantons"];
const CHOSEN_FORMAT: FormatId = "xlsx";

/** Choice of sites, data and format: a plain form whose address is the file's. */
export function ExportsForm({ content, intl: { locale, t, format } }: ExportsFormProps) {
  const { territory, siteNetwork, view, scenarios, proposal } = content;
  const layers = LAYER_IDS.filter(
    (id) => (id !== "scenario-changes" || scenarios.length > 0) && (id !== "proposal" || proposal !== null),
  );
  return (
    <form
      action={`/api/territories/${territory.code}/export`}
      method="get"
      className={styles.form}
      aria-label={t("exports.form")}
    >
      <fieldset className={`fr-fieldset ${styles.subject}`} aria-labelledby="sujet">
        <legend className="fr-fieldset__legend" id="sujet">
          {t("exports.subject")}
        </legend>
        <div className={styles.fields}>
          <CountingFields {...{ territory, siteNetwork, view, locale, t, format }} />
          <ScenarioSelect
            {...{ scenarios, chosen: view.scenario, noneLabel: t("exports.noScenario") }}
            label={
              <>
                {t("exports.scenario")} <span className="fr-hint-text">{t("exports.scenarioHint")}</span>
              </>
            }
          />
        </div>
        {proposal !== null && <input type="hidden" name="proposition" value={proposal} />}
      </fieldset>
      <div className={styles.choices}>
        <fieldset className="fr-fieldset" aria-labelledby="couches couches-aide">
          <legend className="fr-fieldset__legend" id="couches">
            {t("exports.layers")}{" "}
            <span className="fr-hint-text" id="couches-aide">
              {t("exports.layersHint")}
            </span>
          </legend>
          {layers.map((id) => (
            <div className="fr-fieldset__element" key={id}>
              <div className="fr-checkbox-group">
                <input
                  {...{ type: "checkbox", id: `couche-${id}`, name: "couches", value: id }}
                  defaultChecked={CHOSEN_LAYERS.includes(id) || id === "proposal"}
                  aria-describedby={`couche-${id}-aide`}
                />
                <label className="fr-label" htmlFor={`couche-${id}`}>
                  {t(`exports.layer.${id}`)}{" "}
                  <span className="fr-hint-text" id={`couche-${id}-aide`}>
                    {t(`exports.layerHint.${id}`)}
                  </span>
                </label>
              </div>
            </div>
          ))}
        </fieldset>
        <fieldset className="fr-fieldset" aria-labelledby="formats">
          <legend className="fr-fieldset__legend" id="formats">
            {t("exports.format")}
          </legend>
          {FORMAT_IDS.map((id) => (
            <div className="fr-fieldset__element" key={id}>
              <div className="fr-radio-group">
                <input
                  {...{ type: "radio", id: `format-${id}`, name: "format", value: id }}
                  defaultChecked={id === CHOSEN_FORMAT}
                  aria-describedby={`format-${id}-aide`}
                />
                <label className="fr-label" htmlFor={`format-${id}`}>
                  {FORMATS[id].title[locale]}{" "}
                  <span className="fr-hint-text" id={`format-${id}-aide`}>
                    {t(`exports.formatHint.${id}`)}
                  </span>
                </label>
              </div>
            </div>
          ))}
        </fieldset>
      </div>
      <p className={styles.note}>{t("exports.zipped")}</p>
      <div className={styles.submit}>
        <button type="submit" className="fr-btn fr-icon-download-line fr-btn--icon-left">
          {t("exports.download")}
        </button>
      </div>
    </form>
  );
}
