import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { CROSSROADS, FROM_EAST, FROM_NORTH, FROM_SOUTH, FROM_WEST, ROAD } from "../../test/crossroads.ts";
import { writePbf } from "../../test/pbf-writer.ts";
import { findRealExtract } from "../../test/reference/reference-times.ts";
import { type BuiltSketch, buildSketch, type RoadSketch, toOsm } from "../../test/synthetic-roads.ts";
import { encodeRoadNetwork, SEGMENT_FLAG } from "../index.ts";
import { buildOsmNetwork } from "../node.ts";

function countUTurns({ network: { graph } }: BuiltSketch): number {
  let count = 0;
  for (let state = 0; state < graph.firstArc.length - 1; state++) {
    for (let arc = graph.firstArc[state]; arc < graph.firstArc[state + 1]; arc++) {
      if (graph.arcHead[arc] === (state ^ 1)) count++;
    }
  }
  return count;
}

describe("travel", () => {
  test("straight on at a crossroads takes the road's time", async () => {
    const { seconds } = await buildSketch(CROSSROADS);
    expect(seconds(FROM_WEST, FROM_EAST)).toBeCloseTo(18.0, 0.7);
  });

  test("turning left costs more than turning right", async () => {
    const { seconds } = await buildSketch(CROSSROADS);
    expect(seconds(FROM_WEST, FROM_SOUTH)).toBeCloseTo(18.0 + 2.1, 0.7);
    expect(seconds(FROM_WEST, FROM_NORTH)).toBeCloseTo(18.0 + 5.4, 0.7);
  });

  test("turning round is only for dead ends", async () => {
    const { seconds } = await buildSketch(CROSSROADS);
    // From 90 m west facing either way to 80 m west: the nearest way to face east is to turn at W, 10 m behind.
    expect(seconds([-80, 0], [-90, 0])).toBeCloseTo(1, 0.7);
    expect(countUTurns(await buildSketch(CROSSROADS))).toBe(4);
    // Nor where the speed changes, nor where three roads meet.
    const fork: RoadSketch = {
      points: { A: [0, 0], B: [100, 0], C: [200, 0], D: [200, 100], E: [300, 0] },
      ways: [
        ["AB", ROAD],
        ["BCE", { highway: "primary", maxspeed: "90" }],
        ["CD", ROAD],
      ],
    };
    expect(countUTurns(await buildSketch(fork))).toBe(3);
  });

  test("turning round is allowed where all other roads are one-way", async () => {
    const parting: RoadSketch = {
      points: { A: [0, 0], B: [100, 0], C: [200, 50], D: [200, -50] },
      ways: [
        ["AB", ROAD],
        ["BC", { ...ROAD, oneway: "yes" }],
        ["BD", { ...ROAD, oneway: "yes" }],
      ],
    };
    // At A and at B.
    expect(countUTurns(await buildSketch(parting))).toBe(2);
  });

  test("against a one-way street goes round", async () => {
    const square: RoadSketch = {
      points: { A: [0, 0], B: [100, 0], C: [100, 100], D: [0, 100] },
      ways: [
        ["AB", { ...ROAD, oneway: "yes" }],
        ["BCDA", ROAD],
      ],
    };
    const { seconds } = await buildSketch(square);
    expect(seconds([20, 0], [80, 0])).toBeCloseTo(6, 0.7);
    expect(seconds([80, 0], [20, 0])).toBeCloseTo(34, 0.7);
  });

  test("round a roundabout goes one way only", async () => {
    const { seconds } = await buildSketch({
      points: { W: [-100, 0], E: [100, 0], A: [-20, 0], B: [0, -20], C: [20, 0], D: [0, 20] },
      ways: [
        ["WA", ROAD],
        ["CE", ROAD],
        ["ABCDA", { ...ROAD, junction: "roundabout" }],
      ],
    });
    const there = seconds([-90, 0], [90, 0]);
    const back = seconds([90, 0], [-90, 0]);
    // Half a turn each, by the south going east and by the north coming back: the same length.
    expect(there).toBeCloseTo(back, 0);
    expect(there).toBeGreaterThan(14 + 5.6);
  });

  test("a barrier stops cars and lets them turn round", async () => {
    const road: RoadSketch = { points: { A: [0, 0], B: [100, 0], C: [200, 0] }, ways: [["ABC", ROAD]] };
    const open = await buildSketch(road);
    const barred = await buildSketch({ ...road, signs: { B: { barrier: "bollard" } } });
    const gated = await buildSketch({ ...road, signs: { B: { barrier: "gate" } } });
    expect(open.seconds([10, 0], [190, 0])).toBeCloseTo(18, 0.7);
    expect(gated.seconds([10, 0], [190, 0])).toBeCloseTo(78, 0.7);
    expect(barred.seconds([10, 0], [190, 0])).toBe(Number.POSITIVE_INFINITY);
  });

  test("signals delay, only those they face", async () => {
    const road: RoadSketch = { points: { A: [0, 0], B: [100, 0], C: [200, 0] }, ways: [["ABC", ROAD]] };
    const both = await buildSketch({ ...road, signs: { B: { highway: "traffic_signals" } } });
    expect(both.seconds([10, 0], [190, 0])).toBeCloseTo(20, 0.7);
    expect(both.seconds([190, 0], [10, 0])).toBeCloseTo(20, 0.7);
    const facing = await buildSketch({
      ...road,
      signs: { B: { highway: "traffic_signals", "traffic_signals:direction": "backward" } },
    });
    expect(facing.seconds([10, 0], [190, 0])).toBeCloseTo(18, 0.7);
    expect(facing.seconds([190, 0], [10, 0])).toBeCloseTo(20, 0.7);
  });

  test("a stop sign near its junction only stops those who come to it", async () => {
    const { seconds } = await buildSketch({
      points: { ...CROSSROADS.points, T: [-10, 0] },
      ways: [["WTC", ROAD], ...CROSSROADS.ways.slice(1)],
      signs: { T: { highway: "stop" } },
    });
    expect(seconds(FROM_WEST, FROM_EAST)).toBeCloseTo(20, 0.7);
    expect(seconds(FROM_EAST, FROM_WEST)).toBeCloseTo(18, 0.7);
  });

  test("a ferry takes the time the map says", async () => {
    const { seconds, network } = await buildSketch({
      points: { A: [0, 0], B: [100, 0], C: [1100, 0], D: [1200, 0] },
      ways: [
        ["AB", ROAD],
        ["BC", { route: "ferry", duration: "10" }],
        ["CD", ROAD],
      ],
    });
    expect(seconds([10, 0], [1190, 0])).toBeCloseTo(618, 0);
    expect([...network.segmentFlags].filter((flags) => flags & SEGMENT_FLAG.ferry)).toHaveLength(1);
  });

  test("roads for the ends of trips are flagged", async () => {
    const { network } = await buildSketch({
      points: { A: [0, 0], B: [100, 0], C: [200, 0] },
      ways: [
        ["AB", ROAD],
        ["BC", { ...ROAD, access: "destination" }],
      ],
    });
    expect([...network.segmentFlags]).toStrictEqual([0, SEGMENT_FLAG.ends]);
  });
});

describe("odd input", () => {
  test("nodes that are missing split their way, and are counted with examples", async () => {
    const osm = toOsm(CROSSROADS);
    const ways = [{ id: 9, nodes: [1000, 1, 1001, 2, 1002], tags: ROAD }];
    const { warnings, statistics } = await buildOsmNetwork(writePbf({ ...osm, ways: [...osm.ways, ...ways] }));
    expect(warnings).toStrictEqual([
      { kind: "missing-node", count: 2, examples: ["node 1 of way 9", "node 2 of way 9"] },
    ]);
    expect(statistics.segments).toBe(4);
    expect(statistics.kilometres).toBeCloseTo(0.4, 3);
  });

  test("a way without length, a node twice, a speed beyond belief are counted", async () => {
    const { warnings } = await buildSketch({
      points: { A: [0, 0], B: [100, 0], C: [100, 0], D: [200, 0] },
      ways: [
        ["ABB", { ...ROAD, maxspeed: "9999" }],
        ["BC", ROAD],
        ["CD", ROAD],
        ["D", ROAD],
      ],
    });
    expect(warnings.map(({ kind, count }) => [kind, count])).toStrictEqual([
      ["zero-length-way", 1],
      ["repeated-node", 1],
      ["absurd-speed", 1],
      ["way-with-one-node", 1],
    ]);
  });

  test("coordinates out of range are as good as missing", async () => {
    const osm = toOsm(CROSSROADS);
    const nodes = osm.nodes.map((node) => (node.id === 1000 ? { ...node, latitude: 91 } : node));
    const { warnings, statistics } = await buildOsmNetwork(writePbf({ ...osm, nodes }));
    expect(warnings.map(({ kind }) => kind)).toStrictEqual(["missing-node", "coordinates-out-of-range"]);
    expect(statistics.segments).toBe(3);
  });

  test("no road at all is refused", async () => {
    const sketch: RoadSketch = { points: { A: [0, 0], B: [1, 0] }, ways: [["AB", { highway: "footway" }]] };
    await expect(buildSketch(sketch)).rejects.toMatchObject({ code: "road-network/osm-no-usable-road" });
  });

  test("a profile that does not exist is refused", async () => {
    // @ts-expect-error a name from a command line
    await expect(buildOsmNetwork(writePbf(toOsm(CROSSROADS)), { profile: "horse" })).rejects.toMatchObject({
      code: "road-network/unknown-profile",
    });
  });

  test("a file that is not there is refused", async () => {
    await expect(buildOsmNetwork("/nowhere.osm.pbf")).rejects.toMatchObject({
      code: "road-network/osm-file-unreadable",
    });
  });

  test("can be given up", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(buildOsmNetwork(writePbf(toOsm(CROSSROADS)), { signal })).rejects.toThrow("enough");
  });
});

describe("the same roads give the same bytes", () => {
  const CURVED: RoadSketch = { ...CROSSROADS, signs: { N: { barrier: "gate" } } };

  test.each([{ isRaw: true }, { isPlainNodes: true }, { isSplit: true }])("however encoded: %o", async (options) => {
    const usual = await buildSketch(CURVED);
    const other = await buildSketch(CURVED, "car", options);
    const withoutSource = (network: typeof usual.network) =>
      encodeRoadNetwork({ ...network, metadata: { ...network.metadata, sources: [] } });
    expect(withoutSource(other.network)).toStrictEqual(withoutSource(usual.network));
  });

  test.skipIf(findRealExtract("monaco") === undefined)("twice, on a dense town", async () => {
    const file = findRealExtract("monaco");
    if (file === undefined) throw new Error("skipped");
    const path = fileURLToPath(file);
    const first = await buildOsmNetwork(path);
    const second = await buildOsmNetwork(path);
    expect(encodeRoadNetwork(first.network)).toStrictEqual(encodeRoadNetwork(second.network));
    expect(first.statistics.segments).toBeGreaterThan(2000);
  });
});
