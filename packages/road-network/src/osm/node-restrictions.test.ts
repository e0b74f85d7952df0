import { describe, expect, test } from "vitest";
import { CROSSROADS, FROM_EAST, FROM_NORTH, FROM_SOUTH, FROM_WEST, ROAD } from "../../test/crossroads.ts";
import { buildSketch, type RoadSketch } from "../../test/synthetic-roads.ts";

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
