import { computeMatrix } from "@maillage/travel-time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildHauteMarneGround } from "../../test/haute-marne-ground.ts";
import { buildReach } from "../reach.ts";
import { InvalidCapacityError } from "./capacity-errors.ts";
import { computeCapacity } from "./compute-capacity.ts";
import { DEFAULT_DISTANCE_ZONES, type DistanceZone } from "./distance-zones.ts";
import { DEFAULT_CAPACITY_PARAMETERS, estimateSiteCapacity } from "./estimate-site-capacity.ts";
import { rankAgentGains } from "./rank-agent-gains.ts";
import { rankNewSiteGains } from "./rank-new-site-gains.ts";

const ZONES = DEFAULT_DISTANCE_ZONES;
const NOBODY_GOES = 0x7fff_ffff;

interface Scene {
  readonly people: readonly number[];
  /** Rows by home. */
  readonly times: readonly (readonly number[])[];
  readonly capacities: readonly number[];
}

const time = fc.oneof(fc.constantFrom(0, 6000, 6001, 12_000, 18_000, 18_001, NOBODY_GOES), fc.nat(20_000));
const scenes: fc.Arbitrary<Scene> = fc
  .record({ homes: fc.integer({ min: 1, max: 8 }), sites: fc.nat(5) })
  .chain((size) =>
    fc.record({
      people: fc.array(fc.oneof(fc.nat(50), fc.double({ min: 0.001, max: 9, noNaN: true })), {
        minLength: size.homes,
        maxLength: size.homes,
      }),
      times: fc.array(fc.array(time, { minLength: size.sites, maxLength: size.sites }), {
        minLength: size.homes,
        maxLength: size.homes,
      }),
      capacities: fc.array(fc.nat(60), { minLength: size.sites, maxLength: size.sites }),
    }),
  );

const reachOf = (times: readonly (readonly number[])[], siteCount: number) =>
  buildReach({
    homeCount: times.length,
    siteCount,
    homeSiteDeciseconds: Uint32Array.from(times.flat()),
    // Farther than the last zone, as a reach that serves other questions may be.
    boundSeconds: 2400,
  });
const capacityOf = ({ people, times, capacities }: Scene) =>
  computeCapacity({
    homePopulation: Float64Array.from(people),
    reach: reachOf(times, capacities.length),
    sitePeople: Float64Array.from(capacities),
    zones: ZONES,
  });

const weightOfTime = (deciseconds: number) =>
  deciseconds <= 6000 ? 1 : deciseconds <= 12_000 ? 0.68 : deciseconds <= 18_000 ? 0.22 : 0;

/** The method as it is said, one pair at a time: people split among sites, capacities split among people. */
function plainServed({ people, times, capacities }: Scene): number {
  const parts = times.map((row) => {
    const total = row.reduce((sum, time) => sum + weightOfTime(time), 0);
    return row.map((time) => (total === 0 ? 0 : weightOfTime(time) / total));
  });
  const ratios = capacities.map((capacity, site) => {
    const demand = people.reduce((sum, own, home) => sum + own * (parts[home]?.[site] ?? Number.NaN), 0);
    return demand === 0 ? 0 : capacity / demand;
  });
  return people.reduce((sum, own, home) => {
    const access = ratios.reduce((all, ratio, site) => all + ratio * (parts[home]?.[site] ?? Number.NaN), 0);
    return sum + own * Math.min(1, access);
  }, 0);
}

describe("served, saturated, out of reach", () => {
  test("sum to the population exactly, and agree with the method said pair by pair", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const told = capacityOf(scene);
        expect(told.served + told.saturated + told.outOfReach).toBe(told.population);
        for (const part of [told.served, told.saturated, told.outOfReach]) expect(part).toBeGreaterThanOrEqual(0);
        expect(told.served).toBeCloseTo(plainServed(scene), 5);
        const beyond = scene.people.filter((_, home) => scene.times[home]?.every((each) => each > 18_000));
        expect(told.outOfReach).toBeCloseTo(
          beyond.reduce((sum, own) => sum + own, 0),
          5,
        );
      }),
    );
  });

  test("what one more agent, or a new site, brings is what computing again with it finds", () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 1, max: 40 }), (scene, more) => {
        const before = capacityOf(scene);
        const reach = reachOf(scene.times, scene.capacities.length);
        const input = {
          homePopulation: Float64Array.from(scene.people),
          reach,
          sitePeople: Float64Array.from(scene.capacities),
          zones: ZONES,
        };
        const added = new Float64Array(scene.capacities.length).fill(more);
        for (const { place, served } of rankAgentGains(input, added)) {
          const agentHere = scene.capacities.map((capacity, site) => (site === place ? capacity + more : capacity));
          expect(served).toBeCloseTo(capacityOf({ ...scene, capacities: agentHere }).served - before.served, 5);
        }
        // A new site beside each of those that are there, with the same way to it.
        const gains = rankNewSiteGains({ ...input, candidateReach: reach, candidatePeople: added });
        for (const { place, served } of gains) {
          const newSite = {
            ...scene,
            times: scene.times.map((row) => [...row, row[place] ?? Number.NaN]),
            capacities: [...scene.capacities, more],
          };
          expect(served).toBeCloseTo(capacityOf(newSite).served - before.served, 5);
        }
        expect(gains.map((gain) => gain.served)).toEqual(gains.map((gain) => gain.served).toSorted((a, b) => b - a));
      }),
    );
  });

  test("everyone within reach is served where no site is overloaded, and turns to some site", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const told = capacityOf({ ...scene, capacities: scene.capacities.map(() => 1e6) });
        expect(told.saturated).toBeCloseTo(0, 5);
        expect(told.sites.reduce((sum, { demand }) => sum + demand, 0)).toBeCloseTo(told.served, 5);
      }),
    );
  });

  test("more capacity never serves fewer people; one site near enough for all serves what it can", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const doubled = { ...scene, capacities: scene.capacities.map((capacity) => 2 * capacity) };
        expect(capacityOf(doubled).served).toBeGreaterThanOrEqual(capacityOf(scene).served - 1e-5);
      }),
    );
    const told = capacityOf({ people: [100, 300, 50], times: [[0], [6000], [18_001]], capacities: [100] });
    expect(told).toMatchObject({ population: 450, served: 100, saturated: 300, outOfReach: 50 });
    expect(told.sites).toEqual([{ capacity: 100, demand: 400, peopleWithin: 400, load: 4 }]);
  });

  test("people served thanks to an assumption are told apart", () => {
    const told = computeCapacity({
      homePopulation: Float64Array.of(100),
      reach: reachOf([[0, 0]], 2),
      sitePeople: Float64Array.of(30, 10),
      siteAssumed: Uint8Array.of(0, 1),
      zones: ZONES,
    });
    expect(told).toMatchObject({ served: 40, servedOnAssumption: 10 });
  });

  test.each<readonly DistanceZone[]>([
    [],
    [{ toSeconds: 600, weight: 0 }],
    [
      { toSeconds: 600, weight: 0.5 },
      { toSeconds: 1200, weight: 0.6 },
    ],
    [
      { toSeconds: 600, weight: 1 },
      { toSeconds: 600, weight: 1 },
    ],
    [{ toSeconds: 3600, weight: 1 }],
  ])("zones that make no sense, or reach beyond what was searched, are refused", (...zones) => {
    const input = { homePopulation: Float64Array.of(1), reach: reachOf([[0]], 1), sitePeople: Float64Array.of(1) };
    expect(() => computeCapacity({ ...input, zones })).toThrow(InvalidCapacityError);
  });
});

describe("capacity of a site", () => {
  test("agents, hours up to the legal week, weeks and requests; at least what it is known to have done", () => {
    const parameters = { ...DEFAULT_CAPACITY_PARAMETERS, requestsPerPersonYear: 0.1, weeksPerYear: 50 };
    const { sitePeople, siteBasis, unknownAgentsCount, unknownHoursCount } = estimateSiteCapacity(
      [
        { agents: 1.5, weeklyOpenHours: 20, annualRequests: null },
        { agents: 1, weeklyOpenHours: 48, annualRequests: null },
        { agents: null, weeklyOpenHours: 10, annualRequests: null },
        { agents: null, weeklyOpenHours: null, annualRequests: 9_000 },
        { agents: 0, weeklyOpenHours: 30, annualRequests: null },
      ],
      parameters,
    );
    expect([...sitePeople]).toEqual([30_000, 35_000, 20_000, 90_000, 0]);
    expect(siteBasis).toEqual(["known", "known", "partly-assumed", "assumed", "known"]);
    expect([unknownAgentsCount, unknownHoursCount]).toEqual([2, 1]);
  });

  test.each([{ agents: -1 }, { agents: Number.NaN }, { weeklyOpenHours: 169 }, { annualRequests: -5 }])(
    "%j is refused",
    (wrong) => {
      const staff = { agents: 2, weeklyOpenHours: 24, annualRequests: null, ...wrong };
      expect(() => estimateSiteCapacity([staff], DEFAULT_CAPACITY_PARAMETERS)).toThrow(InvalidCapacityError);
    },
  );

  test("a parameter of 0 is refused, never a division by it", () => {
    const parameters = { ...DEFAULT_CAPACITY_PARAMETERS, requestsPerPersonYear: 0 };
    expect(() => estimateSiteCapacity([], parameters)).toThrow(InvalidCapacityError);
  });
});

test("golden: Haute-Marne's 18 sites, staff unknown and assumed at the label's least", () => {
  const { network, homePlaces, sitePlaces, membership, sites } = buildHauteMarneGround();
  const { homePopulation } = membership;
  const reach = buildReach({
    homeCount: homePopulation.length,
    siteCount: sites.length,
    homeSiteDeciseconds: computeMatrix(network, homePlaces, sitePlaces),
    boundSeconds: 1800,
  });
  const staff = sites.map(() => ({ agents: null, weeklyOpenHours: null, annualRequests: null }));
  const { sitePeople, siteBasis } = estimateSiteCapacity(staff, DEFAULT_CAPACITY_PARAMETERS);
  expect(siteBasis.every((basis) => basis === "assumed")).toBe(true);
  const siteAssumed = new Uint8Array(sites.length).fill(1);
  const told = computeCapacity({ homePopulation, reach, sitePeople, siteAssumed, zones: ZONES });
  expect(Math.round(told.served)).toBe(167_213);
  expect(told.outOfReach).toBe(337);
  expect(told.servedOnAssumption).toBeCloseTo(told.served, 5);
});
