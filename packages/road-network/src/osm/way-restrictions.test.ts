import { describe, expect, test } from "vitest";
import { ROAD } from "../../test/crossroads.ts";
import { buildSketch, type RoadSketch } from "../../test/synthetic-roads.ts";

describe("turn restrictions with a way as via", () => {
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
