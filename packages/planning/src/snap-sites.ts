import type { RoadNetwork, SnappedPlaces } from "@maillage/road-network";
import type { Position } from "./scenario/change.ts";
import { snapOnRoads } from "./snap-within-reach.ts";

/** What an engine needs of a site: where it receives people. */
export interface PlacedSite {
  readonly places: readonly Position[];
}

export interface SnappedSites {
  /** The places of all sites, site by site. */
  readonly places: SnappedPlaces;
  /** Uint32[siteCount + 1]: site `i` is at the places from `siteFirstPlace[i]` to `siteFirstPlace[i + 1] - 1`. */
  readonly siteFirstPlace: Uint32Array;
}

/** Sets on the roads every place at which sites receive people; those that no road is near enough to are marked as such. */
export function snapSites(network: RoadNetwork, sites: readonly PlacedSite[]): SnappedSites {
  const siteFirstPlace = new Uint32Array(sites.length + 1);
  let placeCount = 0;
  for (const [site, { places }] of sites.entries()) {
    placeCount += places.length;
    siteFirstPlace[site + 1] = placeCount;
  }
  return {
    places: snapOnRoads(
      network,
      sites.flatMap(({ places }) => places),
    ),
    siteFirstPlace,
  };
}
