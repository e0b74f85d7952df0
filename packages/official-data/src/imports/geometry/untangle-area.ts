import { union } from "@turf/union";
import type { Feature, MultiPolygon, Polygon } from "geojson";

/**
 * The same area with rings that do not cross: what an even number of turns surrounds is outside, as most software draws it.
 * Undefined when nothing of it is left, or when it is too tangled to be told.
 */
export function untangleArea(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon | undefined {
  const feature: Feature<Polygon | MultiPolygon> = { type: "Feature", properties: {}, geometry };
  try {
    // The union of an area with itself: the sweep cuts sides where they cross, which is all that is wanted.
    const untangled = union({ type: "FeatureCollection", features: [feature, feature] })?.geometry;
    return untangled === undefined || untangled.coordinates.length === 0 ? undefined : untangled;
  } catch {
    // The sweep gives up on degenerate input with an error of its own: the shape is then refused, with a sentence.
    return undefined;
  }
}
