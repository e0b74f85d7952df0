"use client";
import type { SiteNetworkView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import type { Editing } from "./editing/use-editing.ts";
import styles from "./panel.module.css";

interface AnnouncedSitesProps {
  readonly siteNetwork: SiteNetworkView;
  readonly editing: Editing;
}

/** Planned and studied sites of the network, each counted as open or not. */
export function AnnouncedSites({ siteNetwork, editing }: AnnouncedSitesProps) {
  const t = useTranslations();
  const announced = siteNetwork.sites.filter(({ status }) => status === "planned" || status === "studied");
  if (announced.length === 0) return null;
  const now = new Map(editing.applied.sites.map(({ id, status }) => [id, status]));
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t("propose.open")}</legend>
      {announced.map(({ id: siteId, name, status }) => (
        <div key={siteId} className="fr-checkbox-group fr-checkbox-group--sm">
          <input
            type="checkbox"
            id={`ouvrir-${siteId}`}
            checked={now.get(siteId) === "labelled"}
            onChange={({ target }) =>
              editing.perform({ kind: "set-status", siteId, status: target.checked ? "labelled" : status, date: null })
            }
          />
          <label className="fr-label" htmlFor={`ouvrir-${siteId}`}>
            {t("propose.openSite", { name, status: t(`siteStatus.${status}`).toLowerCase() })}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
