import { UNREACHABLE } from "@maillage/road-network";
import { NO_SITE } from "@maillage/travel-time";
import { expect, test } from "vitest";
import { LengthMismatchError } from "../errors.ts";
import { explainHome } from "./explain-home.ts";

const nearest = {
  k: 2,
  homeCount: 4,
  homeSite: Uint32Array.of(3, 1, 0, NO_SITE, NO_SITE, NO_SITE, 2, 0),
  homeDeciseconds: Uint32Array.of(18_000, 18_600, 20_000, UNREACHABLE, UNREACHABLE, UNREACHABLE, 0, 5),
};
const explain = (home: number, candidates: readonly number[] = []) =>
  explainHome({ nearest, home, thresholdSeconds: 1800, candidateDeciseconds: Uint32Array.from(candidates) });

test("a home exactly at the threshold is covered, with no margin, and nothing to improve", () => {
  expect(explain(0, [10])).toStrictEqual({
    chosen: { site: 3, seconds: 1800 },
    runnerUp: { site: 1, seconds: 1860 },
    covered: true,
    marginSeconds: 0,
    breakEvenFactor: 1,
    improvements: [],
  });
});

test("a home beyond it: what it lacks, and the places that would cover it, the nearest first", () => {
  const told = explain(1, [17_000, UNREACHABLE, 300, 18_001, 300]);
  expect(told).toMatchObject({ covered: false, marginSeconds: -200, breakEvenFactor: 0.9, runnerUp: null });
  expect(told.improvements).toEqual([
    { candidate: 2, seconds: 30, lackingSeconds: 0 },
    { candidate: 4, seconds: 30, lackingSeconds: 0 },
    { candidate: 0, seconds: 1700, lackingSeconds: 0 },
  ]);
});

test("when no place would do, the nearest one and the minutes it lacks", () => {
  expect(explain(1, [19_000, 18_500]).improvements).toEqual([{ candidate: 1, seconds: 1850, lackingSeconds: 50 }]);
  expect(explain(2, [UNREACHABLE])).toStrictEqual({
    ...{ chosen: null, runnerUp: null, covered: false, marginSeconds: null, breakEvenFactor: null, improvements: [] },
  });
});

test("next door, no factor would ever take the site away", () => {
  expect(explain(3)).toMatchObject({ covered: true, marginSeconds: 1800, breakEvenFactor: null });
});

test("a home that is not there is refused", () => {
  expect(() => explain(4)).toThrow(LengthMismatchError);
});
