import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { CommuneCentre, TerritoryMapView } from "./views.ts";

/**
 * Cantons of a point of a commune: of a town that cantons share, those that official limits put it in, two on the limit of
 * both; all of the town's while its cantons are drawn as one shape, and where limits and communes, of different vintages or
 * accuracies, disagree. Limits are those drawn, within some 30 m of the whole ones.
 *
 * @param longitude degrees, WGS84, as `latitude`.
 */
export function listCantonsAt(
  cantons: TerritoryMapView["cantons"],
  { cantonCodes }: Pick<CommuneCentre, "cantonCodes">,
  longitude: number,
  latitude: number,
): readonly string[] {
  if (cantonCodes.length < 2) return cantonCodes;
  // Few shapes are of the town: the others are not looked at.
  const around = cantons.features
    .filter(({ properties }) => properties.cantonCodes.some((code) => cantonCodes.includes(code)))
    .filter((canton) => booleanPointInPolygon([longitude, latitude], canton));
  const found = cantonCodes.filter((code) => around.some(({ properties }) => properties.cantonCodes.includes(code)));
  return found.length > 0 ? found : cantonCodes;
}
