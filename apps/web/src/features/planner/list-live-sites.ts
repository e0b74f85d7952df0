import type { SiteNetworkView, SiteView } from "@maillage/planning";
import type { UnitGround } from "@maillage/planning/find-commune-at";
import {
  type AppliedChanges,
  isCounted,
  listPlacedSites,
  placeSites,
  type WithPlaces,
} from "@maillage/planning/scenario";
import type { LiveSite } from "../../map/worker/protocol.ts";

/**
 * A network before and after changes, as the worker counts its sites.
 *
 * @param ground which communes, and so which cantons, stops are in.
 */
export function listLiveSites(
  siteNetwork: SiteNetworkView,
  applied: AppliedChanges,
  ground: UnitGround,
): { readonly baseSites: readonly LiveSite[]; readonly sites: readonly LiveSite[] } {
  const placed = new Set(listPlacedSites(siteNetwork.sites, applied.sites).map(({ id }) => id));
  return {
    baseSites: placeSites(siteNetwork.sites, ground).map((site) => toLiveSite(site, siteNetwork.date, false)),
    sites: placeSites(applied.sites, ground).map((site) => toLiveSite(site, applied.date, placed.has(site.id))),
  };
}

function toLiveSite(site: WithPlaces<SiteView>, date: string, isPlaced: boolean): LiveSite {
  const places = site.places.map(({ longitude, latitude, cantonCodes }) => ({ longitude, latitude, cantonCodes }));
  return { id: site.id, places, isCounted: isCounted(site, date), isPlaced };
}
