"use client";
import type { SiteView, TerritoryMapView } from "@maillage/planning";
import { useTranslations } from "use-intl";
import { SiteDetails } from "../overview/site-details.tsx";
import { useFormat } from "./use-format.ts";

/** A site of the network, as its list describes it. */
export function SiteCard({ site, map }: { readonly site: SiteView | undefined; readonly map: TerritoryMapView }) {
  const t = useTranslations();
  const format = useFormat();
  if (site === undefined) return null;
  const cantons = site.cantonCodes.map((code) => map.cantonNames[code] ?? code);
  return (
    <>
      <h3 className="fr-h6">{site.name}</h3>
      <p>
        {t(`siteStatus.${site.status}`)} · {t(`siteFormat.${site.format}`)} · {site.communeName}
        {site.labelDate !== null && ` · ${t("sites.labelDate")} ${format.date(site.labelDate)}`}
      </p>
      {cantons.length > 0 && (
        <p>
          {t("cantons.name")} : {format.list(cantons)}
        </p>
      )}
      <SiteDetails site={site} t={t} format={format} />
    </>
  );
}
