import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { MultiPolygon, Polygon } from "geojson";
import { buildShapeLocator } from "./unit-locator.ts";

/** Points tried on each side of a commune's box: some two hundred fall in it. */
const POINTS_PER_SIDE = 20;
/**
 * A canton with less than this share of a commune's points is a neighbour whose limit was drawn with less care: towns that
 * cantons truly share have a sixth of their land or more in each.
 */
const SHARE_MIN = 0.05;

/**
 * Cantons that each commune lies in, by the limits of both, on a grid of points in the commune. A commune without a shape is in
 * the canton of its centre, one that no canton's limits reach in none.
 */
export function assignCantonsByShape(
  communes: readonly {
    readonly code: string;
    readonly longitude: number;
    readonly latitude: number;
    readonly geometry: Polygon | MultiPolygon | null;
  }[],
  cantonShapes: ReadonlyMap<string, Polygon | MultiPolygon>,
): ReadonlyMap<string, readonly string[]> {
  const findCanton = buildShapeLocator(cantonShapes);
  return new Map(
    communes.map(({ code, longitude, latitude, geometry }) => {
      const points = geometry === null ? [] : listPointsWithin(geometry);
      const tried = points.length === 0 ? [[longitude, latitude] as const] : points;
      const counts = new Map<string, number>();
      for (const [x, y] of tried) {
        const canton = findCanton(x, y);
        if (canton !== undefined) counts.set(canton, (counts.get(canton) ?? 0) + 1);
      }
      const enough = [...counts].filter(([, count]) => count >= SHARE_MIN * tried.length).map(([canton]) => canton);
      return [code, enough.toSorted()];
    }),
  );
}

function listPointsWithin(geometry: Polygon | MultiPolygon): (readonly [number, number])[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of polygons.flatMap(([outer = []]) => outer)) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  const points: (readonly [number, number])[] = [];
  for (let column = 0; column < POINTS_PER_SIDE; column++) {
    for (let row = 0; row < POINTS_PER_SIDE; row++) {
      const x = west + ((column + 0.5) / POINTS_PER_SIDE) * (east - west);
      const y = south + ((row + 0.5) / POINTS_PER_SIDE) * (north - south);
      if (booleanPointInPolygon([x, y], geometry)) points.push([x, y]);
    }
  }
  return points;
}
