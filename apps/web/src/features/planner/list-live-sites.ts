import type { SiteNetworkView } from "@maillage/planning";
import { type AppliedChanges, isCounted, listPlacedSites } from "@maillage/planning/scenario";
import type { LiveSite } from "../../map/worker/protocol.ts";

/** A network before and after changes, as the worker counts its sites. */
export function listLiveSites(
  siteNetwork: SiteNetworkView,
  applied: AppliedChanges,
): { readonly baseSites: readonly LiveSite[]; readonly sites: readonly LiveSite[] } {
  const placed = new Set(listPlacedSites(siteNetwork.sites, applied.sites).map(({ id }) => id));
  return {
    baseSites: siteNetwork.sites.map((site) => toLiveSite(site, siteNetwork.date, false)),
    sites: applied.sites.map((site) => toLiveSite(site, applied.date, placed.has(site.id))),
  };
}

function toLiveSite(site: SiteNetworkView["sites"][number], date: string, isPlaced: boolean): LiveSite {
  const { id, longitude, latitude, cantonCodes } = site;
  return { id, longitude, latitude, cantonCodes, isCounted: isCounted(site, date), isPlaced };
}
