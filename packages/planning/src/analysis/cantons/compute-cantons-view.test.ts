import { expect, test } from "vitest";
import { buildSite } from "../../../test/square-ground.ts";
import { buildThreeVillages } from "../../../test/three-villages.ts";
import { UnknownAreaKindError } from "../analysis-errors.ts";
import { computeCantonsView } from "./compute-cantons-view.ts";
import type { HomeAreas } from "./territory-areas.ts";

/** As in Paris, no canton: the first two villages are in one arrondissement, the third in another, and in an EPCI of its own. */
const homeAreas: readonly HomeAreas[] = ["1", "1", "2"].map((code) => ({
  arrondissement: { code, name: `Arrondissement ${code}` },
  epci: code === "2" ? { code: "E", name: "Est" } : null,
}));
const sites = [buildSite("1", { longitude: 5, latitude: 48, communeCode: "52001", cantonCodes: [] })];

test("without cantons, units are the arrondissements: who has a site, and what would help the one that has none", () => {
  const told = computeCantonsView(buildThreeVillages(sites), { homeAreas });
  expect(told).toMatchObject({ areaKind: "arrondissement", areaKinds: ["arrondissement", "epci"], byTown: null });
  expect(told.byArea).toEqual({ total: 2, withSite: 1, possiblyWithSite: 0 });
  expect(told.areas.map(({ name, population, sites: own }) => [name, population, own.map(({ id }) => id)])).toEqual([
    ["Arrondissement 1", 300, ["1"]],
    ["Arrondissement 2", 300, []],
  ]);
  expect(told.failing).toHaveLength(1);
  expect(JSON.stringify(told.failing)).toContain("Site 1");
});

test("by EPCI, people in none are in no unit; cantons are refused, never counted as 0 of 0", () => {
  const subject = buildThreeVillages(sites);
  const told = computeCantonsView(subject, { homeAreas, areaKind: "epci" });
  expect(told.areas.map(({ name, population }) => [name, population])).toEqual([["Est", 300]]);
  expect(() => computeCantonsView(subject, { homeAreas, areaKind: "canton" })).toThrow(UnknownAreaKindError);
});

test("where homes are cells, a site is in the units of its commune", () => {
  const subject = buildThreeVillages(sites);
  const homes = subject.ground.homes.map((home, cell) => ({ ...home, id: `cell-${cell}` }));
  const told = computeCantonsView({ ...subject, ground: { ...subject.ground, homes } }, { homeAreas });
  expect(told.byArea).toEqual({ total: 2, withSite: 1, possiblyWithSite: 0 });
});
