import { scaleNearestSites } from "@maillage/travel-time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildHauteMarneGround } from "../../test/haute-marne-ground.ts";
import { nearestOf } from "../../test/plain-nearest.ts";
import { computeCoverage } from "../compute-coverage.ts";
import { computeSensitivity, DEFAULT_SENSITIVITY_FACTORS } from "./compute-sensitivity.ts";
import { computeUncertainty } from "./compute-uncertainty.ts";
import {
  DEFAULT_UNCERTAINTY,
  InvalidUncertaintyError,
  timeFactorRangeOf,
  type UncertaintyParameters,
} from "./uncertainty-parameters.ts";

const time = fc.oneof(fc.constantFrom(0, 15_299, 15_300, 15_301, 18_000, 20_700, 20_701, null), fc.nat(40_000));
const homes = fc
  .array(fc.record({ people: fc.nat(30), time, access: fc.nat(600) }), { minLength: 1, maxLength: 25 })
  .filter((list) => list.some(({ people }) => people > 0));
const parameters = fc.record({
  speedShare: fc.constantFrom(0, 0.15, 0.5),
  peakFactor: fc.constantFrom(1, 1.2),
  modelErrorShare: fc.constantFrom(0, 0.09),
});

/** True times behind a told one, for errors at their ends and halfway: what is told is the speeds' error times the model's times the truth. */
function listPossibleTimes(deciseconds: number, access: number, errors: UncertaintyParameters): number[] {
  const ends = (share: number) => [-share, 0, share];
  return [Math.max(deciseconds - access, 0), deciseconds, deciseconds + access].flatMap((told) =>
    ends(errors.speedShare).flatMap((speed) =>
      ends(errors.modelErrorShare).flatMap((model) =>
        [1, errors.peakFactor].map((peak) => told * (peak / ((1 + speed) * (1 + model)))),
      ),
    ),
  );
}

describe("surely, depends, surely not", () => {
  test("sum to everyone, hold coverage between them, and agree with the worst and best case home by home", () => {
    fc.assert(
      fc.property(homes, parameters, fc.constantFrom(1200, 1800), (list, errors, thresholdSeconds) => {
        const homePopulation = Float64Array.from(list, ({ people }) => people);
        const nearest = nearestOf(list.map((home) => home.time));
        const homeAccessDeciseconds = Uint32Array.from(list, ({ access }) => access);
        const told = computeUncertainty({
          ...{ homePopulation, nearest, homeAccessDeciseconds, thresholdSeconds },
          parameters: errors,
        });
        expect(told.surelyCovered + told.depends + told.surelyNot).toBe(told.population);
        const { covered } = computeCoverage({ homePopulation, nearest, thresholdSeconds });
        expect(told.surelyCovered).toBeLessThanOrEqual(covered);
        expect(told.surelyCovered + told.depends).toBeGreaterThanOrEqual(covered);

        // Every mix of errors within their bounds is tried, none combined by a formula.
        for (const [home, { time: deciseconds, access }] of list.entries()) {
          const possible = deciseconds === null ? [] : listPossibleTimes(deciseconds, access, errors);
          const isWithin = (each: number) => Math.round(each) <= thresholdSeconds * 10;
          const isPossible = possible.some(isWithin);
          const isSure = possible.length > 0 && possible.every(isWithin);
          expect(told.homeVerdict[home]).toBe(isSure ? 0 : isPossible ? 1 : 2);
        }
      }),
    );
  });

  test("without any error nothing depends, and what is sure is coverage, to the decisecond of the threshold", () => {
    const none = { speedShare: 0, peakFactor: 1, modelErrorShare: 0 };
    const homePopulation = Float64Array.of(5, 7, 11);
    const nearest = nearestOf([18_000, 18_001, null]);
    const told = computeUncertainty({ homePopulation, nearest, thresholdSeconds: 1800, parameters: none });
    expect(told).toMatchObject({ population: 23, surelyCovered: 5, depends: 0, surelyNot: 18 });
  });

  test("more error never makes more people sure", () => {
    fc.assert(
      fc.property(homes, (list) => {
        const homePopulation = Float64Array.from(list, ({ people }) => people);
        const nearest = nearestOf(list.map((home) => home.time));
        const at = (speedShare: number) =>
          computeUncertainty({
            ...{ homePopulation, nearest, thresholdSeconds: 1800 },
            parameters: { ...DEFAULT_UNCERTAINTY, speedShare },
          });
        expect(at(0.3).surelyCovered).toBeLessThanOrEqual(at(0.15).surelyCovered);
        expect(at(0.3).depends).toBeGreaterThanOrEqual(at(0.15).depends);
      }),
    );
  });

  test("fractions of people still sum exactly", () => {
    const homePopulation = Float64Array.of(0.1, 0.2, 0.7, 1e6 / 3);
    const nearest = nearestOf([0, 18_000, 40_000, 17_000]);
    const told = computeUncertainty({
      homePopulation,
      nearest,
      thresholdSeconds: 1800,
      parameters: DEFAULT_UNCERTAINTY,
    });
    expect(told.surelyCovered + told.depends + told.surelyNot).toBe(told.population);
  });

  test("the bounds are those of the errors at their worst together", () => {
    const { low, high } = timeFactorRangeOf({ speedShare: 0.15, peakFactor: 1.2, modelErrorShare: 0.1 });
    expect(low).toBeCloseTo(1 / (1.15 * 1.1), 12);
    expect(high).toBeCloseTo(1.2 / (0.85 * 0.9), 12);
  });

  test.each([
    { speedShare: 1 },
    { speedShare: -0.1 },
    { speedShare: Number.NaN },
    { peakFactor: 0.9 },
    { modelErrorShare: 0.91 },
  ])("%j is refused", (wrong) => {
    expect(() => timeFactorRangeOf({ ...DEFAULT_UNCERTAINTY, ...wrong })).toThrow(InvalidUncertaintyError);
  });
});

describe("sensitivity", () => {
  test("agrees with scaling every time and counting again, at every factor", () => {
    fc.assert(
      fc.property(homes, fc.constantFrom(1200, 1800), (list, thresholdSeconds) => {
        const homePopulation = Float64Array.from(list, ({ people }) => people);
        const nearest = nearestOf(list.map((home) => home.time));
        const curve = computeSensitivity({
          ...{ homePopulation, nearest, thresholdSeconds },
          factors: DEFAULT_SENSITIVITY_FACTORS,
        });
        for (const { factor, covered } of curve) {
          const scaled = scaleNearestSites(nearest, factor);
          expect(covered).toBe(computeCoverage({ homePopulation, nearest: scaled, thresholdSeconds }).covered);
        }
      }),
    );
  });

  test("factors that do not increase are refused", () => {
    const input = { homePopulation: Float64Array.of(1), nearest: nearestOf([0]), thresholdSeconds: 1800 };
    expect(() => computeSensitivity({ ...input, factors: [1, 1] })).toThrow(InvalidUncertaintyError);
    expect(() => computeSensitivity({ ...input, factors: [0] })).toThrow(InvalidUncertaintyError);
  });
});

test("golden: Haute-Marne on 1 August 2024, at 30 and 20 minutes", () => {
  const { membership, nearest } = buildHauteMarneGround();
  const { homePopulation } = membership;
  const of = (thresholdSeconds: number) => {
    const { surelyCovered, depends, surelyNot } = computeUncertainty({
      ...{ homePopulation, nearest, thresholdSeconds },
      parameters: DEFAULT_UNCERTAINTY,
    });
    return [surelyCovered, depends, surelyNot];
  };
  expect(of(1800)).toEqual([162_233, 6_098, 0]);
  expect(of(1200)).toEqual([123_047, 37_748, 7_536]);
});
