import { expect, test } from "vitest";
import { TRAVEL_TIME_CLASSES, travelTimeClassOf } from "./travel-time-classes.ts";

test("the default classes are 0-10, 10-20, 20-30, 30-45, over 45 minutes and unreachable", () => {
  expect(TRAVEL_TIME_CLASSES.map(({ fromSeconds, toSeconds }) => [fromSeconds, toSeconds])).toEqual([
    [0, 600],
    [600, 1200],
    [1200, 1800],
    [1800, 2700],
    [2700, null],
    [null, null],
  ]);
});

test("a class holds its upper bound and not its lower one; 0 is in the first", () => {
  const classOf = (deciseconds: number | null) => travelTimeClassOf(deciseconds, TRAVEL_TIME_CLASSES);
  expect([0, 6000, 6001, 18_000, 18_001, 27_000, 27_001, null].map(classOf)).toEqual([0, 0, 1, 2, 3, 3, 4, 5]);
});
