import fc from "fast-check";
import { expect, test } from "vitest";
import { metresPerLatitudeDegree, metresPerLongitudeDegree } from "./local-metres.ts";
import type { DrawnSegments } from "./segment-geometry.ts";
import { simplifyShapes } from "./simplify-shapes.ts";

/** Metres east and north of (5, 48). */
type Point = readonly [east: number, north: number];

const KX = metresPerLongitudeDegree(48);
const KY = metresPerLatitudeDegree(48);
/** Points are stored to 1e-7 degrees, 8 to 11 mm. */
const STORED_METRES = 0.02;

/** One line of metres as a segment of its own; several make several segments. */
function drawLines(lines: readonly (readonly Point[])[]): DrawnSegments {
  const ends = lines.flatMap((line) => [line[0], line[line.length - 1]]);
  const points = lines.flatMap((line) => line.slice(1, -1));
  const segmentFirstPoint = new Uint32Array(lines.length + 1);
  for (const [i, line] of lines.entries()) segmentFirstPoint[i + 1] = segmentFirstPoint[i] + line.length - 2;
  return {
    junctionLongitude: Float64Array.from(ends, ([east]) => 5 + east / KX),
    junctionLatitude: Float64Array.from(ends, ([, north]) => 48 + north / KY),
    segmentTail: Uint32Array.from(lines, (_, i) => 2 * i),
    segmentHead: Uint32Array.from(lines, (_, i) => 2 * i + 1),
    segmentFirstPoint,
    pointLongitudeE7: Int32Array.from(points, ([east]) => Math.round((5 + east / KX) * 1e7)),
    pointLatitudeE7: Int32Array.from(points, ([, north]) => Math.round((48 + north / KY) * 1e7)),
  };
}

/** The lines of what is left, whose points are looked up among those given: a point kept is not moved. */
function simplifyLines(lines: readonly (readonly Point[])[], toleranceMetres: number): Point[][] {
  const drawn = drawLines(lines);
  const simplified = simplifyShapes(drawn, toleranceMetres);
  return lines.map((line, segment) => {
    const kept: Point[] = [line[0]];
    let last = 0;
    for (let p = simplified.segmentFirstPoint[segment]; p < simplified.segmentFirstPoint[segment + 1]; p++) {
      do last++;
      while (
        last < line.length - 1 &&
        (drawn.pointLongitudeE7[drawn.segmentFirstPoint[segment] + last - 1] !== simplified.pointLongitudeE7[p] ||
          drawn.pointLatitudeE7[drawn.segmentFirstPoint[segment] + last - 1] !== simplified.pointLatitudeE7[p])
      );
      expect(last).toBeLessThan(line.length - 1);
      kept.push(line[last]);
    }
    kept.push(line[line.length - 1]);
    return kept;
  });
}

function metresToLine([east, north]: Point, line: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1];
    const [bx, by] = line[i];
    const squaredLength = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = squaredLength === 0 ? 0 : ((east - ax) * (bx - ax) + (north - ay) * (by - ay)) / squaredLength;
    const part = Math.min(Math.max(along, 0), 1);
    least = Math.min(least, Math.hypot(ax + part * (bx - ax) - east, ay + part * (by - ay) - north));
  }
  return least;
}

const metres = fc.integer({ min: -40, max: 40 }).map((quarter) => quarter / 4);
const lines = fc.array(fc.array(fc.tuple(metres, metres), { minLength: 2, maxLength: 12, size: "max" }), {
  minLength: 1,
  maxLength: 4,
});

test("no point left out is farther than the tolerance, and no place sees its distance to a road change by more", () => {
  let droppedCount = 0;
  let keptCount = 0;
  fc.assert(
    fc.property(lines, fc.constantFrom(0.5, 1, 3), fc.tuple(metres, metres), (drawn, tolerance, place) => {
      for (const [i, simplified] of simplifyLines(drawn, tolerance).entries()) {
        const line = drawn[i];
        droppedCount += line.length - simplified.length;
        keptCount += simplified.length - 2;
        for (const point of line)
          expect(metresToLine(point, simplified)).toBeLessThanOrEqual(tolerance + STORED_METRES);
        const change = Math.abs(metresToLine(place, simplified) - metresToLine(place, line));
        expect(change).toBeLessThanOrEqual(tolerance + STORED_METRES);
      }
    }),
    { numRuns: 500 },
  );
  expect(droppedCount).toBeGreaterThan(200);
  expect(keptCount).toBeGreaterThan(200);
});

test("a point is left out at the tolerance, and kept beyond it", () => {
  const bump = (north: number): Point[] => [
    [0, 0],
    [50, north],
    [100, 0],
  ];
  expect(simplifyLines([bump(0.98), bump(1.02)], 1)).toStrictEqual([[bump(0)[0], bump(0)[2]], bump(1.02)]);
});

test("a hairpin keeps its far end, although it lies on the endless line through both ends", () => {
  const hairpin: Point[] = [
    [0, 0],
    [80, 0],
    [10, 0],
  ];
  expect(simplifyLines([hairpin], 1)).toStrictEqual([hairpin]);
});

test("a loop, whose ends are one junction, stays a loop", () => {
  const loop: Point[] = [
    [0, 0],
    [30, 0],
    [30, 30],
    [0, 30],
    [0, 0],
  ];
  expect(simplifyLines([loop], 1)).toStrictEqual([loop]);
});

test("a shape of any length takes little time, even one where each point is the farthest from all before it", () => {
  const widening = Array.from({ length: 100_000 }, (_, i): Point => [0, i % 2 === 0 ? i : -i]);
  const drawn = drawLines([widening]);
  const startMs = performance.now();
  const { segmentFirstPoint } = simplifyShapes(drawn, 1);
  // 0.1 s here; 13 s when it is not cut into runs.
  expect(performance.now() - startMs).toBeLessThan(4000);
  expect(segmentFirstPoint[1]).toBeGreaterThan(99_000);
});
