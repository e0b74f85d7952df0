import { expect, test } from "vitest";
import { findNearestHome } from "./find-nearest-home.ts";

test("nearest on the ground, not in degrees; the first of equals; none without homes", () => {
  // At 48° north a degree of longitude is two thirds of one of latitude.
  const homes = [
    { longitude: 5, latitude: 48.08 },
    { longitude: 5.1, latitude: 48 },
  ];
  expect(findNearestHome(homes, 5, 48)).toBe(1);
  expect(findNearestHome([...homes, ...homes], 5, 48)).toBe(1);
  expect(findNearestHome([], 5, 48)).toBeUndefined();
});
