import { findRoute, type Route } from "@maillage/travel-time";
import type { CoverageGround } from "../../coverage-ground.ts";
import { snapOnRoads } from "../../snap-within-reach.ts";
import type { SiteStop } from "../../views.ts";
import type { AnalysedSite } from "../analysed-site.ts";

/** Where a home's people go when they choose a site, and the way there. */
export interface NearestPlace {
  readonly route: Route;
  /** The slots of a travelling site at that very place; none for a site that stands. */
  readonly stops: readonly SiteStop[];
}

/**
 * Of the places where a site receives people, the one that a home reaches soonest, the first among equals. Undefined when
 * it reaches none.
 *
 * @param home index of the home.
 */
export function findNearestPlace(
  { network, homePlaces }: Pick<CoverageGround, "network" | "homePlaces">,
  home: number,
  { places, stops }: Pick<AnalysedSite, "places" | "stops">,
): NearestPlace | undefined {
  const snapped = snapOnRoads(network, places);
  let best: { readonly route: Route; readonly rank: number } | undefined;
  for (const rank of places.keys()) {
    const route = findRoute(network, homePlaces, home, snapped, rank);
    if (route !== undefined && (best === undefined || route.deciseconds < best.route.deciseconds))
      best = { route, rank };
  }
  const place = places[best?.rank ?? -1];
  if (best === undefined || place === undefined) return undefined;
  const isThere = ({ longitude, latitude }: SiteStop) => longitude === place.longitude && latitude === place.latitude;
  return { route: best.route, stops: place.stop === null ? [] : (stops ?? []).filter(isThere) };
}
