"use client";
import type { TerritoryView } from "@maillage/planning";
import { memo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { countNetworkSites } from "../territory/count-network-sites.ts";
import styles from "./panel.module.css";
import type { PlannerView } from "./use-planner-view.ts";

interface NetworkFieldProps {
  readonly territory: TerritoryView;
  readonly slug: string;
  readonly change: PlannerView["change"];
  /** The network is that of an open scenario. */
  readonly isFixed: boolean;
}

/** Which network of sites the changes are made to. */
export const NetworkField = memo(function NetworkField({ territory, slug, change, isFixed }: NetworkFieldProps) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <div className={styles.inline}>
      <label className="fr-label" htmlFor="carte-reseau">
        {t("planner.network")}
      </label>
      <select
        className="fr-select"
        id="carte-reseau"
        value={slug}
        disabled={isFixed}
        title={isFixed ? t("editing.scenario.networkFixed") : undefined}
        onChange={({ target }) => change({ reseau: target.value })}
      >
        {territory.siteNetworks.map((each) => (
          <option key={each.slug} value={each.slug}>
            {t("view.siteNetworkOption", { name: each.name[locale], ...countNetworkSites(each) })}
          </option>
        ))}
      </select>
    </div>
  );
});
