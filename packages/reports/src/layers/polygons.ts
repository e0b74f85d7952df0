import type { MultiPolygon, Polygon, Position } from "geojson";

/**
 * Shapes as one: their parts side by side, not dissolved; outer rings counter-clockwise and holes clockwise, as RFC 7946 wants
 * them. Null when there is none.
 */
export function joinPolygons(shapes: readonly (Polygon | MultiPolygon)[]): MultiPolygon | null {
  const polygons = shapes.flatMap((shape) => (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates));
  if (polygons.length === 0) return null;
  return {
    type: "MultiPolygon",
    coordinates: polygons.map((rings) =>
      rings.map((ring, rank) => (isCounterClockwise(ring) === (rank === 0) ? ring : ring.toReversed())),
    ),
  };
}

function isCounterClockwise(ring: readonly Position[]): boolean {
  let doubledArea = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    doubledArea += x * nextY - nextX * y;
  }
  return doubledArea > 0;
}
