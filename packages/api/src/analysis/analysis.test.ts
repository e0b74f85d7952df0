import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPlanning, type Planning } from "@maillage/planning";
import { copyLoadedDataFolder } from "@maillage/planning/testing/copy-loaded-data-folder";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCaller } from "../root.ts";

const folder = mkdtempSync(join(tmpdir(), "maillage-analyses-"));
let planning: Planning;
let api: ReturnType<typeof createCaller>;

beforeAll(async () => {
  planning = await openPlanning({ dataFolder: await copyLoadedDataFolder(folder) });
  api = createCaller({ planning, locale: "fr" });
});
afterAll(async () => {
  await planning.close();
  rmSync(folder, { recursive: true, force: true });
});

const in2024 = { territory: "52", siteNetwork: "2024-08-01", thresholdSeconds: 1800 };
const in2021 = { territory: "52", siteNetwork: "2021", thresholdSeconds: 1800 };

/** Every answer, each with the sites of 2024: what its figures are made of. */
async function answerAll() {
  return {
    hours: await api.analysis.hours(in2024),
    partners: await api.analysis.partners(in2024),
    formats: await api.analysis.formats(in2024),
    fragility: await api.analysis.fragility(in2024),
    capacity: await api.analysis.capacity(in2024),
    uncertainty: await api.analysis.uncertainty(in2024),
    equity: await api.analysis.equity(in2024),
    cantons: await api.analysis.cantons(in2024),
    modes: await api.analysis.modes(in2024),
    home: await api.analysis.explainHome({ ...in2024, home: "joinville" }),
    figure: await api.analysis.explainFigure({ ...in2024, figure: "covered" }),
    decomposition: await api.analysis.decompose({
      ...{ territory: "52", thresholdSeconds: 1800 },
      ...{ from: { siteNetwork: "2021" }, to: { siteNetwork: "2024-08-01" } },
    }),
  };
}

describe("Haute-Marne on 1 August 2024, 30 minutes", () => {
  test("every analysis agrees with coverage, and says what it rests on", async () => {
    const coverage = await api.coverage.summary({ ...in2024, changes: [] });
    const all = await answerAll();
    const { covered, population, unreachable } = coverage;
    for (const { basis } of Object.values(all)) {
      expect(basis).toMatchObject({
        date: "2024-08-01",
        siteCount: 18,
        population,
        thresholdSeconds: 1800,
        timeFactor: 1,
      });
      expect(basis.inputs.roadNetwork).toBe(coverage.inputs.roadNetwork);
      expect(basis.inputs.run).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(all.hours.at.regardlessOfTime).toBe(covered);
    expect(all.hours.at.open + all.hours.at.someWeeks + all.hours.at.unknown + all.hours.at.none).toBe(population);
    expect(all.formats.rules.map(({ rule }) => rule)).toEqual(["all", "principal", "full-service"]);
    expect(all.formats.rules[0]).toMatchObject({ covered, siteCount: 18, leftOut: [] });
    expect(all.capacity.served + all.capacity.saturated + all.capacity.outOfReach).toBe(population);
    expect(all.capacity.outOfReach).toBe(population - covered);
    const {
      surelyCovered = Number.NaN,
      depends = Number.NaN,
      surelyNot = Number.NaN,
    } = all.uncertainty.certainty ?? {};
    expect(surelyCovered + depends + surelyNot).toBe(population);
    // Speeds 15 % off, modelled roads as far off as they ever were on known times, and the way to the road, together.
    expect([surelyCovered, depends]).toEqual([160_186, 8_145]);
    expect(surelyCovered).toBeLessThanOrEqual(covered);
    expect(all.equity.everyone).toMatchObject({ people: population, covered, unreachable });
    expect(all.modes.modes[0]).toMatchObject({ mode: "car", covered, roads: "own" });
    expect(all.figure).toMatchObject({ value: covered, total: population, unit: "people" });
    expect(all.decomposition.people.after).toBe(Math.round(covered));
  });

  test("10 of 17 cantons and 10 of 13 towns have a site; each of the seven others has its remedy and its nearest site", async () => {
    const { byArea, byTown, failing, areas, areaKinds } = await api.analysis.cantons(in2024);
    expect(byArea).toEqual({ total: 17, withSite: 10, possiblyWithSite: 0 });
    expect(byTown).toMatchObject({ total: 13, withSite: 10 });
    expect(areaKinds).toEqual(["canton", "arrondissement", "epci"]);
    expect(failing.map(({ name }) => name)).toEqual([
      ...["Chaumont-1", "Chaumont-2", "Eurville-Bienville", "Joinville"],
      ...["Saint-Dizier-1", "Saint-Dizier-2", "Saint-Dizier-3"],
    ]);
    const joinville = failing.find(({ name }) => name === "Joinville");
    expect(joinville?.remedy).toMatchObject({ shared: false });
    expect(joinville?.nearestOutside?.name).toMatch(/Froncles/);
    expect(areas[0]?.coverage.map(({ thresholdSeconds }) => thresholdSeconds)).toEqual([1800, 1200]);
  });

  test("by arrondissement, for who has no cantons", async () => {
    const { areas, byTown, areaKind } = await api.analysis.cantons({ ...in2024, areaKind: "arrondissement" });
    expect([areaKind, byTown]).toEqual(["arrondissement", null]);
    expect(areas.map(({ name }) => name).toSorted()).toEqual(["Chaumont", "Langres", "Saint-Dizier"]);
    expect(areas.reduce((sum, { population }) => sum + population, 0)).toBe(168_331);
  });

  test("three networks of roads for three modes; nobody without a car is counted twice", async () => {
    const { modes, carless } = await api.analysis.modes({ ...in2024, carlessShare: 0.2 });
    const [car, bicycle, foot] = modes.map(({ covered }) => covered);
    expect(car).toBeGreaterThan(bicycle ?? Number.NaN);
    expect(bicycle).toBeGreaterThan(foot ?? Number.NaN);
    expect(modes.map(({ roads, kmPerHour }) => [roads, kmPerHour])).toEqual([
      ["own", null],
      ["estimate", 15],
      ["estimate", 5],
    ]);
    expect(carless.onFoot + carless.byBicycleOnly + carless.left).toBeCloseTo(168_331 * 0.2, 6);
    expect(carless.onFoot).toBeCloseTo((foot ?? Number.NaN) * 0.2, 6);
  });

  test("the way from a commune adds up to the time it is counted with", async () => {
    const { home, nearest, route } = await api.analysis.explainHome({ ...in2024, home: "52250" });
    expect(home).toMatchObject({ name: "Joinville", isOffRoads: false });
    expect(nearest).toHaveLength(3);
    expect(route?.networkSeconds).toBe(nearest[0]?.seconds);
    const onRoads = route?.segments.reduce((sum, { seconds }) => sum + seconds, 0) ?? Number.NaN;
    expect(onRoads + (route?.accessSeconds ?? Number.NaN)).toBeCloseTo(nearest[0]?.seconds ?? Number.NaN, 6);
    expect(nearest[0]?.marginSeconds).toBeCloseTo(1800 - (nearest[0]?.seconds ?? Number.NaN), 6);
  });

  test("closing sites one by one loses what is told", async () => {
    const { sites, coveredByOne } = await api.analysis.fragility(in2024);
    const [worst] = sites;
    const before = await api.coverage.summary({ ...in2024, changes: [] });
    const after = await api.coverage.summary({
      ...in2024,
      changes: [{ kind: "set-status", siteId: worst?.id ?? "", status: "closed", date: null }],
    });
    expect(worst?.lost).toBe(before.covered - after.covered);
    expect(coveredByOne).toBe(sites.reduce((sum, { lost }) => sum + lost, 0));
  });
});

test("between 2021 and 2024 all of the change is of sites; nothing else differs, and it says so", async () => {
  const { people, cantons, unchangedFactors, closed, opened } = await api.analysis.decompose({
    ...{ territory: "52", thresholdSeconds: 1800 },
    ...{ from: { siteNetwork: "2021" }, to: { siteNetwork: "2024-08-01" } },
  });
  expect(people.parts).toEqual([
    { factor: "sites", change: people.change },
    { factor: "roads", change: 0 },
    { factor: "population", change: 0 },
    { factor: "boundaries", change: 0 },
  ]);
  expect(people.change).toBeGreaterThan(50_000);
  expect(cantons).toMatchObject({ before: 2, after: 10 });
  expect(unchangedFactors).toEqual(["roads", "population", "boundaries"]);
  expect(closed).toEqual([]);
  expect(opened).toHaveLength(16);
});

test("with every site closed each analysis still answers, and nobody is covered", async () => {
  const closed = (siteId: string) => ({ kind: "set-status", siteId, status: "closed", date: null }) as const;
  const nothing = { ...in2021, changes: [closed("297"), closed("822")] };
  const [hours, formats, fragility, capacity, uncertainty, equity, cantons, modes, home, partners] = await Promise.all([
    api.analysis.hours(nothing),
    api.analysis.formats(nothing),
    api.analysis.fragility(nothing),
    api.analysis.capacity(nothing),
    api.analysis.uncertainty(nothing),
    api.analysis.equity(nothing),
    api.analysis.cantons(nothing),
    api.analysis.modes(nothing),
    api.analysis.explainHome({ ...nothing, home: "52250" }),
    api.analysis.partners(nothing),
  ]);
  expect(hours.at).toMatchObject({ open: 0, unknown: 0, none: 168_331, regardlessOfTime: 0 });
  expect(formats.rules[0]).toMatchObject({ covered: 0, siteCount: 0 });
  expect(fragility).toMatchObject({ sites: [], coveredByOne: 0 });
  expect(capacity).toMatchObject({ served: 0, saturated: 0, outOfReach: 168_331 });
  expect(uncertainty).toMatchObject({ certainty: { surelyCovered: 0, depends: 0, surelyNot: 168_331 } });
  expect(equity.everyone).toMatchObject({ covered: 0, unreachable: 168_331, gini: null });
  expect(cantons.byArea).toMatchObject({ withSite: 0 });
  expect(cantons.failing[0]?.nearestOutside).toBeNull();
  expect(modes.carless).toMatchObject({ onFoot: 0, byBicycleOnly: 0 });
  expect(home).toMatchObject({ nearest: [], route: null, breakEvenFactor: null });
  expect(partners.basis.siteCount).toBe(0);
});

test("partners that only one site names are unknown elsewhere, never absent", async () => {
  const { partners, untoldSiteCount, bundles } = await api.analysis.partners(in2021);
  const dgfip = partners.find(({ id }) => id === "dgfip");
  expect(dgfip).toMatchObject({ siteCount: 1, unknownSiteCount: 1, unknownDaysSiteCount: 1 });
  expect(untoldSiteCount).toBe(1);
  expect((dgfip?.present ?? 0) + (dgfip?.unknown ?? 0) + (dgfip?.none ?? 0)).toBe(168_331);
  expect(bundles.map(({ kind, partners: names }) => [kind, names.length])).toEqual([
    ["announced", 8],
    ["national", 9],
  ]);
});

test("the sites of 2021 have no known hours: nobody is counted as finding them open, or closed", async () => {
  const { at, unknownHoursCount } = await api.analysis.hours({ ...in2021, at: "tue 10:00" });
  expect(unknownHoursCount).toBe(2);
  expect(at).toMatchObject({ open: 0, someWeeks: 0 });
  expect(at.unknown).toBe(at.regardlessOfTime);
});

describe("what is asked wrongly is refused in French, with what to do", () => {
  test.each([
    [() => api.analysis.hours({ ...in2024, at: "demain matin" }), "BAD_REQUEST", /demain matin/],
    [() => api.analysis.hours({ ...in2024, partners: ["dgfi"] }), "NOT_FOUND", /Vouliez-vous\s: DGFiP/],
    [() => api.analysis.explainHome({ ...in2024, home: "Joinvile" }), "NOT_FOUND", /Joinville \(52250\)/],
    [() => api.analysis.fragility({ ...in2024, thresholdSeconds: 0 }), "BAD_REQUEST", /au moins 60/],
    [() => api.analysis.fragility({ ...in2024, thresholdSeconds: 600_000 }), "BAD_REQUEST", /au plus 10800/],
    [() => api.analysis.modes({ ...in2024, carlessShare: 2 }), "BAD_REQUEST", /carlessShare/],
    [() => api.analysis.fragility({ ...in2024, siteNetwork: "1999" }), "NOT_FOUND", /1999/],
    [
      () => api.analysis.fragility({ territory: "52", scenario: "aaaaaaaaaa", thresholdSeconds: 1800 }),
      "NOT_FOUND",
      /scénario/,
    ],
  ])("%s", async (ask, code, message) => {
    await expect(ask()).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
