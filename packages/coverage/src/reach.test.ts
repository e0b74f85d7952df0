import { UNREACHABLE } from "@maillage/road-network";
import fc from "fast-check";
import { expect, test } from "vitest";
import { InvalidThresholdError, LengthMismatchError } from "./errors.ts";
import { buildReach, type Reach } from "./reach.ts";

/** The entries of each home, as pairs. */
function rowsOf({ homeFirstEntry, entrySite, entryDeciseconds }: Reach): [site: number, deciseconds: number][][] {
  return Array.from(homeFirstEntry.subarray(1), (end, home) =>
    Array.from(entrySite.subarray(homeFirstEntry[home], end), (site, i) => [
      site,
      entryDeciseconds[(homeFirstEntry[home] ?? 0) + i] ?? Number.NaN,
    ]),
  );
}

test("a reach has every site within the bound, the bound included, nearest first, then by site", () => {
  const time = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(UNREACHABLE));
  const matrices = fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
    .chain(([homeCount, siteCount]) =>
      fc.record({
        homeCount: fc.constant(homeCount),
        siteCount: fc.constant(siteCount),
        times: fc.array(time, { minLength: homeCount * siteCount, maxLength: homeCount * siteCount }),
        bound: fc.integer({ min: 1, max: 40 }),
      }),
    );
  fc.assert(
    fc.property(matrices, ({ homeCount, siteCount, times, bound }) => {
      const homeSiteDeciseconds = Uint32Array.from(times);
      const reach = buildReach({ homeCount, siteCount, homeSiteDeciseconds, boundSeconds: bound / 10 });
      const expected = Array.from({ length: homeCount }, (_, home) =>
        times
          .slice(home * siteCount, (home + 1) * siteCount)
          .map((deciseconds, site): [number, number] => [site, deciseconds])
          .filter(([, deciseconds]) => deciseconds <= bound)
          .sort(([a, s], [b, t]) => s - t || a - b),
      );
      expect(rowsOf(reach)).toEqual(expected);
      expect(reach.boundDeciseconds).toBe(bound);
    }),
  );
});

test("a bound or a matrix that does not fit is refused", () => {
  const input = { homeCount: 2, siteCount: 1, homeSiteDeciseconds: Uint32Array.of(1, 2), boundSeconds: 1800 };
  expect(() => buildReach({ ...input, boundSeconds: 0 })).toThrow(InvalidThresholdError);
  expect(() => buildReach({ ...input, siteCount: 2 })).toThrow(LengthMismatchError);
});
