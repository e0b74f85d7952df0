import { buildModelledNetwork, type SnappedPlaces, snapPlaces, UNREACHABLE } from "@maillage/road-network";
import { NearestSiteIndex } from "@maillage/travel-time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildHauteMarneGround } from "../../test/haute-marne-ground.ts";
import { nearestOf } from "../../test/plain-nearest.ts";
import { buildCantonMembership } from "../canton-membership.ts";
import { computeCantonCoverage } from "../compute-canton-coverage.ts";
import { computeCoverage } from "../compute-coverage.ts";
import { computeFragility, type FragilityInput } from "./compute-fragility.ts";
import { secondNearestOf } from "./second-nearest.ts";
import { TooFewNearestError } from "./too-few-nearest-error.ts";

const CANTONS = ["01", "02", "03"].map((code) => ({ code, name: `Canton ${code}` }));

/** Villages here and there, some of them holding sites; each in one canton, or two. */
const scenes = fc
  .record({
    villages: fc.uniqueArray(
      fc.record({
        x: fc.nat(12),
        y: fc.nat(12),
        population: fc.nat(40),
        cantons: fc.subarray(["01", "02", "03"], { maxLength: 2 }),
      }),
      { minLength: 2, maxLength: 14, selector: ({ x, y }) => `${x} ${y}` },
    ),
    siteVillages: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
    thresholdSeconds: fc.constantFrom(300, 600, 1200),
  })
  .filter(({ villages }) => villages.some(({ population }) => population > 0));

describe("against closing each site and recomputing with the engine", () => {
  test("people lost, cantons left without a site and people cut off agree", () => {
    let lossCount = 0;
    fc.assert(
      fc.property(scenes, ({ villages, siteVillages, thresholdSeconds }) => {
        const longitude = Float64Array.from(villages, ({ x }) => 5 + x / 20);
        const latitude = Float64Array.from(villages, ({ y }) => 48 + y / 20);
        const network = buildModelledNetwork(
          villages.map((village, i) => ({
            code: `52${String(i).padStart(3, "0")}`,
            name: `Village ${i}`,
            longitude: 5 + village.x / 20,
            latitude: 48 + village.y / 20,
            population: village.population,
          })),
        );
        const homes = snapPlaces(network, longitude, latitude);
        const sites = siteVillages.map((pick) => pick % villages.length);
        const index = new NearestSiteIndex(network, homes, { k: 2 });
        const sitePlaces = snapPlaces(
          network,
          Float64Array.from(sites, (village) => longitude[village] ?? 0),
          Float64Array.from(sites, (village) => latitude[village] ?? 0),
        );
        index.setSites(sitePlaces);
        const membership = buildCantonMembership({
          cantons: CANTONS,
          homePopulation: Float64Array.from(villages, ({ population }) => population),
          homeCantonCodes: villages.map(({ cantons }) => cantons),
        });
        const siteCantonCodes = sites.map((village) => villages[village]?.cantons ?? []);
        const input = { membership, nearest: index.nearest, siteCantonCodes, thresholdSeconds };
        lossCount += expectClosuresToAgree(index, sitePlaces, input);
      }),
      { numRuns: 60 },
    );
    expect(lossCount).toBeGreaterThan(30);
  });

  test("on the 18 sites of Haute-Marne too, at 30 and at 20 minutes", () => {
    const { index, sitePlaces, membership, nearest, siteCantonCodes } = buildHauteMarneGround();
    for (const thresholdSeconds of [1800, 1200]) {
      expectClosuresToAgree(index, sitePlaces, { membership, nearest, siteCantonCodes, thresholdSeconds });
    }
  });
});

/** Closes each site in turn in the engine and compares; returns how many closures lose someone. */
function expectClosuresToAgree(index: NearestSiteIndex, sitePlaces: SnappedPlaces, input: FragilityInput): number {
  const { membership, nearest, siteCantonCodes, thresholdSeconds } = input;
  const { homePopulation } = membership;
  const snapshot = { ...nearest, homeSite: nearest.homeSite.slice(), homeDeciseconds: nearest.homeDeciseconds.slice() };
  const fragility = computeFragility({ ...input, nearest: snapshot });
  const before = computeCoverage({ homePopulation, nearest: snapshot, thresholdSeconds });
  const cantonsBefore = computeCantonCoverage({ ...input, nearest: snapshot });
  for (const [site, told] of fragility.sites.entries()) {
    index.removeSite(site);
    const closed = index.nearest;
    const after = computeCoverage({ homePopulation, nearest: closed, thresholdSeconds });
    expect(told.lost).toBe(before.covered - after.covered);
    expect(told.cutOff).toBe(after.unreachable - before.unreachable);
    const users = [...homePopulation.keys()].filter((home) => snapshot.homeSite[home * snapshot.k] === site);
    expect(told.users).toBe(users.reduce((sum, home) => sum + (homePopulation[home] ?? 0), 0));
    const extra = users
      .filter((home) => (homePopulation[home] ?? 0) > 0 && (closed.homeDeciseconds[home * closed.k] ?? 0) < UNREACHABLE)
      .map(
        (home) => (closed.homeDeciseconds[home * closed.k] ?? 0) - (snapshot.homeDeciseconds[home * snapshot.k] ?? 0),
      );
    expect(told.maxExtraSeconds ?? 0).toBeCloseTo(Math.max(0, ...extra) / 10, 9);

    const cantonsAfter = computeCantonCoverage({
      ...input,
      nearest: closed,
      siteCantonCodes: siteCantonCodes.map((codes, other) => (other === site ? [] : codes)),
    });
    const left = new Set(cantonsAfter.cantonsWithoutSite).difference(new Set(cantonsBefore.cantonsWithoutSite));
    expect(told.hangingCantons.map((canton) => membership.cantons[canton]?.code)).toEqual([...left]);
    for (const [canton, { covered }] of cantonsBefore.cantons.entries()) {
      const lost = told.cantonLosses.find((each) => each.canton === canton)?.people ?? 0;
      expect(lost).toBeCloseTo(covered - (cantonsAfter.cantons[canton]?.covered ?? Number.NaN), 6);
    }
    index.addSite(sitePlaces, site);
  }
  const inOrder = fragility.ranking.map((site) => fragility.sites[site]?.lost ?? Number.NaN);
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
  expect(fragility.coveredByOne).toBe(fragility.sites.reduce((sum, { lost }) => sum + lost, 0));
  return inOrder.filter((lost) => lost > 0).length;
}

test("two sites at equal time replace each other, and homes without people count for nothing", () => {
  const membership = buildCantonMembership({
    cantons: CANTONS,
    homePopulation: Float64Array.of(100, 0),
    homeCantonCodes: [["01"], ["02"]],
  });
  const nearest = {
    k: 2,
    homeCount: 2,
    homeSite: Uint32Array.of(0, 1, 0, 1),
    homeDeciseconds: Uint32Array.of(18_000, 18_000, 100, 30_000),
  };
  const { sites, ranking } = computeFragility({
    membership,
    nearest,
    siteCantonCodes: [["01"], ["01", "02"]],
    thresholdSeconds: 1800,
  });
  expect(sites[0]).toStrictEqual({
    users: 100,
    lost: 0,
    cutOff: 0,
    meanExtraSeconds: 0,
    maxExtraSeconds: 0,
    hangingCantons: [],
    cantonLosses: [],
  });
  // Canton 02 has no site but, possibly, this one; it hangs on it.
  expect(sites[1]).toMatchObject({ users: 0, meanExtraSeconds: null, hangingCantons: [1] });
  expect(ranking).toEqual([1, 0]);
});

test("one nearest site a home is not enough", () => {
  const nearest = nearestOf([0, 0]);
  const membership = buildCantonMembership({
    cantons: CANTONS,
    homePopulation: Float64Array.of(1, 1),
    homeCantonCodes: [[], []],
  });
  const input = { membership, nearest, siteCantonCodes: [[]], thresholdSeconds: 1800 };
  expect(() => computeFragility(input)).toThrow(TooFewNearestError);
  expect(() => secondNearestOf(nearest)).toThrow(TooFewNearestError);
});

test("golden: Haute-Marne on 1 August 2024", () => {
  const { homes, sites, membership, nearest, siteCantonCodes } = buildHauteMarneGround();
  const { homePopulation } = membership;
  const thirty = computeFragility({ membership, nearest, siteCantonCodes, thresholdSeconds: 1800 });
  expect(homes).toHaveLength(426);
  const told = thirty.ranking
    .slice(0, 5)
    .map((site) => [sites[site]?.communeName, thirty.sites[site]?.lost, thirty.sites[site]?.hangingCantons.length]);
  expect(told).toEqual([
    // Saint-Dizier's people, who would go to La Porte du Der or to Froncles.
    ["Wassy", 10_925, 0],
    ["Bourmont-entre-Meuse-et-Mouzon", 632, 1],
    ["Froncles", 299, 0],
    ["Châteauvillain", 172, 0],
    ["Bourbonne-les-Bains", 159, 0],
  ]);
  expect(thirty.coveredByOne).toBe(12_248);
  expect(thirty.sites.filter(({ hangingCantons }) => hangingCantons.length > 0)).toHaveLength(3);
  const twenty = computeFragility({ membership, nearest, siteCantonCodes, thresholdSeconds: 1200 });
  expect(twenty.coveredByOne).toBe(28_250);
  const second = computeCoverage({ homePopulation, nearest: secondNearestOf(nearest), thresholdSeconds: 1800 });
  expect(second).toMatchObject({ covered: 155_746, medianSeconds: 1005.4 });
});
