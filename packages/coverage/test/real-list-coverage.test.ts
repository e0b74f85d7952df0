import { parseMoment, WEEKDAYS, weeklyMinutes } from "@maillage/opening-hours";
import { computeMatrix, NearestSiteIndex } from "@maillage/travel-time";
import { describe, expect, test } from "vitest";
import { buildCantonMembership } from "../src/canton-membership.ts";
import { computeCapacity } from "../src/capacity/compute-capacity.ts";
import { DEFAULT_DISTANCE_ZONES } from "../src/capacity/distance-zones.ts";
import { DEFAULT_CAPACITY_PARAMETERS, estimateSiteCapacity } from "../src/capacity/estimate-site-capacity.ts";
import { computeCantonCoverage } from "../src/compute-canton-coverage.ts";
import { computeCoverage } from "../src/compute-coverage.ts";
import { computePointCoverage } from "../src/formats/compute-point-coverage.ts";
import { listServicePoints } from "../src/formats/list-service-points.ts";
import { computeFragility } from "../src/fragility/compute-fragility.ts";
import { ACCESS_ANSWERS, computeCoverageAt } from "../src/hours/compute-coverage-at.ts";
import { computePartnerCoverage } from "../src/partners/compute-partner-coverage.ts";
import { buildPartnerPresence } from "../src/partners/partner-presence.ts";
import { buildReach } from "../src/reach.ts";
import {
  buildSixDepartements,
  HAS_REAL_LIST,
  listAround,
  readRealCantons,
  readRealSites,
  snap,
} from "./real-list-ground.ts";
import { plainTimesTo } from "./reference/plain-times.ts";
import { plainAnswer } from "./reference/plain-visit.ts";

/*
 * The real list of 1 August 2024 counted by the kernels and, beside them, by Dijkstra's algorithm from one site after the other and sums
 * written out: what is pinned was found by both.
 */
const BOUND_SECONDS = 3600;

function buildGround() {
  const { homes, network, homePlaces } = buildSixDepartements();
  const { cantons, locate } = readRealCantons();
  const listed = readRealSites();
  const cantonsAt = ({ longitude, latitude }: { readonly longitude: number; readonly latitude: number }) => {
    const code = locate(longitude, latitude);
    return code === undefined ? [] : [code];
  };
  const homePopulation = Float64Array.from(homes, ({ population }) => population);
  const membership = buildCantonMembership({ cantons, homePopulation, homeCantonCodes: homes.map(cantonsAt) });
  // A bus is not where it is garaged, and nobody has told where it stops.
  const sites = listAround(
    homes,
    listServicePoints(listed, "all").points.flatMap(({ site }) => listed[site] ?? []),
  );
  const sitePlaces = snap(network, sites);
  const siteTimes = sites.map((_, site) => plainTimesTo(network, homePlaces, sitePlaces, site, BOUND_SECONDS * 10));
  const times = homes.map((_, home) => siteTimes.map((own) => own[home] ?? Number.NaN));
  return { homes, network, homePlaces, homePopulation, membership, cantonsAt, listed, sites, sitePlaces, times };
}

describe.skipIf(!HAS_REAL_LIST)("the 2,845 sites of the real list", () => {
  const ground = HAS_REAL_LIST ? buildGround() : undefined;
  if (ground === undefined) return;
  const { homes, network, homePlaces, homePopulation, membership, cantonsAt, listed, sites, sitePlaces, times } =
    ground;
  const index = new NearestSiteIndex(network, homePlaces, { k: 2, boundSeconds: BOUND_SECONDS });
  index.setSites(sitePlaces);
  const matrix = computeMatrix(network, homePlaces, sitePlaces);
  const reach = buildReach({
    ...{ homeCount: homes.length, siteCount: sites.length, homeSiteDeciseconds: matrix },
    boundSeconds: BOUND_SECONDS,
  });
  const peopleWhere = (counts: (home: number) => boolean) =>
    homes.reduce((sum, { population }, home) => sum + (counts(home) ? population : 0), 0);
  const within = (home: number, seconds: number) => (times[home] ?? []).filter((time) => time <= seconds * 10).length;

  test("every time of an hour or less, and the two nearest sites, are those of Dijkstra’s algorithm", () => {
    const counted = homes.map((_, home) =>
      Array.from(matrix.subarray(home * sites.length, (home + 1) * sites.length), (time) =>
        time <= BOUND_SECONDS * 10 ? time : Number.POSITIVE_INFINITY,
      ),
    );
    expect(counted).toEqual(times);
    const nearest = times.map((row) => row.toSorted((a, b) => a - b).slice(0, 2));
    const kept = homes.map((_, home) =>
      Array.from(index.nearest.homeDeciseconds.subarray(home * 2, home * 2 + 2), (time) =>
        time <= BOUND_SECONDS * 10 ? time : Number.POSITIVE_INFINITY,
      ),
    );
    expect(kept).toEqual(nearest);
  });

  test.each([
    [1800, 1_789_601],
    [1200, 1_767_987],
    [900, 1_673_463],
  ])("within %d s of one of 446 sites, %d people of 3,096 communes", (thresholdSeconds, people) => {
    const coverage = computeCoverage({ homePopulation, nearest: index.nearest, thresholdSeconds });
    expect(coverage.covered).toBe(peopleWhere((home) => within(home, thresholdSeconds) > 0));
    expect([homes.length, sites.length, coverage.population, coverage.covered]).toEqual([3096, 446, 1_789_601, people]);
  });

  test.each([
    ["all", 1_673_463],
    ["principal", 1_663_751],
    ["full-service", 1_638_893],
  ] as const)("by the rule %s, %d people are surely within 15 minutes", (rule, people) => {
    const { points } = listServicePoints(sites, rule);
    const coverage = computePointCoverage({
      ...{ homePopulation, points, thresholdSeconds: 900 },
      reach: buildReach({
        ...{ homeCount: homes.length, siteCount: points.length, boundSeconds: 900 },
        homeSiteDeciseconds: Uint32Array.from({ length: homes.length * points.length }, (_, entry) => {
          const site = points[entry % points.length]?.site ?? Number.NaN;
          return matrix[Math.floor(entry / points.length) * sites.length + site] ?? Number.NaN;
        }),
      }),
    });
    const nearCount = (home: number, isSure: boolean) =>
      points.filter(({ site, surelyIncluded }) => surelyIncluded === isSure && (times[home]?.[site] ?? 0) <= 9000)
        .length;
    expect(coverage).toEqual({
      ...{ population: 1_789_601, coveredByStopsOnly: 0 },
      covered: peopleWhere((home) => nearCount(home, true) > 0),
      unknown: peopleWhere((home) => nearCount(home, true) === 0 && nearCount(home, false) > 0),
      none: peopleWhere((home) => nearCount(home, true) + nearCount(home, false) === 0),
    });
    expect(coverage.covered).toBe(people);
  });

  test.each([
    ["mardi 10:00", 1_631_998, 3911],
    ["mardi 17:30", 320_921, 47_990],
    ["samedi 10:00", 347_432, 49_504],
    ["dimanche 10:00", 0, 60_202],
  ])("leaving home %s, %d people are received within 15 minutes, %d perhaps", (text, open, unknown) => {
    const moment = parseMoment(text);
    const counted = computeCoverageAt({ homePopulation, reach, schedules: sites, moment, thresholdSeconds: 900 });
    const leaving = WEEKDAYS.indexOf(moment.weekday) * 1440 + moment.minute;
    const visit = { thresholdDeciseconds: 9000, usefulMinutes: 15, waitMinutes: 0 };
    const answers = times.map((row) => plainAnswer(sites, row, leaving, visit));
    expect(Array.from(counted.homeAnswer, (answer) => ACCESS_ANSWERS[answer])).toEqual(answers);
    expect([counted.open, counted.someWeeks, counted.unknown]).toEqual([open, 0, unknown]);
  });

  test("1,563 of 1,995 cantons of metropolitan France hold a listed place, garages included; 1,530 a place that is known", () => {
    const canton = (siteCantonCodes: string[][]) =>
      computeCantonCoverage({ membership, nearest: index.nearest, thresholdSeconds: 900, siteCantonCodes });
    const every = canton(listed.map(cantonsAt));
    expect([every.cantons.length, every.withSite, every.possiblyWithSite]).toEqual([1995, 1563, 0]);
    const counted = canton(listServicePoints(listed, "all").points.map(cantonsAt));
    expect(counted.withSite).toBe(1530);

    const covered = new Map<string, number>();
    for (const [home, place] of homes.entries()) {
      for (const code of within(home, 900) > 0 ? cantonsAt(place) : []) {
        covered.set(code, (covered.get(code) ?? 0) + place.population);
      }
    }
    const inhabited = counted.cantons.filter(({ population }) => population > 0);
    expect(inhabited.map((each) => [each.code, each.covered])).toEqual(
      inhabited.map(({ code }) => [code, covered.get(code) ?? 0]),
    );
  });

  test("705,839 people have but one site within 15 minutes: each closure loses its own", () => {
    const fragility = computeFragility({
      ...{ membership, nearest: index.nearest, thresholdSeconds: 900 },
      siteCantonCodes: sites.map(cantonsAt),
    });
    const lost = sites.map(() => 0);
    for (const [home, { population }] of homes.entries()) {
      const [only, ...others] = [...sites.keys()].filter((site) => (times[home]?.[site] ?? 0) <= 9000);
      if (only !== undefined && others.length === 0) lost[only] = (lost[only] ?? 0) + population;
    }
    expect(fragility.sites.map((site) => site.lost)).toEqual(lost);
    expect(fragility.coveredByOne).toBe(705_839);
  });

  test("the list tells no partner and no agent: who is met is unknown, who is served rests on an assumption", () => {
    const presence = buildPartnerPresence(
      sites.map(() => []),
      [{ id: "cnaf", scope: "national" }],
    );
    const { partners } = computePartnerCoverage({
      ...{ homePopulation, reach, presence, thresholdSeconds: 900, bundles: [] },
      pointSite: Uint32Array.from(sites.keys()),
    });
    const near = peopleWhere((home) => within(home, 900) > 0);
    expect(partners).toEqual([{ present: 0, unknown: near, none: 1_789_601 - near }]);

    const staff = sites.map(({ hours }) => ({
      ...{ agents: null, annualRequests: null },
      weeklyOpenHours: hours === null ? null : weeklyMinutes(hours) / 60,
    }));
    const { sitePeople, unknownAgentsCount } = estimateSiteCapacity(staff, DEFAULT_CAPACITY_PARAMETERS);
    const capacity = computeCapacity({
      ...{ homePopulation, reach, sitePeople, zones: DEFAULT_DISTANCE_ZONES },
      siteAssumed: Uint8Array.from(sites, () => 1),
    });
    expect(unknownAgentsCount).toBe(sites.length);
    expect(capacity.servedOnAssumption).toBe(capacity.served);
    expect(capacity.outOfReach).toBe(peopleWhere((home) => within(home, 1800) === 0));
    expect(capacity.served + capacity.saturated + capacity.outOfReach).toBe(1_789_601);
    expect([capacity.served, capacity.saturated].map(Math.round)).toEqual([1_732_773, 56_828]);
  });
});
