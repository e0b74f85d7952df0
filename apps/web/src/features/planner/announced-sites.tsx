"use client";
import type { SiteNetworkView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import styles from "./panel.module.css";
import type { PlannerView } from "./use-planner-view.ts";

interface AnnouncedSitesProps {
  readonly siteNetwork: SiteNetworkView;
  readonly view: PlannerView;
}

/** Planned and studied sites, each counted as open or not. */
export function AnnouncedSites({ siteNetwork, view }: AnnouncedSitesProps) {
  const t = useTranslations();
  const announced = siteNetwork.sites.filter(({ status }) => status === "planned" || status === "studied");
  if (announced.length === 0) return null;
  const opened = view.state.ouvrir;
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t("propose.open")}</legend>
      {announced.map(({ id, name, status }) => (
        <div key={id} className="fr-checkbox-group fr-checkbox-group--sm">
          <input
            type="checkbox"
            id={`ouvrir-${id}`}
            checked={opened.includes(id)}
            onChange={({ target }) =>
              view.change({ ouvrir: target.checked ? [...opened, id] : opened.filter((each) => each !== id) })
            }
          />
          <label className="fr-label" htmlFor={`ouvrir-${id}`}>
            {t("propose.openSite", { name, status: t(`siteStatus.${status}`).toLowerCase() })}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
