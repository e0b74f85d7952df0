import { UNREACHABLE } from "@maillage/road-network";
import { NO_SITE } from "@maillage/travel-time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CATCHMENT_COLOURS, NO_CATCHMENT_CLASS } from "./catchment-colours.ts";
import { colourCatchments } from "./colour-catchments.ts";
import { classifyCatchments } from "./home-colouring.ts";
import { listNeighbourPairs } from "./home-neighbours.ts";

const SIDE = 12;
const place = fc.record({
  longitude: fc.double({ min: 0, max: SIDE, noNaN: true }),
  latitude: fc.double({ min: 0, max: SIDE, noNaN: true }),
});
/** A grid of homes, slightly skewed so that no four are on one circle. */
const homes = Array.from({ length: SIDE * SIDE }, (_, home) => ({
  longitude: (home % SIDE) + 0.01 * Math.floor(home / SIDE),
  latitude: Math.floor(home / SIDE) + 0.007 * (home % SIDE),
}));
const pairs = listNeighbourPairs(homes);

/** Nearest as the crow flies: catchments in one piece. */
function nearestSites(sites: readonly { readonly longitude: number; readonly latitude: number }[]): Uint32Array {
  return Uint32Array.from(homes, (home) => {
    const distances = sites.map(({ longitude, latitude }) =>
      Math.hypot(longitude - home.longitude, latitude - home.latitude),
    );
    return distances.indexOf(Math.min(...distances));
  });
}

test("every home touches those beside it, and the pairs are each there once", () => {
  const keys = Array.from({ length: pairs.length / 2 }, (_, pair) =>
    [pairs[2 * pair], pairs[2 * pair + 1]].toSorted((a, b) => (a ?? 0) - (b ?? 0)).join(" "),
  );
  expect(new Set(keys).size).toBe(keys.length);
  for (let home = 0; home + 1 < SIDE; home++) expect(keys).toContain(`${home} ${home + 1}`);
});

test("catchments that touch never have the same colour, whatever colours they had", () => {
  let borders = 0;
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 2, maxLength: 25 }),
      fc.array(fc.nat(CATCHMENT_COLOURS.length - 1)),
      (sites, previous) => {
        const homeSite = nearestSites(sites);
        const siteColour = colourCatchments({ k: 1, homeSite }, sites.length, pairs, previous);
        for (let pair = 0; pair < pairs.length; pair += 2) {
          const [a, b] = [homeSite[pairs[pair] ?? 0], homeSite[pairs[pair + 1] ?? 0]];
          if (a === b) continue;
          borders++;
          expect(siteColour[a ?? 0]).not.toBe(siteColour[b ?? 0]);
        }
      },
    ),
    { numRuns: 100 },
  );
  expect(borders).toBeGreaterThan(1000);
});

test("a site that moves a little leaves the others their colours", () => {
  const sites = [
    { longitude: 2, latitude: 2 },
    { longitude: 9, latitude: 3 },
    { longitude: 5, latitude: 9 },
  ];
  const before = colourCatchments({ k: 1, homeSite: nearestSites(sites) }, 3, pairs);
  const moved = nearestSites(sites.with(0, { longitude: 2.6, latitude: 2.4 }));
  expect(colourCatchments({ k: 1, homeSite: moved }, 3, pairs, [...before])).toStrictEqual(before);
});

test("a home that reaches no site is in no catchment", () => {
  const times = { k: 1, homeSite: Uint32Array.of(0, NO_SITE), homeDeciseconds: Uint32Array.of(10, UNREACHABLE) };
  expect([...classifyCatchments(times, Uint8Array.of(4))]).toStrictEqual([4, NO_CATCHMENT_CLASS]);
});
