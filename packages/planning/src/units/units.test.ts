import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { copyLoadedDataFolder } from "../../test/copy-loaded-data-folder.ts";
import { makeTemporaryFolder } from "../../test/temporary-folder.ts";
import { openPlanning } from "../open-planning.ts";
import type { Planning } from "../planning.ts";
import { UnitKindAbsentError, UnknownUnitError } from "./unit-errors.ts";

const QUESTION = { territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1800 } as const;
/** A busy machine takes seconds for what takes a fraction of one. */
const COMPUTED_MS_MAX = 30_000;

let planning: Planning;
beforeAll(async () => {
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(makeTemporaryFolder()) });
});
afterAll(() => planning.close());

test("cantons and the territory have the figures that coverage gives them", async () => {
  const coverage = await planning.computeCoverage({ ...QUESTION, changes: [] });
  const { territory, units, populationOutside } = await planning.listUnits({ ...QUESTION, kind: "canton" });
  expect(populationOutside).toBe(0);
  expect(
    units.map(({ code, name, population, estimated, covered, share, sites, possibleSites }) => ({
      ...{ code, name, population, estimated, covered, share },
      ...{ sites: sites.map(({ id }) => id), possibleSites: possibleSites.map(({ id }) => id) },
    })),
  ).toStrictEqual(coverage.cantons);
  const { population, covered, share, borderline, unreachable, meanSeconds, medianSeconds, p90Seconds } = coverage;
  expect(territory).toMatchObject({
    ...{ population, covered, share, borderline, unreachable, meanSeconds, medianSeconds, p90Seconds },
    classPeople: coverage.histogram.map((each) => each.population),
    cantons: { total: 17, withSite: 10, possiblyWithSite: 0 },
    communes: { total: 426, withSite: 18 },
    // Each home is a commune: the worst of one is the worst of the other.
    worstCommune: { code: coverage.worst[0]?.home, meanSeconds: coverage.worst[0]?.seconds },
  });
});

test("Haute-Marne has 3 arrondissements, 9 EPCI and 426 communes, with the people that coverage counts", async () => {
  const told = await planning.listUnits({ ...QUESTION, kind: "arrondissement" });
  expect(told.kinds).toEqual(["arrondissement", "epci", "canton", "commune"]);
  expect(told.units.map(({ name, population, covered }) => [name, population, covered])).toEqual([
    ["Chaumont", 60_377, 60_377],
    ["Langres", 42_230, 42_151],
    ["Saint-Dizier", 65_724, 65_466],
  ]);
  expect((await planning.listUnits({ ...QUESTION, kind: "epci" })).units).toHaveLength(9);
  expect((await planning.listUnits({ ...QUESTION, kind: "commune" })).units).toHaveLength(426);
  expect(told.basis.command).toBe(
    "npx pnpm -s maillage run --by arrondissement --territory 52 --sites 2024-08-01 --threshold 30",
  );
});

test("a canton without a site: what it is in, its communes, and where a site would do most", async () => {
  const [cantons, canton] = await Promise.all([
    planning.analyseCantons(QUESTION),
    planning.getUnit({ ...QUESTION, kind: "canton", code: "5209" }),
  ]);
  const failing = cantons.failing.find(({ code }) => code === "5209");
  expect(canton).toMatchObject({
    region: { code: "44", name: "Grand Est" },
    unit: { name: "Joinville", service: "none" },
    within: { arrondissement: { code: "523", name: "Saint-Dizier" } },
    remedy: { remedy: failing?.remedy, nearestOutside: failing?.nearestOutside },
  });
  expect(canton.communes).toHaveLength(canton.unit.communes.total);
  const sum = canton.communes.reduce((people, { population }) => people + population, 0);
  expect(sum).toBe(canton.unit.population);
});

test("a commune of a shared town is in its arrondissement and EPCI, and in no canton alone", async () => {
  const { within, cantons, communes } = await planning.getUnit({ ...QUESTION, kind: "commune", code: "52121" });
  expect(Object.keys(within)).toEqual(["arrondissement", "epci"]);
  expect(cantons.map(({ name }) => name)).toEqual(["Chaumont-1", "Chaumont-2", "Chaumont-3"]);
  expect(communes).toEqual([]);
});

test("limits put together are whole: the arrondissements cover what the communes cover, and cantons of a shared town are one shape", async () => {
  const shapesOf = (kind: "arrondissement" | "commune" | "canton") =>
    planning.listUnitShapes({ territory: "52", kind });
  const areaOf = (shapes: Awaited<ReturnType<typeof shapesOf>>) =>
    shapes
      .flatMap(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates))
      .flatMap((rings) => rings.map(signedArea))
      .reduce((sum, area) => sum + area, 0);
  const arrondissements = await shapesOf("arrondissement");
  expect(arrondissements.map(({ name }) => name).toSorted()).toEqual(["Chaumont", "Langres", "Saint-Dizier"]);
  expect(Math.abs(areaOf(arrondissements))).toBeCloseTo(Math.abs(areaOf(await shapesOf("commune"))), 6);
  expect((await shapesOf("canton")).map(({ codes }) => codes)).toContainEqual(["5205", "5206", "5207"]);
});

/** Shoelace formula, square degrees: positive counter-clockwise, so that holes take away. */
function signedArea(ring: readonly (readonly number[])[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

test("what does not exist is refused by name", async () => {
  await expect(planning.getUnit({ ...QUESTION, kind: "canton", code: "5299" })).rejects.toThrow(UnknownUnitError);
  await planning.createTerritory("75");
  await expect(
    planning.listUnits({ territory: "75", siteNetwork: "aucun", thresholdSeconds: 1800, kind: "canton" }),
  ).rejects.toMatchObject({ code: "planning/unknown-site-network" });
  expect(new UnitKindAbsentError("75", "canton", ["commune"])).toMatchObject({ code: "planning/unit-kind-absent" });
});

test("the country: a territory held is counted, one without data is told, the others are not loaded; kept figures are read back", async () => {
  // On a busy machine the first answer may come before the figures.
  await vi.waitFor(
    async () => expect((await planning.getCountry({ thresholdSeconds: 1800 })).progress).toBeNull(),
    COMPUTED_MS_MAX,
  );
  const country = await planning.getCountry({ thresholdSeconds: 1800 });
  expect(country.departements).toHaveLength(101);
  expect(country.regions).toHaveLength(18);
  const stateOf = (code: string) => country.departements.find((each) => each.code === code)?.state;
  expect(stateOf("52")).toMatchObject({
    kind: "computed",
    summary: {
      ...{ population: 168_331, covered: 167_994, within20Minutes: 131_576, siteCount: 18, date: "2024-08-01" },
      cantons: { total: 17, withSite: 10, towns: { total: 13, withSite: 10 } },
    },
  });
  expect(stateOf("75")).toEqual({ kind: "incomplete", needs: ["homes", "sites", "roads"] });
  expect(stateOf("01")).toEqual({ kind: "absent" });
  const grandEst = country.regions.find(({ code }) => code === "44");
  expect(grandEst?.figures).toEqual(country.figures);
  expect(country.figures).toMatchObject({ count: 1, population: 168_331, meanSeconds: 650.9 });
  expect(await planning.getCountry({ thresholdSeconds: 1800 })).toStrictEqual(country);
});
