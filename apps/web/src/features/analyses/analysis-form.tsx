import { serializeSketch } from "../../view-state/serialize-sketch.ts";
import { EMPTY_SKETCH } from "../../view-state/sketch-parser.ts";
import { serializeViewState, THRESHOLD_MINUTES } from "../../view-state/view-state.ts";
import { timeFactorChoices } from "../overview/time-factor-choices.ts";
import type { AnalysisContext } from "./analysis-context.ts";
import styles from "./analysis-form.module.css";

/** Choice of the network of sites, of the threshold and of the time factor: a plain form that leads to an address, without JavaScript. */
export function AnalysisForm({ context }: { readonly context: AnalysisContext }) {
  const { territory, siteNetwork, view, path, locale, t, format } = context;
  const { changes } = view.esquisse;
  return (
    <form action={path} method="get" className={styles.form} aria-label={t("analyses.form")}>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="choix-reseau">
          {t("view.siteNetwork")}
        </label>
        <select className="fr-select" id="choix-reseau" name="reseau" defaultValue={siteNetwork.slug}>
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
      {changes.length > 0 && <input type="hidden" name="esquisse" value={serializeSketch(changes)} />}
      <button type="submit" className="fr-btn">
        {t("analyses.show")}
      </button>
      {changes.length > 0 && (
        <p className={styles.sketch}>
          {t("analyses.withSketch", { count: changes.length })}{" "}
          <a className="fr-link" href={serializeViewState(path, { ...view, esquisse: EMPTY_SKETCH })}>
            {t("analyses.withoutSketch")}
          </a>
        </p>
      )}
    </form>
  );
}
