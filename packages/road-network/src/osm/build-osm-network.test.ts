import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { writePbf } from "../../test/pbf-writer.ts";
import { findRealExtract } from "../../test/reference/reference-times.ts";
import { type BuiltSketch, buildSketch, type RoadSketch, toOsm } from "../../test/synthetic-roads.ts";
import { encodeRoadNetwork, SEGMENT_FLAG, UNREACHABLE } from "../index.ts";
import { buildOsmNetwork } from "../node.ts";

/** 36 km/h is 10 m/s: times are read off the drawing. */
const ROAD = { highway: "primary", maxspeed: "45" };

/**
 * A crossroads, 100 m arms:
 *
 *           N
 *           |
 *       W - C - E
 *           |
 *           S
 */
const CROSSROADS: RoadSketch = {
  points: { W: [-100, 0], C: [0, 0], E: [100, 0], N: [0, 100], S: [0, -100] },
  ways: [
    ["WC", ROAD],
    ["CE", ROAD],
    ["NC", ROAD],
    ["CS", ROAD],
  ],
};
const FROM_WEST = [-90, 0] as const;
const FROM_SOUTH = [0, -90] as const;
const FROM_NORTH = [0, 90] as const;
const FROM_EAST = [90, 0] as const;

function countUTurns({ network: { graph } }: BuiltSketch): number {
  let count = 0;
  for (let state = 0; state < graph.firstArc.length - 1; state++) {
    for (let arc = graph.firstArc[state]; arc < graph.firstArc[state + 1]; arc++) {
      if (graph.arcHead[arc] === (state ^ 1)) count++;
    }
  }
  return count;
}

describe("segments", () => {
  test("join edges where nothing happens and keep their shape", async () => {
    const { network, statistics } = await buildSketch({
      points: { A: [0, 0], B: [100, 50], C: [200, 0], D: [300, 0] },
      ways: [
        ["AB", ROAD],
        ["DCB", ROAD],
      ],
    });
    expect(statistics.segments).toBe(1);
    expect(statistics.junctions).toBe(2);
    expect([...network.segmentFirstPoint]).toStrictEqual([0, 2]);
    // Two legs of sqrt(100² + 50²) m and one of 100 m.
    expect(network.segmentDecimetres[0]).toBeCloseTo(3236, -0.9);
    expect(network.segmentForwardDeciseconds[0]).toBe(Math.round(network.segmentDecimetres[0] / 10));
    expect(network.segmentBackwardDeciseconds[0]).toBe(network.segmentForwardDeciseconds[0]);
  });

  test("stop where the speed changes, so that a share of length is a share of time", async () => {
    const { statistics } = await buildSketch({
      points: { A: [0, 0], B: [100, 0], C: [200, 0] },
      ways: [
        ["AB", ROAD],
        ["BC", { highway: "primary", maxspeed: "90" }],
      ],
    });
    expect(statistics.segments).toBe(2);
  });

  test.each(["forward", "backward"])("stop where the speed changes one way only: %s", async (direction) => {
    const { statistics } = await buildSketch({
      points: { A: [0, 0], B: [100, 0], C: [200, 0] },
      ways: [
        ["AB", ROAD],
        ["BC", { ...ROAD, [`maxspeed:${direction}`]: "90" }],
      ],
    });
    expect(statistics.segments).toBe(2);
  });

  test("drawn in opposite directions join when each continues the other", async () => {
    const { statistics, network } = await buildSketch({
      points: { A: [0, 0], B: [100, 0], C: [200, 0] },
      ways: [
        ["AB", { ...ROAD, oneway: "yes" }],
        ["CB", { ...ROAD, oneway: "-1" }],
      ],
    });
    expect(statistics.segments).toBe(1);
    expect(network.segmentBackwardDeciseconds[0]).toBe(UNREACHABLE);
  });

  test("may be a loop cut off from everything", async () => {
    const { statistics, network } = await buildSketch({
      points: { A: [0, 0], B: [100, 0], C: [0, 100] },
      ways: [["ABCA", ROAD]],
    });
    expect(statistics.segments).toBe(1);
    expect(network.segmentTail[0]).toBe(network.segmentHead[0]);
    expect(network.segmentFirstPoint[1]).toBe(2);
  });
});

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

describe("roads for the ends of trips", () => {
  /** A private short cut P between A and B, 30 s quicker than round by C; D hangs on its middle. */
  const SHORT_CUT: RoadSketch = {
    points: { W: [-100, 0], A: [0, 0], P: [50, 0], B: [100, 0], E: [200, 0], C: [50, 200], D: [50, -100] },
    ways: [
      ["WA", ROAD],
      ["BE", ROAD],
      ["ACB", ROAD],
      ["APB", { ...ROAD, access: "private" }],
      ["PD", { ...ROAD, access: "private" }],
    ],
  };
  const open = () => buildSketch({ ...SHORT_CUT, ways: SHORT_CUT.ways.map(([letters]) => [letters, ROAD] as const) });

  test("are no short cut", async () => {
    const round = { ...SHORT_CUT, ways: SHORT_CUT.ways.slice(0, 3) };
    const [barred, without, free] = await Promise.all([buildSketch(SHORT_CUT), buildSketch(round), open()]);
    const trip = [
      [-90, 0],
      [190, 0],
    ] as const;
    expect(free.seconds(...trip)).toBeLessThan(without.seconds(...trip) - 15);
    // The junctions at A and B are there in one map only: a turn of no more than 8 s at each.
    expect(barred.seconds(...trip)).toBeGreaterThan(without.seconds(...trip) - 0.2);
    expect(barred.seconds(...trip)).toBeLessThan(without.seconds(...trip) + 16);
  });

  test("cost nothing to leave, and a minute at most to enter", async () => {
    const [barred, free] = await Promise.all([buildSketch(SHORT_CUT), open()]);
    const home = [50, -90] as const;
    expect(barred.seconds(home, [-90, 0])).toBe(free.seconds(home, [-90, 0]));
    expect(barred.seconds([-90, 0], home)).toBeGreaterThan(free.seconds([-90, 0], home));
    expect(barred.seconds([-90, 0], home)).toBeLessThanOrEqual(free.seconds([-90, 0], home) + 60);
  });

  test("cost nothing when they are the only way", async () => {
    const sketch: RoadSketch = {
      points: { A: [0, 0], B: [100, 0], C: [200, 0], D: [300, 0] },
      ways: [
        ["AB", ROAD],
        ["BC", { ...ROAD, access: "private" }],
        ["CD", ROAD],
      ],
    };
    expect((await buildSketch(sketch)).seconds([10, 0], [290, 0])).toBeCloseTo(28, 0.7);
  });
});

describe("turn restrictions", () => {
  const withRestriction = (restriction: NonNullable<RoadSketch["restrictions"]>[number]) =>
    buildSketch({ ...CROSSROADS, restrictions: [restriction] });

  test("no_left_turn bans that turn only", async () => {
    const { seconds, statistics } = await withRestriction([{ restriction: "no_left_turn" }, 0, "C", 2]);
    expect(statistics.bannedTurns).toBe(1);
    // By the east end, turned round there: 90 + 100 + 100 + 90 m and turns.
    expect(seconds(FROM_WEST, FROM_NORTH)).toBeGreaterThan(50);
    expect(seconds(FROM_NORTH, FROM_WEST)).toBeCloseTo(20.1, 0.7);
    expect(seconds(FROM_WEST, FROM_EAST)).toBeCloseTo(18, 0.7);
  });

  test("only_straight_on bans the others", async () => {
    const { seconds } = await withRestriction([{ restriction: "only_straight_on" }, 0, "C", 1]);
    expect(seconds(FROM_WEST, FROM_EAST)).toBeCloseTo(18, 0.7);
    expect(seconds(FROM_WEST, FROM_SOUTH)).toBeGreaterThan(50);
  });

  test.each([
    [{ restriction: "no_left_turn", except: "bicycle;motorcar" }],
    [{ "restriction:hgv": "no_left_turn" }],
    [{ restriction: "no_right_turn_on_red" }],
  ])("%o does not concern cars", async (tags) => {
    const { seconds } = await withRestriction([tags, 0, "C", 2]);
    expect(seconds(FROM_WEST, FROM_NORTH)).toBeCloseTo(23.4, 0.7);
  });

  test("for motorcars only concerns cars", async () => {
    const { statistics } = await withRestriction([{ "restriction:motorcar": "no_left_turn" }, 0, "C", 2]);
    expect(statistics.bannedTurns).toBe(1);
  });

  describe("with a way as via", () => {
    /**
     * Two one-way carriageways joined by a crossover VU:
     *
     *       A <- U <- B      (way 1: BUA)
     *            |
     *       C -> V -> D      (way 0: CV, way 3: VD)
     */
    const CARRIAGEWAYS: RoadSketch = {
      points: { C: [0, 0], V: [100, 0], D: [200, 0], B: [200, 30], U: [100, 30], A: [0, 30], X: [100, -100] },
      ways: [
        ["CV", { ...ROAD, oneway: "yes" }],
        ["BU", { ...ROAD, oneway: "yes" }],
        ["UA", { ...ROAD, oneway: "yes" }],
        ["VD", { ...ROAD, oneway: "yes" }],
        ["VU", ROAD],
        ["DB", ROAD],
        ["AC", ROAD],
        ["XV", ROAD],
      ],
    };
    const back = [
      [10, 0],
      [10, 30],
    ] as const;
    const across = [
      [100, -90],
      [10, 30],
    ] as const;
    const plain = buildSketch(CARRIAGEWAYS);

    test("bans that way round, and that one only", async () => {
      const banned = await buildSketch({
        ...CARRIAGEWAYS,
        restrictions: [[{ restriction: "no_u_turn" }, 0, 4, 2]],
      });
      const free = await plain;
      expect(banned.warnings).toStrictEqual([]);
      expect(banned.seconds(...back)).toBeGreaterThan(free.seconds(...back) + 5);
      // Those who cross from elsewhere may still turn there.
      expect(banned.seconds(...across)).toBe(free.seconds(...across));
      expect(banned.seconds([190, 30], [10, 30])).toBe(free.seconds([190, 30], [10, 30]));
    });

    test("orders where to go after it", async () => {
      const ordered = await buildSketch({
        ...CARRIAGEWAYS,
        restrictions: [[{ restriction: "only_straight_on" }, 7, 4, 2]],
      });
      const free = await plain;
      expect(ordered.seconds(...across)).toBe(free.seconds(...across));
      expect(ordered.seconds(...back)).toBe(free.seconds(...back));
    });

    test("two of them over the same stretch are both kept", async () => {
      const both = await buildSketch({
        ...CARRIAGEWAYS,
        restrictions: [
          [{ restriction: "no_u_turn" }, 0, 4, 2],
          [{ restriction: "no_left_turn" }, 7, 4, 2],
        ],
      });
      const free = await plain;
      expect(both.seconds(...back)).toBeGreaterThan(free.seconds(...back) + 5);
      expect(both.seconds(...across)).toBeGreaterThan(free.seconds(...across) + 5);
    });

    test("is reported when the ways do not join", async () => {
      const { warnings } = await buildSketch({
        ...CARRIAGEWAYS,
        restrictions: [[{ restriction: "no_u_turn" }, 6, 4, 2]],
      });
      expect(warnings).toStrictEqual([
        { kind: "invalid-restriction", count: 1, examples: ["relation 1: its ways do not join end to end"] },
      ]);
    });
  });

  test("whose way only passes by are ignored and reported", async () => {
    const { warnings, statistics } = await buildSketch({
      points: CROSSROADS.points,
      ways: [
        ["WCE", ROAD],
        ["NC", ROAD],
        ["CS", ROAD],
      ],
      restrictions: [[{ restriction: "no_left_turn" }, 0, "C", 1]],
    });
    expect(statistics.bannedTurns).toBe(0);
    expect(warnings).toStrictEqual([
      { kind: "invalid-restriction", count: 1, examples: ["relation 1: a way does not end at the via node"] },
    ]);
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
