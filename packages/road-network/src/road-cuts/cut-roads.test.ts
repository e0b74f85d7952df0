import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildSketch, type NetworkSketch, networkSketches, toDegrees } from "../../test/arbitrary-networks.ts";
import { assertRoadNetwork, cutRoads, InvalidRoadCutError, UNREACHABLE } from "../index.ts";
import { timesFrom } from "../times-from.ts";

type GridPoint = readonly [x: number, y: number];
const gridLine = fc.array(fc.tuple(fc.integer({ min: -1, max: 7 }), fc.integer({ min: -1, max: 7 })), {
  minLength: 2,
  maxLength: 4,
});

/** Whether two closed stretches of the grid meet: whole numbers, so no rounding. */
function meet(a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint): boolean {
  const side = (p: GridPoint, q: GridPoint, r: GridPoint) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  const holds = (p: GridPoint, q: GridPoint, r: GridPoint) =>
    side(p, q, r) === 0 &&
    [0, 1].every((axis) => {
      const [low, value, high] = [Math.min(p[axis], q[axis]), r[axis], Math.max(p[axis], q[axis])];
      return low <= value && value <= high;
    });
  if (holds(a, b, c) || holds(a, b, d) || holds(c, d, a) || holds(c, d, b)) return true;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function plainCrossed(sketch: NetworkSketch, line: readonly GridPoint[]): number[] {
  return [...sketch.segments.keys()].filter((segment) => {
    const { tail, head, points } = sketch.segments[segment];
    const shape = [sketch.junctions[tail], ...points, sketch.junctions[head]];
    return shape.slice(1).some((b, i) => line.slice(1).some((d, j) => meet(shape[i], b, line[j], d)));
  });
}

describe("against exact crossings on a grid and roads closed altogether", () => {
  test("the segments cut are those that the line crosses or touches, and nobody drives through them", () => {
    let cutCount = 0;
    fc.assert(
      fc.property(networkSketches, gridLine, (sketch, line) => {
        const network = buildSketch(sketch);
        const { network: cut, cutSegments } = cutRoads(network, line.map(toDegrees));
        // On a grid in degrees a touch may be missed or seen by a hair: the map's coordinates are what counts.
        const plain = new Set(plainCrossed(sketch, line));
        for (const segment of new Set(cutSegments).symmetricDifference(plain)) {
          expect(isTouchOnly(sketch, segment, line)).toBe(true);
        }
        cutCount += cutSegments.length;
        assertRoadNetwork(cut);
        expectSameTimesAsClosed(sketch, cut, cutSegments);
      }),
      { numRuns: 300 },
    );
    expect(cutCount).toBeGreaterThan(300);
  });

  test("the two dead ends share the segment's time, length and shape", () => {
    fc.assert(
      fc.property(networkSketches, gridLine, (sketch, line) => {
        const network = buildSketch(sketch);
        const { network: cut, cutSegments } = cutRoads(network, line.map(toDegrees));
        for (const [i, segment] of cutSegments.entries()) {
          const headPiece = network.segmentTail.length + i;
          for (const measure of [
            "segmentForwardDeciseconds",
            "segmentBackwardDeciseconds",
            "segmentDecimetres",
          ] as const) {
            const whole = network[measure][segment];
            const [tail, head] = [cut[measure][segment], cut[measure][headPiece]];
            if (whole === UNREACHABLE) expect([tail, head]).toEqual([whole, whole]);
            else expect(tail + head).toBeLessThanOrEqual(whole);
          }
          expect(cut.segmentTail[segment]).toBe(network.segmentTail[segment]);
          expect(cut.segmentHead[headPiece]).toBe(network.segmentHead[segment]);
        }
      }),
    );
  });
});

/** No proper crossing: only an end of one on the other, which rounding to degrees may move off it. */
function isTouchOnly(sketch: NetworkSketch, segment: number, line: readonly GridPoint[]): boolean {
  const { tail, head, points } = sketch.segments[segment];
  const shape = [sketch.junctions[tail], ...points, sketch.junctions[head]];
  const side = (p: GridPoint, q: GridPoint, r: GridPoint) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return shape.slice(1).every((b, i) =>
    line.slice(1).every((d, j) => {
      const [a, c] = [shape[i], line[j]];
      return !(side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0);
    }),
  );
}

/** Times between what was not cut are those of the same roads with the cut ones closed both ways. */
function expectSameTimesAsClosed(sketch: NetworkSketch, cut: ReturnType<typeof buildSketch>, cutSegments: Uint32Array) {
  const closed = buildSketch({
    ...sketch,
    segments: sketch.segments.map((segment, i) =>
      cutSegments.includes(i) ? { ...segment, forward: UNREACHABLE, backward: UNREACHABLE } : segment,
    ),
  });
  const isKept = (state: number) => sketch.stateKind === "junction" || !cutSegments.includes(state >>> 1);
  const states = Array.from({ length: closed.graph.firstArc.length - 1 }, (_, state) => state).filter(isKept);
  for (const source of states) {
    const [told, plain] = [timesFrom(cut.graph, source), timesFrom(closed.graph, source)];
    expect(states.map((state) => told[state])).toEqual(states.map((state) => plain[state]));
  }
}

const sketch: NetworkSketch = {
  junctions: [
    [0, 0],
    [4, 0],
    [4, 4],
  ],
  segments: [
    { tail: 0, head: 1, forward: 40, backward: 80, flags: 0, points: [[2, 0]] },
    { tail: 1, head: 2, forward: 10, backward: UNREACHABLE, flags: 0, points: [] },
  ],
  stateKind: "junction",
  turnSeed: 0,
};

test("a road cut at three quarters of its length", () => {
  const { network, cutSegments } = cutRoads(buildSketch(sketch), [
    [5.003, 47.999],
    [5.003, 48.001],
  ]);
  expect([...cutSegments]).toEqual([0]);
  expect([...network.segmentForwardDeciseconds]).toEqual([30, 10, 10]);
  expect([...network.segmentBackwardDeciseconds]).toEqual([60, UNREACHABLE, 20]);
  expect([network.segmentTail[2], network.segmentHead[2]]).toEqual([4, 1]);
  expect(network.junctionLongitude[3]).toBeCloseTo(5.003, 12);
});

test("to touch is to cross: a line that ends on a road, lies along it, or passes through a junction", () => {
  const cutBy = (...line: [number, number][]) => [...cutRoads(buildSketch(sketch), line).cutSegments];
  expect(cutBy([5.002, 47.999], [5.002, 48])).toEqual([0]);
  expect(cutBy([5.001, 48], [5.0015, 48])).toEqual([0]);
  expect(cutBy([5.004, 47.999], [5.004, 48])).toEqual([0, 1]);
});

test("a line through no road gives the same network back", () => {
  const network = buildSketch(sketch);
  const cut = cutRoads(network, [
    [5.001, 48.0005],
    [5.002, 48.0005],
  ]);
  expect(cut.network).toBe(network);
  expect(cut.cutSegments).toHaveLength(0);
});

test.each([
  [[]],
  [[[5, 48]]],
  [
    [
      [5, 48],
      [181, 48],
    ],
  ],
  [
    [
      [5, 48],
      [Number.NaN, 48],
    ],
  ],
] as [number, number][][][])("%j is not a line", (line) => {
  expect(() => cutRoads(buildSketch(sketch), line)).toThrow(InvalidRoadCutError);
});
