import { buildModelledNetwork } from "@maillage/road-network";
import { expect, test } from "vitest";
import { buildSite } from "../../../test/square-ground.ts";
import { buildThreeVillages, THREE_VILLAGES } from "../../../test/three-villages.ts";
import { computeEquityView } from "./compute-equity-view.ts";
import { type HomeTraits, NO_TRAITS, poorPeopleOf, toldByAll, toldBySome } from "./home-traits.ts";

const modelled = buildModelledNetwork(THREE_VILLAGES);
const roads = { ...modelled, metadata: { ...modelled.metadata, origin: "osm" as const } };
const subject = {
  ...buildThreeVillages([buildSite("1", { longitude: 5, latitude: 48 })], roads),
  thresholdSeconds: 60,
};
const homeAreas = subject.ground.homes.map(() => ({ arrondissement: null, epci: null }));
const viewOf = (homeTraits: Partial<HomeTraits>) =>
  computeEquityView(subject, { homeAreas, homeTraits: { ...NO_TRAITS, ...homeTraits } });

test("what homes do not tell has no figure, and is named", () => {
  const { byPeople, byDensity, missing } = viewOf({});
  expect({ byPeople, byDensity, missing }).toEqual({
    byPeople: [],
    byDensity: [],
    missing: ["density", "age", "income"],
  });
});

test("the old and the poor are weighed by their own number, their certainty too", () => {
  const people = { ...NO_TRAITS.people, aged75: [10, 0, 40], poor: [0, 5, 5] };
  const { byPeople, missing } = viewOf({ people });
  expect(byPeople).toMatchObject([
    {
      kind: "aged75",
      people: 50,
      covered: 10,
      share: 0.2,
      certainty: { surelyCovered: 10, depends: 0, surelyNot: 40 },
    },
    { kind: "poor", people: 10, covered: 0, certainty: { surelyCovered: 0, depends: 0, surelyNot: 10 } },
  ]);
  expect(missing).toEqual(["density"]);
});

test("by the class that a file names before any of ours, homes of none apart", () => {
  const density = [20, 50, null];
  expect(viewOf({ density }).byDensity).toMatchObject([
    { fromPerSquareKilometre: 0, toPerSquareKilometre: 50, people: 100, share: 1 },
    { fromPerSquareKilometre: 50, toPerSquareKilometre: 300, people: 200, share: 0 },
    { name: null, fromPerSquareKilometre: null, people: 300 },
  ]);
  const named = viewOf({ density, densityClass: ["rural", "urbain", "rural"] }).byDensity;
  expect(named.map(({ name, people }) => [name, people])).toEqual([
    ["rural", 400],
    ["urbain", 200],
  ]);
});

test("a list that one home does not tell is not told", () => {
  expect([toldByAll([1, null]), toldByAll([]), toldByAll([0, 2])]).toEqual([null, null, [0, 2]]);
  expect([toldBySome([null]), toldBySome([null, 3])]).toEqual([null, [null, 3]]);
  expect([poorPeopleOf(100, 40, 10), poorPeopleOf(3, 0, 0), poorPeopleOf(10, 4, 9)]).toEqual([25, 0, 10]);
});
