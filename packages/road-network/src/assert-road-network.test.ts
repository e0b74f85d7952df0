import { expect, test } from "vitest";
import { buildSketch } from "../test/arbitrary-networks.ts";
import { assertRoadNetwork } from "./assert-road-network.ts";
import { InvalidRoadNetworkError } from "./invalid-road-network.ts";
import { UNREACHABLE } from "./road-graph.ts";
import type { RoadNetwork } from "./road-network.ts";

const sketch = {
  junctions: [
    [0, 0],
    [1, 0],
    [1, 1],
  ],
  segments: [
    { tail: 0, head: 1, forward: 40, backward: 50, flags: 0, points: [[1, 2]] },
    { tail: 1, head: 2, forward: 30, backward: UNREACHABLE, flags: 0, points: [] },
    { tail: 2, head: 2, forward: 20, backward: 20, flags: 0, points: [] },
  ],
  turnSeed: 3,
} as const;
const junctionNetwork = buildSketch({ ...sketch, stateKind: "junction" });
const directionNetwork = buildSketch({ ...sketch, stateKind: "direction" });

/** A copy where one entry of one array is another. */
function withEntry<K extends keyof RoadNetwork>(network: RoadNetwork, array: K, i: number, value: number): RoadNetwork {
  const original = network[array];
  if (!(original instanceof Uint32Array || original instanceof Uint8Array || original instanceof Float64Array)) {
    throw new TypeError(`${array} has no entries`);
  }
  const changed = original.slice();
  changed[i] = value;
  return { ...network, [array]: changed };
}

function withArc(network: RoadNetwork, array: "firstArc" | "arcHead" | "arcDeciseconds", i: number, value: number) {
  const changed = network.graph[array].slice();
  changed[i] = value;
  return { ...network, graph: { ...network.graph, [array]: changed } };
}

test("networks as built are accepted", () => {
  assertRoadNetwork(junctionNetwork);
  assertRoadNetwork(directionNetwork);
  expect(directionNetwork.graph.arcHead.length).toBeGreaterThan(2);
});

test.each([
  ["a junction that is nowhere", withEntry(junctionNetwork, "junctionLongitude", 1, Number.NaN)],
  ["a junction beyond a pole", withEntry(junctionNetwork, "junctionLatitude", 1, 90.5)],
  ["a segment without a head", withEntry(junctionNetwork, "segmentHead", 1, 3)],
  ["a time above UNREACHABLE", withEntry(junctionNetwork, "segmentForwardDeciseconds", 0, UNREACHABLE + 1)],
  ["an unknown flag", withEntry(junctionNetwork, "segmentFlags", 0, 16)],
  ["arrays of different lengths", { ...junctionNetwork, segmentFlags: new Uint8Array(2) }],
  ["shapes that go back", withEntry(junctionNetwork, "segmentFirstPoint", 1, 2)],
  ["shapes that forget a point", withEntry(junctionNetwork, "segmentFirstPoint", 3, 0)],
  ["rows that go back", withArc(junctionNetwork, "firstArc", 1, 9)],
  ["an arc to nowhere", withArc(junctionNetwork, "arcHead", 0, 3)],
  ["an arc to the wrong place", withArc(junctionNetwork, "arcHead", 0, 0)],
  ["an arc at the wrong time", withArc(junctionNetwork, "arcDeciseconds", 0, 41)],
  ["an arc that never ends", withArc(directionNetwork, "arcDeciseconds", 0, UNREACHABLE)],
  ["two arcs over one directed segment", withEntry(junctionNetwork, "arcDirectedSegment", 1, 0)],
  ["an open direction without an arc", withEntry(junctionNetwork, "segmentBackwardDeciseconds", 1, 5)],
  ["an arc faster than its segment", withArc(directionNetwork, "arcDeciseconds", 0, 1)],
  ["a turn between segments that do not meet", withArc(directionNetwork, "arcHead", 0, 4)],
  ["a turn out of a closed direction", withEntry(directionNetwork, "segmentForwardDeciseconds", 0, UNREACHABLE)],
  ["an index of other segments", { ...junctionNetwork, segmentIndex: junctionNetwork.segmentIndex.slice(0, -4) }],
  ["a box that misses its segment", withEntry(junctionNetwork, "junctionLongitude", 2, 5.4)],
  ["no access speed", { ...junctionNetwork, metadata: { ...junctionNetwork.metadata, accessKmPerHour: 0 } }],
  ["an endless snapping", { ...junctionNetwork, metadata: { ...junctionNetwork.metadata, snapMetresMax: Infinity } }],
])("%s is refused", (_, network) => {
  expect(() => assertRoadNetwork(network)).toThrow(InvalidRoadNetworkError);
});

test("the refusal says which rule is broken and where", () => {
  const broken = withEntry(junctionNetwork, "segmentHead", 1, 3);
  expect(() => assertRoadNetwork(broken)).toThrow(
    'a segment must join existing junctions ({"segment":1,"tail":1,"head":3,"junctionCount":3})',
  );
});
