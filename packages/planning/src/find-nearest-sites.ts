import { NearestSiteIndex, type NearestSites } from "@maillage/travel-time";
import type { CoverageGround } from "./coverage-ground.ts";
import { snapOnRoads } from "./snap-within-reach.ts";

/** Every home keeps its three nearest sites, here as in the browser: one engine, one set of figures. */
const SITES_PER_HOME = 3;

/** The nearest sites of every home. A site that no road is near enough to is reached by nobody. */
export function findNearestSites(
  { network, homePlaces }: Pick<CoverageGround, "network" | "homePlaces">,
  sites: readonly { readonly longitude: number; readonly latitude: number }[],
): NearestSites {
  const index = new NearestSiteIndex(network, homePlaces, { k: SITES_PER_HOME });
  index.setSites(snapOnRoads(network, sites));
  return index.nearest;
}
