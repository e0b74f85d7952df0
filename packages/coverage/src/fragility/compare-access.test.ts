import { cutRoads, snapPlaces } from "@maillage/road-network";
import { NearestSiteIndex, scaleNearestSites } from "@maillage/travel-time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildHauteMarneGround } from "../../test/haute-marne-ground.ts";
import { nearestOf } from "../../test/plain-nearest.ts";
import { computeCoverage } from "../compute-coverage.ts";
import { compareAccess } from "./compare-access.ts";

const time = fc.oneof(fc.constantFrom(0, 18_000, 18_001, null), fc.nat(40_000));
const homes = fc
  .array(fc.record({ people: fc.nat(30), before: time, after: time }), { minLength: 1, maxLength: 20 })
  .filter((list) => list.some(({ people }) => people > 0));

test("people lost and gained make up the difference between two coverages, counted one home at a time", () => {
  fc.assert(
    fc.property(homes, (list) => {
      const homePopulation = Float64Array.from(list, ({ people }) => people);
      const [before, after] = [nearestOf(list.map((each) => each.before)), nearestOf(list.map((each) => each.after))];
      const told = compareAccess({ homePopulation, before, after, thresholdSeconds: 1800 });
      const coveredOf = (nearest: typeof before) =>
        computeCoverage({ homePopulation, nearest, thresholdSeconds: 1800 }).covered;
      expect([told.coveredBefore, told.coveredAfter]).toEqual([coveredOf(before), coveredOf(after)]);
      const sumOf = (isIn: (each: (typeof list)[number]) => boolean) =>
        list.filter(isIn).reduce((sum, { people }) => sum + people, 0);
      const within = (each: number | null) => each !== null && each <= 18_000;
      expect(told.lost).toBe(sumOf((each) => within(each.before) && !within(each.after)));
      expect(told.gained).toBe(sumOf((each) => !within(each.before) && within(each.after)));
      expect(told.cutOff).toBe(sumOf((each) => each.before !== null && each.after === null));
      expect(told.losses.reduce((sum, { people }) => sum + people, 0)).toBe(told.lost);
    }),
  );
});

test("Haute-Marne with its roads cut across the Marne valley, and under a winter a fifth slower", () => {
  const { network, homes: communes, sites, membership, nearest } = buildHauteMarneGround();
  const { homePopulation } = membership;
  // From west to east, north of Joinville: who is north of it does not reach Froncles any more.
  const { network: cut, cutSegments } = cutRoads(network, [
    [4.6, 48.46],
    [5.9, 48.46],
  ]);
  const placesOf = (list: readonly { readonly longitude: number; readonly latitude: number }[]) =>
    snapPlaces(
      cut,
      Float64Array.from(list, ({ longitude }) => longitude),
      Float64Array.from(list, ({ latitude }) => latitude),
    );
  const index = new NearestSiteIndex(cut, placesOf(communes), { k: 2 });
  index.setSites(placesOf(sites));
  const told = compareAccess({ homePopulation, before: nearest, after: index.nearest, thresholdSeconds: 1800 });
  expect(cutSegments.length).toBeGreaterThan(5);
  // Two halves: each home goes to the sites of its own, and nobody gains from a cut.
  expect(told.gained).toBe(0);
  for (const [home, { latitude }] of communes.entries()) {
    const site = sites[index.nearest.homeSite[home * 2] ?? -1];
    expect(site === undefined || site.latitude > 48.46 === latitude > 48.46).toBe(true);
  }
  expect([told.lost, told.cutOff]).toEqual([2_158, 0]);

  const winter = scaleNearestSites(nearest, 1.2);
  const slower = compareAccess({ homePopulation, before: nearest, after: winter, thresholdSeconds: 1800 });
  expect([slower.lost, slower.gained, slower.cutOff]).toEqual([6_228, 0, 0]);
});
