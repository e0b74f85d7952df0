import { buildModelledNetwork } from "@maillage/road-network";
import { expect, test } from "vitest";
import { buildSite } from "../../../test/square-ground.ts";
import { buildCoverageGround } from "../../coverage-ground.ts";
import { placeSites } from "../../scenario/site-places.ts";
import { buildAnalysisSubject } from "../analysis-subject.ts";
import { computeStressView } from "./compute-stress-view.ts";

/** Three villages in a row, a site in the first one: the only road to the third passes by the second. */
const VILLAGES = [
  { code: "52001", name: "Ouest", longitude: 5, latitude: 48, population: 100 },
  { code: "52002", name: "Milieu", longitude: 5.1, latitude: 48, population: 200 },
  { code: "52003", name: "Est", longitude: 5.2, latitude: 48, population: 300 },
];
const homes = VILLAGES.map((village) => ({ ...village, id: village.code, communeCode: village.code, cantonCodes: [] }));
const none = { type: "FeatureCollection" as const, features: [] };
const ground = buildCoverageGround(buildModelledNetwork(VILLAGES), "essai", homes, []);
const sites = placeSites([buildSite("1", { longitude: 5, latitude: 48 })], {
  communeCentres: homes,
  communes: none,
  cantons: none,
});
const subject = buildAnalysisSubject(ground, sites, { thresholdSeconds: 1800, timeFactor: 1 });

test("a cut between the second and the third village cuts the third off, and nobody else", () => {
  const told = computeStressView(subject, {
    cutLine: [
      [5.15, 47.9],
      [5.15, 48.1],
    ],
    winterFactor: 1,
  });
  expect(told).toMatchObject({ coveredBefore: 600, coveredAfter: 300, lost: 300, cutOff: 300, gained: 0 });
  expect(told.lostHomes).toMatchObject([{ id: "52003", population: 300, secondsAfter: null }]);
  expect(told.cutRoadCount).toBe(1);
  expect(told.cutRoads).toEqual([
    [
      [5.1, 48],
      [5.2, 48],
    ],
  ]);
});

test("a slower winter multiplies every time; without a trial nothing changes", () => {
  const winter = computeStressView(subject, { cutLine: [], winterFactor: 3 });
  expect(
    winter.lostHomes.map(({ id, secondsBefore, secondsAfter }) => [id, (secondsAfter ?? 0) / secondsBefore]),
  ).toEqual([["52003", 3]]);
  const none = computeStressView(subject, { cutLine: [], winterFactor: 1 });
  expect(none).toMatchObject({ lost: 0, gained: 0, slowed: 0, meanExtraSeconds: null, cutRoadCount: 0 });
});
