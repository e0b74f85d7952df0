import Flatbush from "flatbush";
import type { MultiPolygon, Polygon } from "geojson";
import { orient2d } from "robust-predicates";

/**
 * A point near which two sides of an area cross, of the same ring or not; undefined when none do. Sides that only touch, as
 * rings that share a vertex, do not cross. n sides take n log n.
 */
export function findSelfCrossing(
  geometry: Polygon | MultiPolygon,
): readonly [longitude: number, latitude: number] | undefined {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  const sideCount = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
  if (sideCount === 0) return undefined;
  // Four coordinates a side: from x, from y, to x, to y.
  const sides = new Float64Array(sideCount * 4);
  const index = new Flatbush(sideCount);
  let side = 0;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [xA = 0, yA = 0] = ring[i - 1] ?? [];
      const [xB = 0, yB = 0] = ring[i] ?? [];
      sides.set([xA, yA, xB, yB], side * 4);
      index.add(Math.min(xA, xB), Math.min(yA, yB), Math.max(xA, xB), Math.max(yA, yB));
      side += 1;
    }
  }
  index.finish();
  for (side = 0; side < sideCount; side += 1) {
    const [xA = 0, yA = 0, xB = 0, yB = 0] = sides.subarray(side * 4, side * 4 + 4);
    const near = index.search(Math.min(xA, xB), Math.min(yA, yB), Math.max(xA, xB), Math.max(yA, yB), (other) => {
      if (other <= side) return false;
      const [xC = 0, yC = 0, xD = 0, yD = 0] = sides.subarray(other * 4, other * 4 + 4);
      return (
        orient2d(xA, yA, xB, yB, xC, yC) * orient2d(xA, yA, xB, yB, xD, yD) < 0 &&
        orient2d(xC, yC, xD, yD, xA, yA) * orient2d(xC, yC, xD, yD, xB, yB) < 0
      );
    });
    if (near.length > 0) return [(xA + xB) / 2, (yA + yB) / 2];
  }
  return undefined;
}
