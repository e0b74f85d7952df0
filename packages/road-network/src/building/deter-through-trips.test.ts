import { describe, expect, test } from "vitest";
import { ROAD } from "../../test/crossroads.ts";
import { buildSketch, type RoadSketch } from "../../test/synthetic-roads.ts";

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
