import type { Geometry, Position } from "geojson";

/** West, south, east, north, in the coordinates of the geometry. */
export type Bounds = readonly [number, number, number, number];

/** What holds them all; null when none of them has a point. */
export function computeGeometryBounds(geometries: Iterable<Geometry | null>): Bounds | null {
  const bounds: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const geometry of geometries) {
    if (geometry !== null) extend(bounds, geometry);
  }
  return bounds[0] > bounds[2] ? null : bounds;
}

function extend(bounds: [number, number, number, number], geometry: Geometry): void {
  if (geometry.type === "GeometryCollection") {
    for (const part of geometry.geometries) extend(bounds, part);
  } else {
    extendBy(bounds, geometry.coordinates);
  }
}

type Nested = Position | readonly Nested[];

function extendBy(bounds: [number, number, number, number], coordinates: Nested): void {
  const [first, second] = coordinates;
  if (typeof first === "number" && typeof second === "number") {
    bounds[0] = Math.min(bounds[0], first);
    bounds[1] = Math.min(bounds[1], second);
    bounds[2] = Math.max(bounds[2], first);
    bounds[3] = Math.max(bounds[3], second);
    return;
  }
  for (const part of coordinates) {
    if (typeof part !== "number") extendBy(bounds, part);
  }
}
