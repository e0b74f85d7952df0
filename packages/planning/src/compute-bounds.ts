import type { Position } from "geojson";
import type { TerritoryContent } from "./territory-content.ts";

/** West, south, east, north in degrees, around the shapes drawn for the territory and its communes' centres. */
export function computeBounds({
  boundaries,
  communes,
}: Pick<TerritoryContent, "boundaries" | "communes">): readonly [number, number, number, number] {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  const include = ([longitude, latitude]: Position): void => {
    if (longitude === undefined || latitude === undefined) return;
    bounds[0] = Math.min(bounds[0], longitude);
    bounds[1] = Math.min(bounds[1], latitude);
    bounds[2] = Math.max(bounds[2], longitude);
    bounds[3] = Math.max(bounds[3], latitude);
  };
  for (const { longitude, latitude } of communes) include([longitude, latitude]);
  for (const { geometry } of boundaries) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const position of polygons.flat(2)) include(position);
  }
  return bounds;
}
