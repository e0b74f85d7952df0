import { computeCoverage } from "@maillage/coverage";
import { buildModelledNetwork } from "@maillage/road-network";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSite } from "../../../test/square-ground.ts";
import { buildCoverageGround } from "../../coverage-ground.ts";
import { placeSites } from "../../scenario/site-places.ts";
import type { SiteStop, SiteView } from "../../views.ts";
import { buildAnalysisSubject, homeSiteDecisecondsOf } from "../analysis-subject.ts";
import { computeFragilityView } from "./compute-fragility-view.ts";

/** Twelve villages in three rows, each its own canton, so that a stop has a canton to serve. */
const VILLAGES = Array.from({ length: 12 }, (_, i) => ({
  ...{ code: `520${10 + i}`, name: `Village ${i}`, population: 100 + 37 * i },
  ...{ longitude: 5 + 0.12 * (i % 4), latitude: 48 + 0.1 * Math.floor(i / 4) },
}));
const homes = VILLAGES.map((village) => ({
  ...village,
  id: village.code,
  communeCode: village.code,
  cantonCodes: [village.code],
}));
const cantons = VILLAGES.map(({ code, name }) => ({ code, name }));
const ground = buildCoverageGround(buildModelledNetwork(VILLAGES), "essai", homes, cantons);
const communes = {
  communeCentres: homes,
  communes: { type: "FeatureCollection" as const, features: [] },
  cantons: { type: "FeatureCollection" as const, features: [] },
};
const parameters = { thresholdSeconds: 900, timeFactor: 1 };

const village = fc.constantFrom(...homes);
const stop = village.map(({ longitude, latitude }): SiteStop => {
  return { place: "Place", longitude, latitude, weekday: "tuesday", opens: 540, closes: 720, frequency: "weekly" };
});
const site = fc.record({ home: village, stops: fc.option(fc.array(stop, { maxLength: 4 }), { freq: 3 }) });
const sites = fc.array(site, { minLength: 1, maxLength: 6 }).map((list) =>
  list.map(({ home: { id, longitude, latitude }, stops }, rank): SiteView => {
    const at = { longitude, latitude, communeCode: id, cantonCodes: [id] };
    return buildSite(String(rank), { ...at, stops, format: stops === null ? "fixed" : "travelling" });
  }),
);

const subjectOf = (list: readonly SiteView[]) => buildAnalysisSubject(ground, placeSites(list, communes), parameters);
const coverageOf = (list: readonly SiteView[]) =>
  computeCoverage({ homePopulation: ground.homePopulation, nearest: subjectOf(list).nearest, thresholdSeconds: 900 });

test("closing a travelling site closes all its stops: what it loses is what the network without it lacks", () => {
  let [severalStops, lostCount] = [0, 0];
  fc.assert(
    fc.property(sites, (list) => {
      const told = computeFragilityView(subjectOf(list));
      const before = coverageOf(list);
      expect(told.sites).toHaveLength(list.filter(({ stops }) => stops === null || stops.length > 0).length);
      for (const { id, lost, cutOff } of told.sites) {
        const after = coverageOf(list.filter((each) => each.id !== id));
        expect(lost).toBe(before.covered - after.covered);
        expect(cutOff).toBe(after.unreachable - before.unreachable);
        if (lost > 0) lostCount++;
        if ((list.find((each) => each.id === id)?.stops?.length ?? 0) > 1) severalStops++;
      }
    }),
    { numRuns: 150 },
  );
  expect(severalStops).toBeGreaterThan(50);
  expect(lostCount).toBeGreaterThan(50);
});

test("the nearest sites are those of the table of all times, each at its nearest place", () => {
  fc.assert(
    fc.property(sites, (list) => {
      const subject = subjectOf(list);
      const { k, homeDeciseconds } = subject.nearest;
      const all = homeSiteDecisecondsOf(subject);
      for (const home of homes.keys()) {
        const [least = Number.NaN] = all.slice(home * list.length, (home + 1) * list.length).sort();
        expect(homeDeciseconds[home * k]).toBe(least);
      }
    }),
    { numRuns: 100 },
  );
});
