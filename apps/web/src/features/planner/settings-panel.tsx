"use client";
import type { TerritoryView } from "@maillage/planning";
import { memo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { THRESHOLD_MINUTES } from "../../view-state/view-state.ts";
import { timeFactorChoices } from "../overview/time-factor-choices.ts";
import { countNetworkSites } from "../territory/count-network-sites.ts";
import styles from "./panel.module.css";
import { useFormat } from "./use-format.ts";
import type { PlannerView } from "./use-planner-view.ts";

interface SettingsPanelProps {
  readonly territory: TerritoryView;
  readonly slug: string;
  readonly view: PlannerView;
  /** The network is that of an open scenario. */
  readonly isNetworkFixed: boolean;
}

/** Which network of sites, which threshold, and by what travel times are multiplied. */
export const SettingsPanel = memo(function SettingsPanel(props: SettingsPanelProps) {
  const { territory, slug, view, isNetworkFixed } = props;
  const t = useTranslations();
  const locale = useLocale();
  const format = useFormat();
  return (
    <div className={styles.settings}>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="carte-reseau">
          {t("planner.network")}
        </label>
        <select
          className="fr-select"
          id="carte-reseau"
          value={slug}
          disabled={isNetworkFixed}
          title={isNetworkFixed ? t("editing.scenario.networkFixed") : undefined}
          onChange={({ target }) => view.change({ reseau: target.value })}
        >
          {territory.siteNetworks.map((each) => (
            <option key={each.slug} value={each.slug}>
              {t("view.siteNetworkOption", { name: each.name[locale], ...countNetworkSites(each) })}
            </option>
          ))}
        </select>
      </div>
      <div className="fr-select-group">
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
      <div className={styles.range}>
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
    </div>
  );
});
