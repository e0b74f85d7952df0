import { UNREACHABLE } from "@maillage/road-network";
import { NO_SITE } from "@maillage/travel-time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestOf } from "../test/plain-nearest.ts";
import {
  type PlainHome,
  plainBetween,
  plainCovered,
  plainMeanSeconds,
  plainQuantileSeconds,
} from "../test/reference/plain-coverage.ts";
import { type Coverage, computeCoverage } from "./compute-coverage.ts";
import {
  InvalidPopulationError,
  InvalidThresholdError,
  InvalidTravelTimeClassesError,
  LengthMismatchError,
} from "./errors.ts";

const THRESHOLD_SECONDS = 1800;

/** Times crowd around the limits that matter, so that `<` for `<=` is caught. */
const time = fc.oneof(
  fc.constantFrom(0, 6000, 6001, 16799, 16800, 17999, 18000, 18001, 19200, 19201, 27000, 27001, null),
  fc.nat(40_000),
);
const homes: fc.Arbitrary<PlainHome[]> = fc
  .array(fc.record({ population: fc.nat(30), deciseconds: time }), { minLength: 1, maxLength: 25 })
  .filter((list) => list.some(({ population }) => population > 0));

function coverageOf(list: readonly PlainHome[], thresholdSeconds = THRESHOLD_SECONDS): Coverage {
  return computeCoverage({
    homePopulation: Float64Array.from(list, ({ population }) => population),
    nearest: nearestOf(list.map(({ deciseconds }) => deciseconds)),
    thresholdSeconds,
  });
}

describe("against counting people one by one", () => {
  test("covered, borderline, median, 90th percentile agree exactly and the mean to the rounding", () => {
    fc.assert(
      fc.property(homes, fc.constantFrom(600, 1800, 1800.1, 2700), (list, thresholdSeconds) => {
        const coverage = coverageOf(list, thresholdSeconds);
        expect(coverage.covered).toBe(plainCovered(list, thresholdSeconds));
        expect(coverage.borderline).toBe(plainBetween(list, 1680, 1920));
        expect(coverage.medianSeconds).toBe(plainQuantileSeconds(list, 0.5));
        expect(coverage.p90Seconds).toBe(plainQuantileSeconds(list, 0.9));
        const mean = plainMeanSeconds(list);
        if (mean === null) expect(coverage.meanSeconds).toBeNull();
        else expect(coverage.meanSeconds).toBeCloseTo(mean, 9);
      }),
    );
  });

  test("classes and the unreachable sum to everyone, and each holds whom its bounds say", () => {
    fc.assert(
      fc.property(homes, (list) => {
        const { histogram, unreachable, population } = coverageOf(list);
        expect(histogram.reduce((sum, each) => sum + each.population, unreachable)).toBe(population);
        expect(histogram[0]?.population).toBe(plainBetween(list, 0, 600));
        for (const { fromSeconds, toSeconds, population: people } of histogram.slice(1)) {
          expect(people).toBe(plainBetween(list, fromSeconds + 0.1, toSeconds ?? 1e9));
        }
      }),
    );
  });

  test("one more site never lowers cover nor lengthens the median of the same people", () => {
    fc.assert(
      fc.property(homes, fc.array(time, { minLength: 25, maxLength: 25 }), (list, others) => {
        const nearer = list.map(({ population, deciseconds }, home) => ({
          population,
          deciseconds: [deciseconds, others[home] ?? null].reduce((a, b) =>
            a === null || (b !== null && b < a) ? b : a,
          ),
        }));
        const [before, after] = [coverageOf(list), coverageOf(nearer)];
        expect(after.covered).toBeGreaterThanOrEqual(before.covered);
        expect(after.unreachable).toBeLessThanOrEqual(before.unreachable);
        if (before.unreachable === after.unreachable && before.medianSeconds !== null) {
          expect(after.medianSeconds).toBeLessThanOrEqual(before.medianSeconds);
        }
      }),
    );
  });

  test("doubling every population doubles counts and leaves times and shares", () => {
    fc.assert(
      fc.property(homes, (list) => {
        const once = coverageOf(list);
        const twice = coverageOf(list.map((home) => ({ ...home, population: 2 * home.population })));
        expect(twice.covered).toBe(2 * once.covered);
        expect(twice.share).toBe(once.share);
        expect(twice.medianSeconds).toBe(once.medianSeconds);
        expect(twice.p90Seconds).toBe(once.p90Seconds);
      }),
    );
  });
});

test("30:00.0 is within 30 minutes and 30:00.1 is not", () => {
  const at = (deciseconds: number) => coverageOf([{ population: 7, deciseconds }]).covered;
  expect(at(18_000)).toBe(7);
  expect(at(18_001)).toBe(0);
});

test("both ends of the borderline belong to it", () => {
  const at = (deciseconds: number) => coverageOf([{ population: 7, deciseconds }]).borderline;
  expect([16_799, 16_800, 19_200, 19_201].map(at)).toEqual([0, 7, 7, 0]);
});

test("nobody reached: no mean, no median, and the share is 0", () => {
  expect(coverageOf([{ population: 5, deciseconds: null }])).toStrictEqual({
    population: 5,
    covered: 0,
    share: 0,
    borderline: 0,
    unreachable: 5,
    meanSeconds: null,
    medianSeconds: null,
    p90Seconds: null,
    histogram: [
      { id: "0-600", fromSeconds: 0, toSeconds: 600, population: 0 },
      { id: "600-1200", fromSeconds: 600, toSeconds: 1200, population: 0 },
      { id: "1200-1800", fromSeconds: 1200, toSeconds: 1800, population: 0 },
      { id: "1800-2700", fromSeconds: 1800, toSeconds: 2700, population: 0 },
      { id: "over-2700", fromSeconds: 2700, toSeconds: null, population: 0 },
    ],
    worst: [{ home: 0, seconds: null, site: null, population: 5 }],
  });
});

test("the worst homes: the unreachable, then the farthest, equal ones in order, the uninhabited left out", () => {
  const { worst } = coverageOf([
    { population: 1, deciseconds: 500 },
    { population: 2, deciseconds: 900 },
    { population: 3, deciseconds: null },
    { population: 0, deciseconds: 9000 },
    { population: 4, deciseconds: 900 },
  ]);
  expect(worst.map(({ home }) => home)).toEqual([2, 1, 4, 0]);
  expect(worst[1]).toStrictEqual({ home: 1, seconds: 90, site: 0, population: 2 });
});

test("the worst homes are those of a full sort", () => {
  fc.assert(
    fc.property(homes, fc.nat(30), (list, worstCount) => {
      const farness = ({ deciseconds }: PlainHome) => deciseconds ?? Number.POSITIVE_INFINITY;
      const sorted = Array.from(list.keys())
        .filter((home) => (list[home]?.population ?? 0) > 0)
        .sort((a, b) => {
          const [first, second] = [list[a], list[b]].map((home) => (home ? farness(home) : Number.NaN));
          // Two unreachable homes are equal: their difference is not a number.
          return first === second ? a - b : Number(second) - Number(first);
        });
      const { worst } = computeCoverage({
        homePopulation: Float64Array.from(list, ({ population }) => population),
        nearest: nearestOf(list.map(({ deciseconds }) => deciseconds)),
        thresholdSeconds: THRESHOLD_SECONDS,
        worstCount,
      });
      expect(worst.map(({ home }) => home)).toEqual(sorted.slice(0, worstCount));
    }),
  );
});

test("only the nearest of k sites counts", () => {
  const coverage = computeCoverage({
    homePopulation: Float64Array.of(10, 20),
    nearest: {
      k: 2,
      homeCount: 2,
      homeSite: Uint32Array.of(1, 0, 0, NO_SITE),
      homeDeciseconds: Uint32Array.of(100, 30_000, 20_000, UNREACHABLE),
    },
    thresholdSeconds: THRESHOLD_SECONDS,
    worstCount: 1,
  });
  expect(coverage.covered).toBe(10);
  expect(coverage.worst).toStrictEqual([{ home: 1, seconds: 2000, site: 0, population: 20 }]);
});

describe("refuses", () => {
  const nearest = nearestOf([100]);
  const compute = (change: object) =>
    computeCoverage({ homePopulation: Float64Array.of(1), nearest, thresholdSeconds: 1800, ...change });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("a population of %d, naming the home", (population) => {
    expect(() => compute({ homePopulation: Float64Array.of(population) })).toThrow(InvalidPopulationError);
    expect(() => compute({ homePopulation: Float64Array.of(population) })).toThrow(/Home 0/);
  });
  test("homes where nobody lives", () => {
    expect(() => compute({ homePopulation: Float64Array.of(0) })).toThrow(InvalidPopulationError);
  });
  test.each([0, -60, Number.NaN, 1_800_000])("a threshold of %d s", (thresholdSeconds) => {
    expect(() => compute({ thresholdSeconds })).toThrow(InvalidThresholdError);
  });
  test("a borderline backwards", () => {
    expect(() => compute({ borderlineSeconds: [1920, 1680] })).toThrow(InvalidThresholdError);
  });
  test("classes that do not increase", () => {
    expect(() => compute({ classSeconds: [600, 600] })).toThrow(InvalidTravelTimeClassesError);
    expect(() => compute({ classSeconds: [] })).toThrow(InvalidTravelTimeClassesError);
  });
  test("nearest sites of other homes", () => {
    expect(() => compute({ nearest: nearestOf([100, 200]) })).toThrow(LengthMismatchError);
    expect(() => compute({ nearest: { ...nearest, homeDeciseconds: new Uint32Array(3) } })).toThrow(
      LengthMismatchError,
    );
  });
});
