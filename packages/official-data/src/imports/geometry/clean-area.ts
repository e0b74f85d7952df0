import type { MultiPolygon, Polygon, Position } from "geojson";
import { orient2d } from "robust-predicates";

/**
 * The same area with closed rings and no vertex twice in a row, without rings that have no surface, and as a plain polygon
 * when it is in one part. Holes are kept. The very same object when there is nothing to do; undefined when nothing is left.
 */
export function cleanArea(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon | undefined {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  if (parts.length > 0 && parts.every((rings) => rings.length > 0 && rings.every(isClean))) return geometry;
  const cleaned = parts.flatMap(([shell, ...holes]) => {
    const outer = cleanRing(shell ?? []);
    return outer === undefined
      ? []
      : [[outer, ...holes.flatMap((hole) => [cleanRing(hole) ?? []].filter((ring) => ring.length > 0))]];
  });
  const [first] = cleaned;
  if (first === undefined) return undefined;
  return cleaned.length === 1
    ? { type: "Polygon", coordinates: first }
    : { type: "MultiPolygon", coordinates: cleaned };
}

function isClean(ring: readonly Position[]): boolean {
  const last = ring.length - 1;
  return (
    last >= 3 &&
    ring.every((position) => position.every(Number.isFinite)) &&
    isSame(ring[0], ring[last]) &&
    !ring.some((position, i) => i > 0 && isSame(position, ring[i - 1])) &&
    hasSurface(ring)
  );
}

function cleanRing(ring: readonly Position[]): Position[] | undefined {
  const kept = ring.filter(
    (position, i) => position.every(Number.isFinite) && (i === 0 || !isSame(position, ring[i - 1])),
  );
  const [first] = kept;
  if (first === undefined) return undefined;
  const closed = isSame(first, kept.at(-1)) && kept.length > 1 ? kept : [...kept, first];
  return closed.length >= 4 && hasSurface(closed) ? closed : undefined;
}

function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Whether three of its vertices are not in line. The two halves of a ring that crosses itself may well cancel out. */
function hasSurface(ring: readonly Position[]): boolean {
  const [xA = 0, yA = 0] = ring[0] ?? [];
  const [xB = 0, yB = 0] = ring.find((position) => !isSame(position, ring[0])) ?? [];
  return ring.some(([x = 0, y = 0]) => orient2d(xA, yA, xB, yB, x, y) !== 0);
}
