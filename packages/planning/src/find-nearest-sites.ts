import { NearestSiteIndex, type NearestSites } from "@maillage/travel-time";
import type { CoverageGround } from "./coverage-ground.ts";
import { type PlacedSite, snapSites } from "./snap-sites.ts";

/** Every home keeps its three nearest sites, here as in the browser: one engine, one set of figures. */
const SITES_PER_HOME = 3;

/**
 * The nearest sites of every home, each at the time to the nearest of the places where it receives people. A site with no
 * such place, or that no road is near enough to, is reached by nobody.
 */
export function findNearestSites(
  { network, homePlaces }: Pick<CoverageGround, "network" | "homePlaces">,
  sites: readonly PlacedSite[],
): NearestSites {
  const index = new NearestSiteIndex(network, homePlaces, { k: SITES_PER_HOME });
  const { places, siteFirstPlace } = snapSites(network, sites);
  index.setSites(places, { siteFirstPlace });
  return index.nearest;
}
