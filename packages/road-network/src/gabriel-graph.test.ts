import fc from "fast-check";
import { expect, test } from "vitest";
import { areAllJoined, naiveGabrielEdges } from "../test/reference/naive-gabriel.ts";
import { buildGabrielGraph } from "./gabriel-graph.ts";

function edgesOf(points: readonly (readonly [number, number])[]): [number, number][] {
  const { edgeTail, edgeHead } = buildGabrielGraph(
    Float64Array.from(points, ([x]) => x),
    Float64Array.from(points, ([, y]) => y),
  );
  return [...edgeTail].map((tail, edge) => [tail, edgeHead[edge]]);
}

/** Whole coordinates: squares, lines and duplicates abound, and the definition is computed exactly. */
const gridPoints = (max: number) =>
  fc.array(fc.tuple(fc.nat({ max }), fc.nat({ max })), { maxLength: 40, size: "max" });

const anyPoints = fc.array(
  fc.tuple(fc.double({ min: -5, max: 9, noNaN: true }), fc.double({ min: 42, max: 51, noNaN: true })),
  { maxLength: 60, size: "max" },
);

test.each([2, 8, 1000])("the graph is the one of the definition, on a grid of %i", (max) => {
  let edgeCount = 0;
  fc.assert(
    fc.property(gridPoints(max), (points) => {
      const edges = edgesOf(points);
      expect(edges).toStrictEqual(naiveGabrielEdges(points));
      edgeCount += edges.length;
    }),
    { numRuns: 150 },
  );
  expect(edgeCount).toBeGreaterThan(500);
});

test("all points are joined, since a minimum spanning tree is within", () => {
  fc.assert(
    fc.property(fc.oneof(anyPoints, gridPoints(6)), (points) => {
      const edges = edgesOf(points);
      expect(areAllJoined(points.length, edges)).toBe(true);
      const pairs = points.flatMap((_, i) => points.slice(i + 1).map((_, j) => [i, i + 1 + j] as const));
      // Rounded positions are within 2^-24 of the extent (9 degrees at most), for each of 60 edges.
      const difference = treeLength(points, edges) - treeLength(points, pairs);
      expect(difference).toBeGreaterThanOrEqual(0);
      expect(difference).toBeLessThan(60 * 16 * 2 ** -23);
    }),
    { numRuns: 150 },
  );
});

test("collinear points make a chain, and one or none has no edge", () => {
  expect(edgesOf([])).toStrictEqual([]);
  expect(edgesOf([[5, 48]])).toStrictEqual([]);
  expect(
    edgesOf([
      [3, 3],
      [1, 1],
      [2, 2],
      [2, 2],
    ]),
  ).toStrictEqual([
    [0, 2],
    [1, 2],
    [2, 3],
  ]);
});

function distance([px, py]: readonly [number, number], [qx, qy]: readonly [number, number]): number {
  return Math.hypot(px - qx, py - qy);
}

/** Total length of a minimum spanning tree made of these edges (Kruskal). */
function treeLength(points: readonly (readonly [number, number])[], edges: readonly (readonly [number, number])[]) {
  const group = points.map((_, point) => point);
  let total = 0;
  const lengthened = edges.map(([p, q]) => ({ p, q, length: distance(points[p], points[q]) }));
  for (const { p, q, length } of lengthened.sort((a, b) => a.length - b.length)) {
    const [kept, merged] = [group[p], group[q]];
    if (kept === merged) continue;
    total += length;
    for (let point = 0; point < points.length; point++) if (group[point] === merged) group[point] = kept;
  }
  return total;
}
