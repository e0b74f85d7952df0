import { decodeRoadNetwork, snapPlaces } from "@maillage/road-network";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyLoadedDataFolder } from "../test/copy-loaded-data-folder.ts";
import { plainNearestTimes } from "../test/reference/plain-times.ts";
import { makeTemporaryFolder } from "../test/temporary-folder.ts";
import { openPlanning } from "./open-planning.ts";
import type { Planning } from "./planning.ts";
import type { SiteChange } from "./scenario/change.ts";
import type { CoverageView } from "./views.ts";

/*
 * The embedded territory's figures, pinned. A prototype (a plain graph at 62 km/h, sinuosity 1.2) gave 35 %, 55 % and
 * 99 % within 30 minutes for the three networks below: within two points of ours. Within 20 minutes it gave 92 % for
 * 2024 where we give 78 %: the difference is the 22,858 people of Saint-Dizier, 14 % of the département, whom we put
 * 21.5 minutes from Wassy; the usual driving time that both were calibrated on is 22 minutes.
 */

let planning: Planning;
beforeAll(async () => {
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(makeTemporaryFolder()) });
});
afterAll(() => planning.close());

const opening = (siteId: string): SiteChange => ({ kind: "set-status", siteId, status: "labelled", date: null });
const ask = (siteNetwork: string, alsoOpen: readonly string[], thresholdSeconds = 1800): Promise<CoverageView> =>
  planning.computeCoverage({ territory: "52", siteNetwork, thresholdSeconds, changes: alsoOpen.map(opening) });
const FRONCLES_AND_NOGENT = ["2069", "2426"];

test("the territory: its people, its units, its two networks, its roads and their error", async () => {
  const territory = await planning.getTerritory("52");
  expect(territory).toMatchObject({
    name: "Haute-Marne",
    population: 168_331,
    communeCount: 426,
    cantonCount: 17,
    boundaries: "approximate",
    siteNetworks: [
      { slug: "2024-08-01", date: "2024-08-01", siteCount: 18, countedSiteCount: 18, neighbourSiteCount: 0 },
      { slug: "2021", siteCount: 4, countedSiteCount: 2, neighbourSiteCount: 0 },
    ],
    roadNetwork: { origin: "modelled", profile: "car", modelError: { pairCount: 13 } },
  });
  expect(territory.roadNetwork.modelError?.meanAbsoluteShare).toBeLessThan(0.1);
  expect(territory.roadNetwork.modelError?.maxAbsoluteShare).toBeLessThan(0.2);
  expect(territory.datasets.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
});

describe("coverage", () => {
  test("2021, Bologne and Chaumont open: about a third of the people within 30 minutes", async () => {
    const coverage = await ask("2021", []);
    expect(coverage).toMatchObject({ population: 168_331, covered: 61_251, unreachable: 0 });
    expect(coverage.share).toBeCloseTo(0.364, 3);
    expect(cantonsWithSite(coverage)).toStrictEqual(["5201", "5207"]);
  });

  test("2021, with Froncles and Nogent too: about 54 %", async () => {
    const coverage = await ask("2021", FRONCLES_AND_NOGENT);
    expect(coverage.covered).toBe(90_504);
    expect(coverage.share).toBeCloseTo(0.538, 3);
    expect(cantonsWithSite(coverage)).toStrictEqual(["5201", "5207", "5211"]);
  });

  test("1 August 2024: all but 337 people within 30 minutes, 10 cantons of 17 with a site", async () => {
    const coverage = await ask("2024-08-01", []);
    expect(coverage).toMatchObject({
      covered: 167_994,
      borderline: 3_568,
      meanSeconds: 650.9,
      medianSeconds: 570.4,
      p90Seconds: 1288.3,
      cantonUnits: { total: 13, withSite: 10, namesWithoutSite: ["Eurville-Bienville", "Joinville", "Saint-Dizier"] },
    });
    expect(coverage.histogram.map(({ population }) => population).reduce((a, b) => a + b)).toBe(168_331);
    expect(cantonsWithSite(coverage)).toHaveLength(10);
    const { cantonNames } = await planning.getTerritoryMap("52");
    expect(coverage.cantonsWithoutSite.map((code) => cantonNames[code])).toStrictEqual([
      "Chaumont-1",
      "Chaumont-2",
      "Eurville-Bienville",
      "Joinville",
      "Saint-Dizier-1",
      "Saint-Dizier-2",
      "Saint-Dizier-3",
    ]);
  });

  test("1 August 2024 within 20 minutes: 78 %, and 92 % with Saint-Dizier, which is 21.5 minutes from Wassy", async () => {
    const coverage = await ask("2024-08-01", [], 1200);
    expect(coverage.covered).toBe(131_576);
    const saintDizier = (await planning.getTerritoryMap("52")).homes.find(({ id }) => id === "52448");
    expect((coverage.covered + (saintDizier?.population ?? Number.NaN)) / coverage.population).toBeCloseTo(0.917, 3);
  });

  test.each([
    ["2021", []],
    ["2021", FRONCLES_AND_NOGENT],
    ["2024-08-01", []],
  ] as const)("%s %j agrees to the decisecond with a plain reference", async (slug, alsoOpen) => {
    const { roadNetwork } = await planning.getTerritory("52");
    const network = decodeRoadNetwork(await planning.readRoadNetworkArtifact(roadNetwork.hash));
    const { homes } = await planning.getTerritoryMap("52");
    const { sites } = await planning.getSiteNetwork("52", slug);
    const open: readonly string[] = alsoOpen;
    const counted = sites.filter(({ id, status }) => status === "labelled" || open.includes(id));
    const snap = (places: readonly { longitude: number; latitude: number }[]) =>
      snapPlaces(
        network,
        Float64Array.from(places, ({ longitude }) => longitude),
        Float64Array.from(places, ({ latitude }) => latitude),
      );
    const times = plainNearestTimes(network, snap(homes), snap(counted));
    const peopleWithin = (seconds: number): number =>
      homes.reduce((sum, home, index) => sum + ((times[index] ?? Number.NaN) <= seconds * 10 ? home.population : 0), 0);

    // Thresholds exactly at homes' own times, and just under: `<=` is what counts.
    const exact = [...new Set(times)].filter((time) => time >= 600 && time <= 108_000).filter((_, i) => i % 60 === 0);
    expect(exact.length).toBeGreaterThan(4);
    for (const seconds of [600, 1200, 1800, ...exact.flatMap((time) => [time / 10, (time - 1) / 10])]) {
      expect((await ask(slug, alsoOpen, seconds)).covered, `within ${seconds} s`).toBe(peopleWithin(seconds));
    }
    const worst = Math.max(...times);
    expect((await ask(slug, alsoOpen)).worst[0]?.seconds).toBe(worst / 10);
  });
});

describe("travel times multiplied by a factor", () => {
  const askAt = (timeFactor: number, thresholdSeconds = 1800): Promise<CoverageView> =>
    planning.computeCoverage({
      ...{ territory: "52", siteNetwork: "2021", changes: FRONCLES_AND_NOGENT.map(opening) },
      ...{ thresholdSeconds, timeFactor },
    });

  test("by 1: the very same answer, bytes and hash, as when there was no factor", async () => {
    expect(JSON.stringify(await askAt(1))).toBe(JSON.stringify(await ask("2021", FRONCLES_AND_NOGENT)));
  });

  test("by 1.2: 25 minutes of the network become 30, and another question is answered", async () => {
    const [slower, sooner] = [await askAt(1.2), await ask("2021", FRONCLES_AND_NOGENT, 1500)];
    expect(slower.covered).toBe(sooner.covered);
    expect(slower.covered).toBeLessThan(90_504);
    expect(slower.worst[0]?.seconds).toBeCloseTo((sooner.worst[0]?.seconds ?? Number.NaN) * 1.2, 0);
    expect(slower.inputs.run).not.toBe(sooner.inputs.run);
    expect(slower.inputs.parameters).not.toBe((await askAt(1)).inputs.parameters);
    expect(slower.cantonsWithoutSite).toStrictEqual(sooner.cantonsWithoutSite);
  });

  test("coverage never rises with the factor, nor does anyone become unreachable", async () => {
    const views = [];
    for (const factor of [0.5, 0.8, 0.99, 1, 1.01, 1.15, 1.2, 1.5, 2, 3]) views.push(await askAt(factor));
    for (const [index, view] of views.entries()) {
      const before = views[index - 1];
      if (before === undefined) continue;
      expect(view.covered).toBeLessThanOrEqual(before.covered);
      expect(view.meanSeconds).toBeGreaterThanOrEqual(before.meanSeconds ?? Number.NaN);
      expect(view.unreachable).toBe(before.unreachable);
      for (const [canton, { covered }] of view.cantons.entries()) {
        expect(covered).toBeLessThanOrEqual(before.cantons[canton]?.covered ?? Number.NaN);
      }
    }
    expect(new Set(views.map(({ covered }) => covered)).size).toBeGreaterThan(5);
  });
});

test("a site added in Saint-Dizier serves its town, and its canton when the planner says which", async () => {
  const added: SiteChange = {
    ...{ kind: "add-site", siteId: "a1", name: null, format: "fixed", status: "labelled" },
    ...{ longitude: 4.949, latitude: 48.638 },
  };
  const query = { territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1200 };
  const unsaid = await planning.computeCoverage({ ...query, changes: [added] });
  expect(unsaid.covered).toBeGreaterThan(131_576 + 22_858);
  expect(unsaid.cantons.find(({ code }) => code === "5213")).toMatchObject({
    sites: [],
    possibleSites: ["a1"],
  });
  expect(unsaid.cantonUnits.withSite).toBe(11);

  const said = await planning.computeCoverage({ ...query, changes: [{ ...added, cantonCode: "5214" }] });
  expect(cantonsWithSite(said)).toContain("5214");
  expect(said.cantonsWithoutSite).toStrictEqual(unsaid.cantonsWithoutSite.concat(["5213", "5215"]).sort());
});

test("the usual driving times are found along routes, in both directions", async () => {
  const { homes } = await planning.getTerritoryMap("52");
  const at = (code: string) => {
    const home = homes.find(({ id }) => id === code);
    if (home === undefined) throw new Error(`No commune ${code}.`);
    return { longitude: home.longitude, latitude: home.latitude };
  };
  const there = await planning.findRoute({ territory: "52", from: at("52121"), to: at("52058") });
  const back = await planning.findRoute({ territory: "52", from: at("52058"), to: at("52121") });
  // Chaumont to Bologne: 14 minutes.
  expect(there?.seconds).toBeGreaterThan(14 * 60 * 0.8);
  expect(there?.seconds).toBeLessThan(14 * 60 * 1.2);
  expect(back?.seconds).toBe(there?.seconds);
  expect(there?.line.coordinates.length).toBeGreaterThan(2);
  expect(there?.roadNetwork.origin).toBe("modelled");
});

function cantonsWithSite(coverage: CoverageView): string[] {
  return coverage.cantons.filter(({ sites }) => sites.length > 0).map(({ code }) => code);
}
