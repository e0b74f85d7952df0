import type { MultiPolygon, Polygon } from "geojson";

/** Shapes as one: their parts side by side, not dissolved. Null when there is none. */
export function joinPolygons(shapes: readonly (Polygon | MultiPolygon)[]): MultiPolygon | null {
  const coordinates = shapes.flatMap((shape) => (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates));
  return coordinates.length === 0 ? null : { type: "MultiPolygon", coordinates };
}
