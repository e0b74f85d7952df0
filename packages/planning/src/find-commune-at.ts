import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { findNearestHome } from "./find-nearest-home.ts";
import type { TerritoryMapView } from "./views.ts";

/** The territory's communes: where their homes stand, and how they are drawn. */
export type CommuneGround = Pick<TerritoryMapView, "homes" | "communes">;

/**
 * Index in `homes` of the commune that is drawn around a point, its edge included; of two that share the edge, the one
 * whose home is nearer. `undefined` outside all of them: the point is out of the territory, and in none of its cantons.
 * With no shape to go by, the nearest home's.
 *
 * @param longitude degrees, WGS84, as `latitude`.
 */
export function findCommuneAt(
  { homes, communes }: CommuneGround,
  longitude: number,
  latitude: number,
): number | undefined {
  const nearest = findNearestHome(homes, longitude, latitude);
  if (nearest === undefined || communes.features.length === 0) return nearest;
  const holding = communes.features.filter((shape) => booleanPointInPolygon([longitude, latitude], shape));
  const codes = holding.map(({ properties }) => properties.code);
  if (codes.includes(homes[nearest]?.id ?? "")) return nearest;
  const found = homes.findIndex(({ id }) => codes.includes(id));
  return found === -1 ? undefined : found;
}
