import { buildTravelTimeClasses, travelTimeClassOf } from "@maillage/coverage";
import { UNREACHABLE } from "@maillage/road-network";
import { NO_SITE } from "@maillage/travel-time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DIFFERENCE_CLASSES } from "./difference-classes.ts";
import { classifyDifferences, classifyTimes, markBeyond } from "./home-colouring.ts";

const timesOf = (deciseconds: readonly number[], k = 1) => ({
  k,
  homeSite: new Uint32Array(deciseconds.length).fill(NO_SITE),
  homeDeciseconds: Uint32Array.from(deciseconds),
});

test("times are classed as the histogram classes them, at any bounds and rank", () => {
  const time = fc.oneof(fc.nat(20_000), fc.constantFrom(6000, 6001, 18_000, 18_001, UNREACHABLE));
  fc.assert(
    fc.property(fc.array(fc.tuple(time, time)), fc.nat(1), (pairs, rank) => {
      const found = classifyTimes(timesOf(pairs.flat(), 2), rank, [6000, 18_000]);
      const classes = buildTravelTimeClasses([600, 1800]);
      const expected = pairs.map((pair) => {
        const deciseconds = pair[rank] ?? UNREACHABLE;
        return travelTimeClassOf(deciseconds >= UNREACHABLE ? null : deciseconds, classes);
      });
      expect([...found]).toStrictEqual(expected);
    }),
  );
});

test("a home at exactly the threshold is within it, one decisecond more is not, nor is one that reaches no site", () => {
  expect([...markBeyond(timesOf([18_000, 18_001, UNREACHABLE]), 1800)]).toStrictEqual([0, 1, 1]);
});

test.each([
  [10_000, 10_599, "same"],
  [10_000, 10_600, "lost-1"],
  [10_000, 9401, "same"],
  [10_000, 9400, "saved-1"],
  [10_000, 7000, "saved-5"],
  [10_000, 7001, "saved-1"],
  [10_000, 16_000, "lost-10"],
  [10_000, 4000, "saved-10"],
  [UNREACHABLE, 10_000, "saved-10"],
  [10_000, UNREACHABLE, "lost-10"],
  [UNREACHABLE, UNREACHABLE, "unreachable"],
])("from %d to %d deciseconds is %s", (before, after, id) => {
  const [found] = classifyDifferences(Uint32Array.of(before), timesOf([after]));
  expect(DIFFERENCE_CLASSES[found ?? -1]?.id).toBe(id);
});
