import { expect, test } from "vitest";
import { describeHomesReach, isOfAnotherRegion } from "./home-reach.ts";
import type { HomeView } from "./views.ts";

const homes = [30, 10, 40, 20].map(
  (population, home): HomeView => ({
    ...{ id: `5200${home}`, name: `Lieu ${home}`, longitude: 5, latitude: 48 },
    ...{ population, communeCode: null, cantonCodes: [] },
  }),
);

test("homes off the roads are named, the most populated first", () => {
  expect(describeHomesReach(homes, (home) => home === 0)).toStrictEqual({
    homeCount: 4,
    population: 100,
    off: [
      { home: "52002", name: "Lieu 2", population: 40 },
      { home: "52003", name: "Lieu 3", population: 20 },
      { home: "52001", name: "Lieu 1", population: 10 },
    ],
    populationOff: 70,
  });
});

test.each([
  [50, false],
  [51, true],
  [49, false],
  [100, true],
  [0, false],
])("with %i of 100 people off the roads, another region: %s", (populationOff, expected) => {
  expect(isOfAnotherRegion({ population: 100, populationOff })).toBe(expected);
});
