import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSketch, networkSketches } from "../test/arbitrary-networks.ts";
import { computeIslandFlags } from "./island-flags.ts";
import { UNREACHABLE } from "./road-graph.ts";
import { SEGMENT_FLAG } from "./road-network.ts";
import { computeStrongComponents } from "./strong-components.ts";
import { timesFrom } from "./times-from.ts";

test("two states are in one strong component exactly when each reaches the other", () => {
  let togetherCount = 0;
  fc.assert(
    fc.property(networkSketches, (sketch) => {
      const { graph } = buildSketch(sketch);
      const { stateComponent, componentStateCount } = computeStrongComponents(graph);
      const reaches = Array.from(stateComponent, (_, state) => timesFrom(graph, state));
      const stateCounts = new Uint32Array(componentStateCount.length);
      for (let u = 0; u < stateComponent.length; u++) {
        stateCounts[stateComponent[u]]++;
        for (let v = 0; v < u; v++) {
          const together = reaches[u][v] !== UNREACHABLE && reaches[v][u] !== UNREACHABLE;
          expect(stateComponent[u] === stateComponent[v]).toBe(together);
          if (together) togetherCount++;
        }
      }
      expect(componentStateCount).toStrictEqual(stateCounts);
    }),
    { numRuns: 100 },
  );
  expect(togetherCount).toBeGreaterThan(200);
});

test("small components are flagged as islands, except the largest", () => {
  const sketch = {
    junctions: [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 3],
      [4, 3],
    ],
    segments: [
      { tail: 0, head: 1, forward: 1, backward: 1, flags: 0, points: [] },
      { tail: 1, head: 2, forward: 1, backward: 1, flags: SEGMENT_FLAG.island, points: [] },
      { tail: 3, head: 4, forward: 1, backward: 1, flags: SEGMENT_FLAG.ferry, points: [] },
    ],
    turnSeed: 0,
    stateKind: "junction",
  } as const;
  const network = buildSketch(sketch);
  const { island, ferry } = SEGMENT_FLAG;
  expect([...computeIslandFlags(network, 2)]).toStrictEqual([0, 0, ferry]);
  expect([...computeIslandFlags(network, 3)]).toStrictEqual([0, 0, ferry | island]);
  expect([...computeIslandFlags(network, 1000)]).toStrictEqual([0, 0, ferry | island]);
});
