import { describe, expect, it } from "vitest";
import { bestGainOfAll } from "../../test/reference/best-choice-of-all.ts";
import { solveExact } from "../exact/solve-exact.ts";
import { solveLarge } from "../large/solve-large.ts";
import { LITERATURE_INSTANCES } from "./literature.ts";
import { buildMedianModel } from "./median-instance.ts";
import { InvalidInstanceError } from "./number-stream.ts";
import { readPmed } from "./read-pmed.ts";
import { readScp } from "./read-scp.ts";
import { buildSetCoverModel } from "./set-cover-instance.ts";

/** Those that take longer are in the bench `siting-literature`. */
const QUICK_COLUMNS_MAX = 64;
const OPTIONS = { timeLimitMs: 20_000, seed: 1, idleStepsMax: 10_000, idleKicksMax: 10 };

describe("instances of the literature", () => {
  it.each(LITERATURE_INSTANCES.filter(({ build }) => build().columnCount <= QUICK_COLUMNS_MAX))(
    "$name: the known optimum, and a bound that allows it",
    ({ build, best }) => {
      const { gain, bound } = solveLarge(build(), OPTIONS);
      expect(-gain).toBe(best);
      expect(-bound).toBeLessThanOrEqual(best);
    },
  );

  it("is proven by the exact path on those of few columns, from either path the same", async () => {
    for (const { build, best } of LITERATURE_INSTANCES.filter(({ name }) =>
      ["steiner 9", "median torus 5"].includes(name),
    )) {
      const { gain, bound } = await solveExact(build(), OPTIONS);
      expect(-gain).toBeCloseTo(best, 6);
      expect(-bound).toBeCloseTo(best, 1);
    }
  });
});

describe("readPmed", () => {
  it("measures by shortest paths, an edge given twice by its last length", () => {
    const instance = readPmed(" 4 5 2\n 1 2 9\n 2 3 3\n 3 4 4\n 1 4 10\n 1 2 2\n");
    expect([...instance.distance.subarray(0, 4)]).toEqual([0, 2, 5, 9]);
    expect(bestGainOfAll(buildMedianModel(instance))).toBe(-5);
    expect(solveLarge(buildMedianModel(instance), OPTIONS)).toMatchObject({ gain: -5, bound: -5 });
  });

  it("refuses what is cut short, out of range or in pieces", () => {
    expect(() => readPmed("4 5 2 1 2 9")).toThrow(InvalidInstanceError);
    expect(() => readPmed("2 1 1 1 3 9")).toThrow(InvalidInstanceError);
    expect(() => readPmed("2 1 1 1 x 9")).toThrow(InvalidInstanceError);
    expect(() => readPmed("3 1 1 1 2 9")).toThrow(InvalidInstanceError);
  });
});

describe("readScp", () => {
  it("reads costs, then the columns of each row", () => {
    const instance = readScp("3 4\n 2 3 4 9\n 2\n 1 2\n 2 2 3\n 1\n 4\n");
    expect(instance.rows).toEqual([[0, 1], [1, 2], [3]]);
    expect(solveLarge(buildSetCoverModel(instance), OPTIONS)).toMatchObject({ gain: -12, bound: -12 });
  });

  it("refuses a column that is not there", () => {
    expect(() => readScp("1 1 5 1 2")).toThrow(InvalidInstanceError);
  });
});
