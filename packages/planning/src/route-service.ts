import { findRoute } from "@maillage/travel-time";
import { parseQuery } from "./parse-query.ts";
import { routeQuerySchema } from "./queries.ts";
import { snapWithinReach } from "./snap-within-reach.ts";
import type { TerritoryService } from "./territory-service.ts";
import type { RouteQuery, RouteView } from "./views.ts";

/**
 * The fastest way from one point to another, or null when there is none.
 *
 * @throws {InvalidQueryError}, {UnknownTerritoryError}, {PlaceOutOfReachError}
 */
export async function findRouteView(territories: TerritoryService, query: RouteQuery): Promise<RouteView | null> {
  const { territory: code, from, to } = parseQuery(routeQuerySchema, query);
  const territory = await territories.getLoaded(code);
  const places = snapWithinReach(territory, [
    { id: "from", ...from },
    { id: "to", ...to },
  ]);
  const route = findRoute(territory.network, places, 0, places, 1);
  if (route === undefined) return null;
  return {
    seconds: route.seconds,
    metres: Math.round(route.metres * 10) / 10,
    accessSeconds: route.accessDeciseconds / 10,
    line: { type: "LineString", coordinates: route.coordinates.map(([longitude, latitude]) => [longitude, latitude]) },
    roadNetwork: territory.roadNetworkView,
  };
}
