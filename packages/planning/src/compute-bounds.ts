import type { Position } from "geojson";
import type { TerritoryContent } from "./territory-content.ts";

/** Mainland France and Corsica. */
const MAINLAND: readonly [number, number, number, number] = [-5.2, 41.3, 9.6, 51.1];
/** Overseas, to a tenth of a degree: where a territory that holds nothing yet is looked for. */
const OVERSEAS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  971: [-61.9, 15.8, -61, 16.6],
  972: [-61.3, 14.3, -60.8, 14.9],
  973: [-54.7, 2.1, -51.6, 5.8],
  974: [55.2, -21.4, 55.9, -20.8],
  975: [-56.5, 46.7, -56.1, 47.2],
  976: [44.9, -13.1, 45.4, -12.6],
};

/**
 * West, south, east, north in degrees, around the shapes drawn for the territory and its communes' centres; around its part
 * of France while it has none.
 */
export function computeBounds({
  code,
  boundaries,
  communes,
}: Pick<TerritoryContent, "code" | "boundaries" | "communes">): readonly [number, number, number, number] {
  if (communes.length === 0 && boundaries.length === 0) return OVERSEAS[code] ?? MAINLAND;
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
