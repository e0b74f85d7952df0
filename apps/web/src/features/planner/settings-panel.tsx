"use client";
import { memo } from "react";
import { useTranslations } from "use-intl";
import { THRESHOLD_MINUTES } from "../../view-state/view-state.ts";
import { timeFactorChoices } from "../overview/time-factor-choices.ts";
import styles from "./panel.module.css";
import { useFormat } from "./use-format.ts";
import type { PlannerView } from "./use-planner-view.ts";

/** By what the goals are judged: the threshold, and by what travel times are multiplied. */
export const SettingsPanel = memo(function SettingsPanel({ view }: { readonly view: PlannerView }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <div className={styles.settings}>
      <div className={styles.inline}>
        <label className="fr-label" htmlFor="carte-seuil">
          {t("planner.threshold", { minutes: format.people(view.state.seuil) })}
        </label>
        <input
          id="carte-seuil"
          type="range"
          min={THRESHOLD_MINUTES.min}
          max={60}
          step={1}
          value={Math.min(view.state.seuil, 60)}
          onChange={({ target }) => view.change({ seuil: Number(target.value) })}
          aria-valuetext={t("planner.threshold", { minutes: format.people(view.state.seuil) })}
        />
      </div>
      <div className={styles.inline}>
        <label className="fr-label" htmlFor="carte-facteur">
          {t("view.timeFactor")}
        </label>
        <select
          className="fr-select"
          id="carte-facteur"
          value={view.state.facteur}
          title={t("view.timeFactorHint")}
          onChange={({ target }) => view.change({ facteur: Number(target.value) })}
        >
          {timeFactorChoices(view.state.facteur, t, format).map(({ factor, label }) => (
            <option key={factor} value={factor}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
});
