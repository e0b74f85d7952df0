import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { Objects, Topology } from "topojson-specification";

/** About 30 metres: what a pixel is when a département fills a screen, and no more. */
const TOLERANCE_DEGREES = 0.0003;
/** Weight of a point: area, in square degrees, of the triangle it makes with its neighbours (Visvalingam 1993). */
const WEIGHT_MIN = (TOLERANCE_DEGREES * TOLERANCE_DEGREES) / 2;
/** Coordinates snapped to about a metre, so that neighbours written with different roundings share their limit. */
const DECIMALS = 5;

/**
 * Shapes with fewer points, to be drawn: neighbours that share a limit still share it, without gap or overlap. A shape that
 * would vanish stays as it is.
 */
export function simplifyShapes<Shape extends Polygon | MultiPolygon>(
  shapes: ReadonlyMap<string, Shape>,
): ReadonlyMap<string, Polygon | MultiPolygon> {
  if (shapes.size === 0) return new Map();
  const objects = Object.fromEntries(Array.from(shapes, ([code, shape]) => [code, roundShape(shape)]));
  // Bare geometries have no properties, which the two libraries' types write differently.
  const whole = topology(objects) as Topology<Objects<Record<string, never>>>;
  const light = simplify(presimplify(whole), WEIGHT_MIN);
  return new Map(
    Array.from(shapes, ([code, shape]) => {
      const object = light.objects[code];
      const drawn = object === undefined ? undefined : feature(light, object);
      const geometry = drawn?.type === "Feature" ? drawn.geometry : undefined;
      const isWhole =
        (geometry?.type === "Polygon" || geometry?.type === "MultiPolygon") &&
        geometry.coordinates.length > 0 &&
        geometry.coordinates.flat(2).length > 3;
      return [code, isWhole ? roundShape(geometry) : shape] as const;
    }),
  );
}

function roundShape(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const factor = 10 ** DECIMALS;
  const round = (ring: readonly (readonly number[])[]) =>
    ring.map(([x = 0, y = 0]) => [Math.round(x * factor) / factor, Math.round(y * factor) / factor]);
  return shape.type === "Polygon"
    ? { type: "Polygon", coordinates: shape.coordinates.map(round) }
    : { type: "MultiPolygon", coordinates: shape.coordinates.map((polygon) => polygon.map(round)) };
}
