import fc from "fast-check";
import { expect, test } from "vitest";
import { isInFrance, isWithin } from "./french-territories.ts";

test.each([
  ["Chaumont", 5.14, 48.11, "52"],
  ["Ouessant", -5.1, 48.45, "29"],
  ["Bonifacio", 9.16, 41.39, "2A"],
  ["Pointe-à-Pitre", -61.53, 16.24, "971"],
  ["Fort-de-France", -61.07, 14.6, "972"],
  ["Maripasoula", -54.03, 3.64, "973"],
  ["Saint-Denis", 55.45, -20.88, "974"],
  ["Mamoudzou", 45.23, -12.78, "976"],
  ["Marigot", -63.08, 18.07, "978"],
])("%s is in its own territory, and its coordinates swapped are nowhere in France", (_, longitude, latitude, code) => {
  expect(isInFrance(longitude, latitude, code)).toBe(true);
  expect(isInFrance(longitude, latitude, null)).toBe(true);
  expect(isInFrance(latitude, longitude, code)).toBe(false);
  expect(isInFrance(latitude, longitude, null)).toBe(false);
});

test.each([
  ["Berlin", 13.4, 52.5],
  ["Madrid", -3.7, 40.4],
  ["London", -0.13, 51.5],
  ["Vienna", 16.37, 48.2],
  ["the Atlantic", -10, 47],
])("%s is not in France, nor Chaumont in Martinique", (_, longitude, latitude) => {
  expect(isInFrance(longitude, latitude, null)).toBe(false);
  expect(isInFrance(5.14, 48.11, "972")).toBe(false);
});

test("no point of France is in France once swapped: swapping back is never a guess", () => {
  const degrees = fc.double({ min: -180, max: 180, noNaN: true });
  fc.assert(
    fc.property(degrees, degrees, (longitude, latitude) => {
      const isBoth = isInFrance(longitude, latitude, null) && isInFrance(latitude, longitude, null);
      expect(isBoth).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test("edges of bounds are inside", () => {
  const bounds = { west: 4, south: 47, east: 6, north: 49 };
  for (const [longitude, latitude] of [
    [4, 48],
    [6, 48],
    [5, 47],
    [5, 49],
  ] as const) {
    expect(isWithin(longitude, latitude, bounds)).toBe(true);
    const [dx, dy] = [(longitude - 5) * 1e-9, (latitude - 48) * 1e-9];
    expect(isWithin(longitude + dx, latitude + dy, bounds)).toBe(false);
  }
});
