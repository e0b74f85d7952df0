import type { MultiPolygon, Polygon, Position } from "geojson";

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
    isSame(ring[0], ring[last]) &&
    !ring.some((position, i) => i > 0 && isSame(position, ring[i - 1])) &&
    signedArea(ring) !== 0
  );
}

function cleanRing(ring: readonly Position[]): Position[] | undefined {
  const kept = ring.filter(
    (position, i) => position.every(Number.isFinite) && (i === 0 || !isSame(position, ring[i - 1])),
  );
  const [first] = kept;
  if (first === undefined) return undefined;
  const closed = isSame(first, kept.at(-1)) && kept.length > 1 ? kept : [...kept, first];
  return closed.length >= 4 && signedArea(closed) !== 0 ? closed : undefined;
}

function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Twice the area, in square degrees: only whether there is one is asked. */
function signedArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [xA = 0, yA = 0] = ring[i - 1] ?? [];
    const [xB = 0, yB = 0] = ring[i] ?? [];
    sum += (xA - originX) * (yB - originY) - (xB - originX) * (yA - originY);
  }
  return sum;
}
