import { assertForCars } from "../assert-for-cars.ts";
import { hashJson } from "../content-hash.ts";
import { ENGINE_VERSION } from "../engine-version.ts";
import type { LoadedTerritory } from "../loaded-territory.ts";
import { buildNeighbourRule } from "../neighbour-sites.ts";
import { resolveSites, type SitesSources } from "../resolve-sites.ts";
import { PartnerReference } from "../sites/partner-reference.ts";
import { REFERENCE_PARTNERS } from "../sites/reference-partners.ts";
import type { PartnerReferenceView } from "../sites/site-views.ts";
import type { AnalysedState, StateQuestion } from "./analysed-state.ts";
import { buildAnalysisSubject } from "./analysis-subject.ts";
import { listHomeAreas } from "./cantons/list-commune-areas.ts";
import { listHomeTraits } from "./equity/list-home-traits.ts";
import { describeReplay, type ReplaySubject } from "./explain/replay-command.ts";

const EMBEDDED_PARTNERS_HASH = hashJson(REFERENCE_PARTNERS);

/** Where states of the database's territories are found. */
export interface TerritorySources extends SitesSources {
  /** The territory as it would be on another of its road networks. @throws {UnknownRoadNetworkError} */
  getTerritoryOn(code: string, roadNetwork: string): Promise<LoadedTerritory>;
  /** Hashes of the networks imported for other modes, the latest of each. */
  findModeNetworks(code: string): Promise<Readonly<Partial<Record<"bicycle" | "foot", string>>>>;
  getPartnerReference(): Promise<PartnerReferenceView>;
}

/**
 * The state of a territory of the database that a question names.
 *
 * @throws {UnknownTerritoryError}, {UnknownSiteNetworkError}, {UnknownScenarioError}, {UnknownScenarioVersionError},
 *   {UnknownRoadNetworkError}, {RoadNetworkProfileError}
 */
export async function findTerritoryState(sources: TerritorySources, question: StateQuestion): Promise<AnalysedState> {
  const { thresholdSeconds, timeFactor, roadNetwork } = question;
  const resolved = await resolveSites(sources, question);
  const { countedSites, siteNetwork, scenario, date, problems, offRoadSites, leftOutSites, hash } = resolved;
  const territory =
    roadNetwork === undefined ? resolved.territory : await sources.getTerritoryOn(question.territory, roadNetwork);
  const { hashes, roadNetworkView, view } = territory;
  assertForCars(roadNetworkView.hash, roadNetworkView);
  const modeNetworks = await sources.findModeNetworks(question.territory);
  const { partners } = await sources.getPartnerReference();
  const partnersHash = hashJson(partners);
  const counting = { thresholdSeconds, timeFactor };
  const isNeighbour = buildNeighbourRule({ code: view.code, communes: territory.communes });
  const sites: ReplaySubject["sites"] =
    scenario === null
      ? { siteNetwork: siteNetwork.slug, hasChanges: resolved.changes.length > 0 }
      : { scenario: scenario.id, version: scenario.version };
  return {
    subject: buildAnalysisSubject(territory, countedSites, counting),
    homeAreas: listHomeAreas(territory),
    homeTraits: listHomeTraits(territory),
    findModeGround: async (mode) => {
      const own = modeNetworks[mode];
      return own === undefined ? undefined : sources.getTerritoryOn(question.territory, own);
    },
    national: new PartnerReference(partners),
    datasets: view.datasets,
    describeCommand: (command, options) =>
      describeReplay(command, { territory: question.territory, sites, ...counting }, options),
    basis: {
      ...{ date, problems, offRoadSites, leftOutSites, ...counting },
      siteNetwork: { slug: siteNetwork.slug, name: siteNetwork.name },
      scenario: scenario === null ? null : { id: scenario.id, name: scenario.name, version: scenario.version },
      siteCount: countedSites.length - leftOutSites.length,
      neighbourSiteCount: countedSites.filter((site) => site.places.length > 0 && isNeighbour(site)).length,
      population: view.population,
      roadNetwork: roadNetworkView,
      inputs: {
        engine: ENGINE_VERSION,
        roadNetwork: roadNetworkView.hash,
        homes: hashes.homes,
        cantons: hashes.cantons,
        areas: hashes.areas,
        sites: hash,
        // The list that comes with the platform is the engine's own, also when it was put back.
        ...(partnersHash === EMBEDDED_PARTNERS_HASH ? {} : { partners: partnersHash }),
        ...(modeNetworks.bicycle === undefined ? {} : { bicycleRoads: modeNetworks.bicycle }),
        ...(modeNetworks.foot === undefined ? {} : { footRoads: modeNetworks.foot }),
      },
    },
  };
}
