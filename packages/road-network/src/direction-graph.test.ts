import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSketch, type NetworkSketch, networkSketches, sketchTurnDeciseconds } from "../test/arbitrary-networks.ts";
import { type NaiveArc, naiveTimesFrom } from "../test/reference/naive-graph-times.ts";
import { UNREACHABLE } from "./road-graph.ts";
import { timesFrom } from "./times-from.ts";

/** Every turn of the sketch, from looking at each pair of directed segments. */
function listTurns({ segments, turnSeed }: NetworkSketch): NaiveArc[] {
  const directed = segments.flatMap(({ tail, head, forward, backward }, segment) => [
    { id: 2 * segment, start: tail, end: head, time: forward },
    { id: 2 * segment + 1, start: head, end: tail, time: backward },
  ]);
  const open = directed.filter(({ time }) => time !== UNREACHABLE);
  return open.flatMap((from) =>
    open
      .filter((to) => to.start === from.end && sketchTurnDeciseconds(turnSeed, from.id, to.id) !== UNREACHABLE)
      .map((to) => ({
        tail: from.id,
        head: to.id,
        deciseconds: from.time + sketchTurnDeciseconds(turnSeed, from.id, to.id),
      })),
  );
}

function listArcs({ firstArc, arcHead, arcDeciseconds }: ReturnType<typeof buildSketch>["graph"]): NaiveArc[] {
  return [...arcHead].map((head, arc) => ({
    tail: firstArc.findIndex((_, state) => arc < firstArc[state + 1]),
    head,
    deciseconds: arcDeciseconds[arc],
  }));
}

test("direction graphs hold exactly the allowed turns, each at its segment's time and its own", () => {
  let turnCount = 0;
  fc.assert(
    fc.property(networkSketches, (sketch) => {
      const network = buildSketch({ ...sketch, stateKind: "direction" });
      const turns = listTurns(sketch);
      expect(listArcs(network.graph)).toStrictEqual(turns);
      turnCount += turns.length;
    }),
    { numRuns: 200 },
  );
  expect(turnCount).toBeGreaterThan(1000);
});

test("junction graphs hold exactly the open directions", () => {
  fc.assert(
    fc.property(networkSketches, (sketch) => {
      const network = buildSketch({ ...sketch, stateKind: "junction" });
      const expected = sketch.segments
        .flatMap(({ tail, head, forward, backward }) => [
          { tail, head, deciseconds: forward },
          { tail: head, head: tail, deciseconds: backward },
        ])
        .filter(({ deciseconds }) => deciseconds !== UNREACHABLE);
      const byTail = expected.map((arc, i) => ({ arc, i })).sort((a, b) => a.arc.tail - b.arc.tail || a.i - b.i);
      expect(listArcs(network.graph)).toStrictEqual(byTail.map(({ arc }) => arc));
    }),
    { numRuns: 200 },
  );
});

test("times over either kind of graph agree with Bellman and Ford", () => {
  let reachedCount = 0;
  fc.assert(
    fc.property(networkSketches, fc.nat(), (sketch, seed) => {
      const { graph } = buildSketch(sketch);
      const stateCount = graph.firstArc.length - 1;
      fc.pre(stateCount > 0);
      const source = seed % stateCount;
      const times = [...timesFrom(graph, source)];
      expect(times).toStrictEqual(naiveTimesFrom(stateCount, listArcs(graph), source));
      reachedCount += times.filter((time) => time !== UNREACHABLE).length;
    }),
    { numRuns: 200 },
  );
  expect(reachedCount).toBeGreaterThan(500);
});
