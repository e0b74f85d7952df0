import { UNREACHABLE } from "@maillage/road-network";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type NearestSites, NO_SITE } from "./nearest-sites.ts";
import { largestScaledWithin, scaleDeciseconds, scaleNearestSites } from "./scale-travel-times.ts";

const LONGEST = 2 ** 30 - 1;
const anyFactor = fc.double({ min: 0.5, max: 3, noNaN: true });
const anyTime = fc.oneof(
  { weight: 8, arbitrary: fc.nat(200_000) },
  { weight: 1, arbitrary: fc.nat(LONGEST - 1) },
  { weight: 1, arbitrary: fc.constant(UNREACHABLE) },
);

/** Lists as an index gives them: nearest first, ties by site, what cannot be reached last and without a site. */
const anyNearest = fc.record({ k: fc.integer({ min: 1, max: 4 }), homeCount: fc.nat(30) }).chain(({ k, homeCount }) =>
  fc
    .array(fc.array(anyTime, { minLength: k, maxLength: k }), { minLength: homeCount, maxLength: homeCount })
    .map((homes): NearestSites => {
      const lists = homes.map((times) =>
        times
          .map((time, site) => [time, time === UNREACHABLE ? NO_SITE : site] as const)
          .sort(([a, s], [b, t]) => a - b || s - t),
      );
      return {
        k,
        homeCount,
        homeSite: Uint32Array.from(lists.flat(), ([, site]) => site),
        homeDeciseconds: Uint32Array.from(lists.flat(), ([time]) => time),
      };
    }),
);

test("every time is multiplied and rounded to nearest; what cannot be reached stays so", () => {
  fc.assert(
    fc.property(anyNearest, anyFactor, (nearest, factor) => {
      const { k, homeCount, homeSite, homeDeciseconds } = scaleNearestSites(nearest, factor);
      expect({ k, homeCount }).toStrictEqual({ k: nearest.k, homeCount: nearest.homeCount });
      expect(homeSite).toStrictEqual(nearest.homeSite);
      nearest.homeDeciseconds.forEach((time, entry) => {
        const scaled = homeDeciseconds[entry] ?? Number.NaN;
        if (time === UNREACHABLE || scaled === UNREACHABLE) expect(scaled).toBe(time);
        else if (time * factor < LONGEST) expect(Math.abs(scaled - time * factor)).toBeLessThanOrEqual(0.5);
        else expect(scaled).toBe(LONGEST - 1);
      });
    }),
    { numRuns: 200 },
  );
});

test("lists stay nearest first, and from a factor of 1 on ties stay by site", () => {
  fc.assert(
    fc.property(anyNearest, anyFactor, (nearest, factor) => {
      const { k, homeSite, homeDeciseconds } = scaleNearestSites(nearest, factor);
      for (let entry = 0; entry < homeSite.length; entry++) {
        if (entry % k === 0) continue;
        const [before, time] = [homeDeciseconds[entry - 1] ?? 0, homeDeciseconds[entry] ?? 0];
        expect(before).toBeLessThanOrEqual(time);
        if (before === time && factor >= 1 && time < LONGEST - 1) {
          expect(homeSite[entry - 1]).toBeLessThanOrEqual(homeSite[entry] ?? -1);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test("a greater factor never shortens a time, nor does a longer time come out shorter", () => {
  fc.assert(
    fc.property(anyTime, anyTime, anyFactor, anyFactor, (time, other, factor, otherFactor) => {
      const [low, high] = factor < otherFactor ? [factor, otherFactor] : [otherFactor, factor];
      const [short, long] = time < other ? [time, other] : [other, time];
      expect(scaleDeciseconds(time, low)).toBeLessThanOrEqual(scaleDeciseconds(time, high));
      expect(scaleDeciseconds(short, low)).toBeLessThanOrEqual(scaleDeciseconds(long, low));
    }),
    { numRuns: 500 },
  );
});

test("the longest time within a limit: it is, and the next one is not", () => {
  const limit = fc.oneof(fc.nat(10), fc.nat(864_000));
  fc.assert(
    fc.property(limit, fc.oneof(anyFactor, fc.constantFrom(1 / 1.15, 1 / 0.85, 1, 0.5, 1.2)), (within, factor) => {
      const longest = largestScaledWithin(within, factor);
      expect(scaleDeciseconds(longest, factor)).toBeLessThanOrEqual(within);
      expect(scaleDeciseconds(longest + 1, factor)).toBeGreaterThan(within);
    }),
    { numRuns: 500 },
  );
});

test("exact cases: the goal of 30 minutes, halves, the longest trip", () => {
  expect(scaleDeciseconds(15_000, 1.2)).toBe(18_000);
  expect(scaleDeciseconds(15_001, 1.2)).toBe(18_001);
  expect(scaleDeciseconds(3, 0.5)).toBe(2);
  expect(scaleDeciseconds(0, 3)).toBe(0);
  expect(scaleDeciseconds(LONGEST - 1, 3)).toBe(LONGEST - 1);
  expect(scaleDeciseconds(UNREACHABLE, 0.5)).toBe(UNREACHABLE);
});

test("1 changes nothing at all, and what is no factor is refused", () => {
  const nearest: NearestSites = {
    ...{ k: 1, homeCount: 1 },
    homeSite: Uint32Array.of(0),
    homeDeciseconds: Uint32Array.of(600),
  };
  expect(scaleNearestSites(nearest, 1)).toBe(nearest);
  for (const factor of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => scaleNearestSites(nearest, factor)).toThrow(/positive number/);
  }
});
