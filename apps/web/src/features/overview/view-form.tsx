import type { SiteNetworkView, TerritoryView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/translate.ts";
import { serializeSketch } from "../../view-state/serialize-sketch.ts";
import { EMPTY_SKETCH, sketchOf } from "../../view-state/sketch-parser.ts";
import type { SketchedChange } from "../../view-state/sketch-words.ts";
import { serializeViewState, THRESHOLD_MINUTES, type ViewState } from "../../view-state/view-state.ts";
import { timeFactorChoices } from "./time-factor-choices.ts";
import styles from "./view-form.module.css";

interface ViewFormProps {
  readonly territory: TerritoryView;
  readonly siteNetwork: SiteNetworkView;
  readonly view: ViewState;
  readonly locale: Locale;
  readonly t: Translate;
  readonly format: Format;
}

/** Choice of the network of sites, of the threshold and of the time factor: a plain form that leads to an address, without JavaScript. */
export function ViewForm({ territory, siteNetwork, view, locale, t, format }: ViewFormProps) {
  const path = `/${territory.code}`;
  const { changes } = view.esquisse;
  const isScenario = view.scenario !== null;
  const announced = (isScenario ? [] : siteNetwork.sites).filter(
    ({ id, status }) => (status === "planned" || status === "studied") && !changes.some(({ siteId }) => siteId === id),
  );
  const openings = announced.map(
    ({ id }): SketchedChange => ({
      ...{ kind: "set-status", siteId: id, status: "labelled", date: null },
      ...{ comment: null, year: null, costEuros: null },
    }),
  );
  return (
    <form action={path} method="get" className={styles.form} aria-label={t("view.title")}>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="choix-reseau">
          {t("view.siteNetwork")}
        </label>
        <select
          className="fr-select"
          id="choix-reseau"
          name="reseau"
          defaultValue={siteNetwork.slug}
          disabled={isScenario}
          title={isScenario ? t("editing.scenario.networkFixed") : undefined}
        >
          {territory.siteNetworks.map(({ slug, name, countedSiteCount }) => (
            <option key={slug} value={slug}>
              {t("view.siteNetworkOption", { name: name[locale], count: countedSiteCount })}
            </option>
          ))}
        </select>
      </div>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor="choix-seuil">
          {t("view.threshold")}
        </label>
        <input
          className="fr-input"
          id="choix-seuil"
          name="seuil"
          type="number"
          inputMode="numeric"
          min={THRESHOLD_MINUTES.min}
          max={THRESHOLD_MINUTES.max}
          step={1}
          required
          defaultValue={view.seuil}
          title={t("view.thresholdHint")}
        />
      </div>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="choix-facteur">
          {t("view.timeFactor")}
        </label>
        <select
          className="fr-select"
          id="choix-facteur"
          name="facteur"
          defaultValue={view.facteur}
          title={t("view.timeFactorHint")}
        >
          {timeFactorChoices(view.facteur, t, format).map(({ factor, label }) => (
            <option key={factor} value={factor}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {!isScenario && changes.length > 0 && <input type="hidden" name="esquisse" value={serializeSketch(changes)} />}
      {view.scenario !== null && <input type="hidden" name="scenario" value={view.scenario} />}
      {view.scenario !== null && view.version !== null && <input type="hidden" name="version" value={view.version} />}
      <div className={styles.buttons}>
        <button type="submit" className="fr-btn">
          {t("view.show")}
        </button>
        <a className="fr-btn fr-btn--secondary" href={serializeViewState(`${path}/carte`, view)}>
          {t("view.seeOnMap")}
        </a>
      </div>
      {(isScenario || announced.length + changes.length > 0) && (
        <ul className={styles.links}>
          {announced.length > 0 && (
            <li>
              <a
                className="fr-link"
                href={serializeViewState(path, { ...view, esquisse: sketchOf([...changes, ...openings]) })}
              >
                {t("view.addAnnounced", { names: announced.map(({ communeName }) => communeName).join(", ") })}
              </a>
            </li>
          )}
          {(isScenario || changes.length > 0) && (
            <li>
              <a
                className="fr-link"
                href={serializeViewState(path, { ...view, esquisse: EMPTY_SKETCH, scenario: null, version: null })}
              >
                {t("view.clearProposals")}
              </a>
            </li>
          )}
        </ul>
      )}
    </form>
  );
}
