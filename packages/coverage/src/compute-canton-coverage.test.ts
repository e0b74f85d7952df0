import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestOf } from "../test/plain-nearest.ts";
import { buildCantonMembership } from "./canton-membership.ts";
import { computeCantonCoverage } from "./compute-canton-coverage.ts";
import { InvalidCantonError, LengthMismatchError } from "./errors.ts";

const CANTONS = [
  { code: "5205", name: "Chaumont-1" },
  { code: "5206", name: "Chaumont-2" },
  { code: "5207", name: "Chaumont-3" },
  { code: "5210", name: "Langres" },
];
const TOWN = ["5205", "5206", "5207"];

/** Chaumont (shared by three), a village of Chaumont-1, Langres. */
const membership = buildCantonMembership({
  cantons: CANTONS,
  homePopulation: Float64Array.of(21_000, 100, 8000),
  homeCantonCodes: [TOWN, ["5205"], ["5210"]],
});
const coverageOf = (siteCantonCodes: string[][], times: (number | null)[] = [0, 18_001, 18_000]) =>
  computeCantonCoverage({ membership, nearest: nearestOf(times), thresholdSeconds: 1800, siteCantonCodes });

describe("a town shared by three cantons", () => {
  test("its people are split in equal parts, and the split is said to be an estimate", () => {
    const { cantons } = coverageOf([]);
    expect(cantons.map(({ population, estimated }) => [population, estimated])).toEqual([
      [7100, true],
      [7000, true],
      [7000, true],
      [8000, false],
    ]);
    expect(cantons.map(({ covered }) => covered)).toEqual([7000, 7000, 7000, 8000]);
    expect(cantons[0]?.share).toBeCloseTo(7000 / 7100, 12);
  });

  test("a site whose canton is known serves that one only", () => {
    const result = coverageOf([["5207"], ["5210"]]);
    expect(result.cantons.map(({ service }) => service)).toEqual(["none", "none", "served", "served"]);
    expect(result.cantonsWithoutSite).toEqual(["5205", "5206"]);
    expect(result.withSite).toBe(2);
    expect(result.units).toEqual({ total: 2, withSite: 2, namesWithoutSite: [] });
  });

  test("a site that nothing places serves none surely, each possibly, and the town as a unit", () => {
    const result = coverageOf([TOWN]);
    expect(result.cantons.map(({ service, possibleSites }) => [service, possibleSites])).toEqual([
      ["possible", [0]],
      ["possible", [0]],
      ["possible", [0]],
      ["none", []],
    ]);
    expect([result.withSite, result.possiblyWithSite]).toEqual([0, 3]);
    expect(result.cantonsWithoutSite).toEqual(["5210"]);
    expect(result.units).toEqual({ total: 2, withSite: 1, namesWithoutSite: ["Langres"] });
  });
});

test("a site at several places surely serves the canton of each, and may serve those of a shared town", () => {
  const siteCantonCodes = [["5210"], ["5205"], TOWN, ["5210"]];
  const { cantons, withSite, units } = computeCantonCoverage({
    ...{ membership, nearest: nearestOf([0, 18_001, 18_000]), thresholdSeconds: 1800 },
    ...{ siteCantonCodes, placeSite: Uint32Array.of(0, 1, 1, 1) },
  });
  expect(cantons.map(({ sites, possibleSites }) => [sites, possibleSites])).toEqual([
    [[1], []],
    [[], [1]],
    [[], [1]],
    [[0, 1], []],
  ]);
  expect([withSite, units.withSite]).toEqual([2, 2]);
});

test("a site across the border serves no canton", () => {
  expect(coverageOf([[]]).withSite).toBe(0);
});

test("cantons' people sum to everyone in a canton, and so do the covered", () => {
  const codes = fc.subarray(CANTONS.map(({ code }) => code));
  const homes = fc.array(fc.record({ population: fc.nat(1000), codes, time: fc.option(fc.nat(36_000)) }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(homes, (list) => {
      const random = buildCantonMembership({
        cantons: CANTONS,
        homePopulation: Float64Array.from(list, ({ population }) => population),
        homeCantonCodes: list.map((home) => home.codes),
      });
      const { cantons } = computeCantonCoverage({
        membership: random,
        nearest: nearestOf(list.map((home) => home.time)),
        thresholdSeconds: 1800,
        siteCantonCodes: [],
      });
      const everyone = list.reduce((sum, { population }) => sum + population, 0);
      const inside = list.filter((home) => home.codes.length > 0);
      const covered = inside.filter((home) => home.time !== null && home.time <= 18_000);
      const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
      // Thirds of at most 20 000 people, added 20 times: far below 1e-6.
      expect(sum(cantons.map(({ population }) => population)) + random.populationOutsideCantons).toBeCloseTo(
        everyone,
        6,
      );
      expect(sum(cantons.map((each) => each.covered))).toBeCloseTo(sum(covered.map(({ population }) => population)), 6);
    }),
  );
});

describe("refuses", () => {
  test("a canton that is not in the list, a canton twice, a list with a code twice", () => {
    expect(() => coverageOf([["9999"]])).toThrow(InvalidCantonError);
    expect(() => coverageOf([["5205", "5205"]])).toThrow(InvalidCantonError);
    const twice = { cantons: [...CANTONS, ...CANTONS], homePopulation: new Float64Array(0), homeCantonCodes: [] };
    expect(() => buildCantonMembership(twice)).toThrow(/5205 twice/);
  });
  test("nearest sites of other homes", () => {
    expect(() => coverageOf([], [0])).toThrow(LengthMismatchError);
  });
});

test("a canton where nobody lives has no share, which is not a share of 0", () => {
  const empty = buildCantonMembership({
    cantons: [
      { code: "5201", name: "Bologne" },
      { code: "5202", name: "Bourbonne-les-Bains" },
      { code: "5203", name: "Bourmont" },
    ],
    homePopulation: Float64Array.of(10, 0),
    homeCantonCodes: [["5201"], ["5202"]],
  });
  const { cantons } = computeCantonCoverage({
    ...{ membership: empty, nearest: nearestOf([null, 0]), thresholdSeconds: 1800, siteCantonCodes: [["5202"]] },
  });
  expect(cantons.map(({ share }) => share)).toEqual([0, null, null]);
});
