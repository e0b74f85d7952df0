import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSketch, networkSketches, toDegrees } from "../test/arbitrary-networks.ts";
import { metresBetween } from "./local-metres.ts";
import { computeShapeMetres, listSegmentCoordinates } from "./segment-geometry.ts";

const angle = buildSketch({
  junctions: [
    [0, 0],
    [2, 2],
  ],
  segments: [{ tail: 0, head: 1, forward: 1, backward: 1, flags: 0, points: [[2, 0]] }],
  stateKind: "junction",
  turnSeed: 0,
});
const corner = toDegrees([2, 0]);

test("a whole segment is its junctions and the points between", () => {
  expect(listSegmentCoordinates(angle, 0)).toStrictEqual([toDegrees([0, 0]), corner, toDegrees([2, 2])]);
  expect(listSegmentCoordinates(angle, 0, 1, 0)).toStrictEqual([toDegrees([2, 2]), corner, toDegrees([0, 0])]);
});

test("a part of a segment keeps only the points it passes", () => {
  const [start, end] = listSegmentCoordinates(angle, 0, 0, 0.1);
  expect(start).toStrictEqual(toDegrees([0, 0]));
  expect(end[0]).toBeGreaterThan(5);
  expect(end[1]).toBe(48);
  expect(listSegmentCoordinates(angle, 0, 0.1, 0.9)).toHaveLength(3);
  expect(listSegmentCoordinates(angle, 0, 0.5, 0.5)[0]).toStrictEqual(listSegmentCoordinates(angle, 0, 0.5, 0.5)[1]);
});

test("parts of a segment are as long as their share of it, either way", () => {
  fc.assert(
    fc.property(
      networkSketches,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (sketch, a, b) => {
        const network = buildSketch(sketch);
        for (let segment = 0; segment < sketch.segments.length; segment++) {
          const part = listSegmentCoordinates(network, segment, a, b);
          let metres = 0;
          for (let i = 1; i < part.length; i++) metres += metresBetween(...part[i - 1], ...part[i]);
          // A part of a piece has its own middle latitude: 1e-6 of a kilometre at most here.
          expect(metres).toBeCloseTo(Math.abs(a - b) * computeShapeMetres(network, segment), 2);
          expect(listSegmentCoordinates(network, segment, b, a)).toStrictEqual(part.toReversed());
        }
      },
    ),
    { numRuns: 100 },
  );
});

test("metres agree with known geodesics", () => {
  // One degree of the equator: 2 pi 6,378,137 / 360. One degree of meridian around 45: 111,131.8 (WGS84 tables).
  expect(metresBetween(0, 0, 1, 0)).toBeCloseTo(111_319.491, 2);
  expect(metresBetween(0, 44.5, 0, 45.5)).toBeCloseTo(111_131.8, 0);
});
