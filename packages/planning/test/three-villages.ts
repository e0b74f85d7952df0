import { buildModelledNetwork, type RoadNetwork } from "@maillage/road-network";
import { type AnalysisSubject, buildAnalysisSubject } from "../src/analysis/analysis-subject.ts";
import { buildCoverageGround } from "../src/coverage-ground.ts";
import { placeSites } from "../src/scenario/site-places.ts";
import type { SiteView } from "../src/views.ts";

/** Three villages in a row of 100, 200 and 300 people, seven kilometres apart, all within half an hour of each other. */
export const THREE_VILLAGES = [
  { code: "52001", name: "Ouest", longitude: 5, latitude: 48, population: 100 },
  { code: "52002", name: "Milieu", longitude: 5.1, latitude: 48, population: 200 },
  { code: "52003", name: "Est", longitude: 5.2, latitude: 48, population: 300 },
];

/** These sites among the three villages, on their modelled roads unless others are given: no canton, no measured error. */
export function buildThreeVillages(
  sites: readonly SiteView[],
  network: RoadNetwork = buildModelledNetwork(THREE_VILLAGES),
): AnalysisSubject {
  const homes = THREE_VILLAGES.map((village) => ({
    ...village,
    id: village.code,
    communeCode: village.code,
    cantonCodes: [],
  }));
  const ground = buildCoverageGround(network, "essai", homes, []);
  const none = { type: "FeatureCollection" as const, features: [] };
  const parameters = { thresholdSeconds: 1800, timeFactor: 1 };
  return buildAnalysisSubject(
    ground,
    placeSites(sites, { communeCentres: homes, communes: none, cantons: none }),
    parameters,
  );
}
