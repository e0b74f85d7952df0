import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type PlainPartnerTown,
  type PlainPresence,
  plainAnywhere,
  plainAtOneSite,
  plainPeopleWith,
  plainWithout,
} from "../../test/reference/plain-partners.ts";
import { LengthMismatchError } from "../errors.ts";
import { buildReach } from "../reach.ts";
import { computePartnerCoverage } from "./compute-partner-coverage.ts";
import { InvalidPartnersError, partnerBits } from "./partner-presence.ts";

const presences = fc.constantFrom<PlainPresence>("present", "present", "unknown", "absent", "absent");

/** Homes, points (several may be of one site), and what each site has of four partners. */
const towns = fc
  .record({ homeCount: fc.integer({ min: 1, max: 5 }), siteCount: fc.integer({ min: 1, max: 4 }) })
  .chain(({ homeCount, siteCount }) =>
    fc.array(fc.integer({ min: 0, max: siteCount - 1 }), { minLength: 1, maxLength: 6 }).chain((pointSite) =>
      fc.record({
        people: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: homeCount, maxLength: homeCount }),
        pointSite: fc.constant(pointSite),
        minutes: fc.array(fc.integer({ min: 28, max: 32 }), {
          minLength: homeCount * pointSite.length,
          maxLength: homeCount * pointSite.length,
        }),
        presence: fc.array(fc.array(presences, { minLength: 4, maxLength: 4 }), {
          minLength: siteCount,
          maxLength: siteCount,
        }),
      }),
    ),
  );
const BUNDLES = [[0], [0, 1], [0, 1, 2, 3]];

test("who has each partner and bundle, and who loses one, agree with one home at a time", () => {
  fc.assert(
    fc.property(towns, ({ people, pointSite, minutes, presence }) => {
      const homeSites = people.map((_, home) => [
        ...new Set(pointSite.filter((_, point) => (minutes[home * pointSite.length + point] ?? 99) <= 30)),
      ]);
      const town: PlainPartnerTown = { people, homeSites, presence };
      const reach = buildReach({
        homeCount: people.length,
        siteCount: pointSite.length,
        homeSiteDeciseconds: Uint32Array.from(minutes, (each) => each * 600),
        boundSeconds: 3600,
      });
      const bitsOf = (row: readonly PlainPresence[], wanted: PlainPresence) =>
        partnerBits(
          [0, 1, 2, 3].filter((partner) => row[partner] === wanted),
          4,
        );
      const result = computePartnerCoverage({
        homePopulation: Float64Array.from(people),
        reach,
        pointSite: Uint32Array.from(pointSite),
        presence: {
          partnerCount: 4,
          siteCount: presence.length,
          sitePresent: Uint32Array.from(presence, (row) => bitsOf(row, "present")),
          siteUnknown: Uint32Array.from(presence, (row) => bitsOf(row, "unknown")),
          presenceDays: [],
        },
        thresholdSeconds: 1800,
        bundles: BUNDLES,
      });

      const parts = (ask: (home: number) => "present" | "unknown" | "none") => ({
        present: plainPeopleWith(town, "present", ask),
        unknown: plainPeopleWith(town, "unknown", ask),
        none: plainPeopleWith(town, "none", ask),
      });
      expect(result.partners).toEqual([0, 1, 2, 3].map((p) => parts((home) => plainAtOneSite(town, home, [p]))));
      expect(result.bundles).toEqual(
        BUNDLES.map((bundle) => ({
          oneSite: parts((home) => plainAtOneSite(town, home, bundle)),
          anywhere: parts((home) => plainAnywhere(town, home, bundle)),
        })),
      );
      for (const [partner, before] of result.partners.entries()) {
        for (const site of presence.keys()) {
          const after = plainWithout(town, site, partner);
          const ask = (home: number) => plainAtOneSite(after, home, [partner]);
          const cell = partner * presence.length + site;
          const lost = result.lost[cell] ?? Number.NaN;
          const perhaps = result.perhapsLost[cell] ?? Number.NaN;
          if (presence[site]?.[partner] !== "present") expect([lost, perhaps]).toEqual([0, 0]);
          else {
            expect(plainPeopleWith(after, "none", ask) - before.none).toBe(lost);
            expect(before.present - plainPeopleWith(after, "present", ask)).toBe(lost + perhaps);
          }
        }
      }
    }),
  );
});

test("a point of a site that nobody described is refused", () => {
  const reach = buildReach({ homeCount: 1, siteCount: 1, homeSiteDeciseconds: Uint32Array.of(0), boundSeconds: 60 });
  const presence = {
    partnerCount: 0,
    siteCount: 1,
    sitePresent: Uint32Array.of(0),
    siteUnknown: Uint32Array.of(0),
    presenceDays: [],
  };
  const ask = (site: number) => () =>
    computePartnerCoverage({
      homePopulation: Float64Array.of(1),
      reach,
      presence,
      pointSite: Uint32Array.of(site),
      thresholdSeconds: 60,
      bundles: [],
    });
  expect(ask(0)().population).toBe(1);
  expect(ask(1)).toThrow(LengthMismatchError);
});

test.each([[[]], [[2]], [[33]], [[-1]], [[0.5]]])("a bundle of %j among two partners is refused", (bundle) => {
  const reach = buildReach({ homeCount: 1, siteCount: 1, homeSiteDeciseconds: Uint32Array.of(0), boundSeconds: 60 });
  const presence = {
    ...{ partnerCount: 2, siteCount: 1, presenceDays: [] },
    ...{ sitePresent: Uint32Array.of(0b11), siteUnknown: Uint32Array.of(0) },
  };
  const homePopulation = Float64Array.of(1);
  const pointSite = Uint32Array.of(0);
  const ask = (bundles: readonly (readonly number[])[]) =>
    computePartnerCoverage({ homePopulation, reach, presence, pointSite, thresholdSeconds: 60, bundles });
  expect(ask([[0, 1]]).bundles[0]?.oneSite.present).toBe(1);
  expect(() => ask([[0], bundle])).toThrow(InvalidPartnersError);
});
