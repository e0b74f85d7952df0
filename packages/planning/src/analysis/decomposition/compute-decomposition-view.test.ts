import { buildModelledNetwork } from "@maillage/road-network";
import { expect, test } from "vitest";
import { buildSite } from "../../../test/square-ground.ts";
import { THREE_VILLAGES } from "../../../test/three-villages.ts";
import { buildCoverageGround } from "../../coverage-ground.ts";
import { placeSites } from "../../scenario/site-places.ts";
import { computeDecompositionView, type DecomposedState } from "./compute-decomposition-view.ts";

const CANTONS = ["5201", "5202"].map((code) => ({ code, name: code }));
const HOMES = THREE_VILLAGES.map((village, i) => ({
  ...village,
  ...{ id: village.code, communeCode: village.code, cantonCodes: i === 2 ? ["5202"] : ["5201"] },
}));
const network = buildModelledNetwork(THREE_VILLAGES);
const none = { type: "FeatureCollection" as const, features: [] };

interface StateFields {
  readonly homes?: typeof HOMES;
  readonly roads?: "usual" | "cut";
  readonly siteLongitude?: number;
}

/** A state of the three villages: with `cut`, the third is on an island that no road leads to. */
function buildState({ homes = HOMES, roads = "usual", siteLongitude = 5 }: StateFields): DecomposedState {
  const [first, second] = THREE_VILLAGES;
  const two = first && second && buildModelledNetwork([first, second]);
  const cut = two && { ...two, metadata: { ...two.metadata, snapMetresMax: 1000 } };
  const own = roads === "usual" || !cut ? network : cut;
  const site = buildSite("1", { longitude: siteLongitude, latitude: 48, cantonCodes: ["5201"] });
  return {
    ground: buildCoverageGround(own, roads, homes, CANTONS),
    sites: placeSites([site], { communeCentres: homes, communes: none, cantons: none }),
    ...{ thresholdSeconds: 1800, timeFactor: 1 },
  };
}
const partsOf = (state: DecomposedState) => computeDecompositionView(buildState({}), state);
const grown = HOMES.map((home) => ({ ...home, population: home.population * 2 }));
const moved = HOMES.map((home) => ({ ...home, cantonCodes: ["5202"] }));

test("a change of population alone is its own part, and the rest is told unchanged because the data are the same", () => {
  const told = partsOf(buildState({ homes: grown }));
  expect(told.people).toMatchObject({ before: 600, after: 1200, change: 600, evaluationCount: 2 });
  expect(told.people.parts.filter(({ change }) => change !== 0)).toEqual([{ factor: "population", change: 600 }]);
  expect(told.unchangedFactors).toEqual(["sites", "roads", "boundaries"]);
});

test("a change of boundaries alone changes cantons, not people", () => {
  const told = partsOf(buildState({ homes: moved }));
  expect(told.unchangedFactors).toEqual(["sites", "roads", "population"]);
  expect(told.people.change).toBe(0);
});

test("all four together: every mix is evaluated, and the parts make the whole", () => {
  const homes = grown.map((home) => ({ ...home, cantonCodes: ["5202"] }));
  const told = partsOf(buildState({ homes, roads: "cut", siteLongitude: 5.1 }));
  expect(told.unchangedFactors).toEqual([]);
  expect(told.people.evaluationCount).toBe(16);
  expect(told.people.parts.reduce((sum, { change }) => sum + change, 0)).toBe(told.people.after - told.people.before);
  // Twice 300 once the third is cut off: roads take 300 or 600, population gives 300 or 600, each in half of the orders.
  expect(Object.fromEntries(told.people.parts.map(({ factor, change }) => [factor, change]))).toEqual({
    ...{ sites: 0, roads: -450, population: 450, boundaries: 0 },
  });
});

test("two states with the same data: no change, nothing differs", () => {
  const told = partsOf(buildState({}));
  expect(told.unchangedFactors).toHaveLength(4);
  expect(told.people).toMatchObject({ change: 0 });
});
