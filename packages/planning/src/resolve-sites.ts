import { NOT_SNAPPED } from "@maillage/road-network";
import { hashJson } from "./content-hash.ts";
import { getSiteNetwork } from "./get-site-network.ts";
import type { LoadedTerritory } from "./loaded-territory.ts";
import { applyChanges } from "./scenario/apply-changes.ts";
import type { SiteChange } from "./scenario/change.ts";
import type { ChangeProblem } from "./scenario/change-problem.ts";
import { isCounted } from "./scenario/count-sites.ts";
import { listPlacedSites } from "./scenario/list-placed-sites.ts";
import { UnknownScenarioError } from "./scenario/scenario-errors.ts";
import type { SitesQuestion } from "./scenario/scenario-queries.ts";
import type { ScenarioView } from "./scenario/scenario-views.ts";
import { type LeftOutSite, listLeftOutSites, placeSites, type WithPlaces } from "./scenario/site-places.ts";
import { toSiteChange } from "./scenario/to-site-change.ts";
import { snapSites } from "./snap-sites.ts";
import type { SiteNetworkView, SiteView } from "./views.ts";

/** The sites that a question is about, whichever way it says so. */
export interface ResolvedSites {
  readonly territory: LoadedTerritory;
  /** The network that changes are made to, as it is. */
  readonly siteNetwork: SiteNetworkView;
  /** Null when the question is about a network, with or without changes that nobody has saved. */
  readonly scenario: ScenarioView | null;
  /** What was changed; empty for the network as it is. */
  readonly changes: readonly SiteChange[];
  /** Every site after changes, those that do not count included: the network's order, then the additions. */
  readonly sites: readonly SiteView[];
  /** Those of `sites` that count at `date` and that a road is near enough to, in the same order, where they receive people. */
  readonly countedSites: readonly WithPlaces<SiteView>[];
  /** Those of `countedSites` that receive people nowhere that is known: to be told beside every share. */
  readonly leftOutSites: readonly LeftOutSite[];
  /** When sites are counted, ISO `YYYY-MM-DD`: the network's date, or a later one that the changes give. */
  readonly date: string;
  readonly problems: readonly ChangeProblem[];
  /** Ids of the sites that changes put where no road is near enough: not counted. */
  readonly offRoadSites: readonly string[];
  /**
   * Hash of what the sites came from: the network, and the changes if there are any. A scenario gives that of its network
   * and changes, not of its name: the same sites give the same results.
   */
  readonly hash: string;
}

/** Where questions find their territory and their scenario. */
export interface SitesSources {
  /** @throws {UnknownTerritoryError} */
  getTerritory(code: string): Promise<LoadedTerritory>;
  /** @throws {UnknownScenarioError}, {UnknownScenarioVersionError} */
  getScenario(id: string, version: number | undefined): Promise<ScenarioView>;
}

/**
 * Which sites a question is about: the one place that says it, for every question.
 *
 * @throws {UnknownTerritoryError}, {UnknownSiteNetworkError}, {UnknownScenarioError}, {UnknownScenarioVersionError}
 */
export async function resolveSites(sources: SitesSources, question: SitesQuestion): Promise<ResolvedSites> {
  const territory = await sources.getTerritory(question.territory);
  if (!("scenario" in question)) {
    return changeSites(territory, getSiteNetwork(territory, question.siteNetwork), question.changes ?? []);
  }
  const scenario = await sources.getScenario(question.scenario, question.version);
  if (scenario.territory !== question.territory) throw new UnknownScenarioError(question.scenario);
  const siteNetwork = getSiteNetwork(territory, scenario.siteNetwork);
  return { ...changeSites(territory, siteNetwork, scenario.changes.map(toSiteChange)), scenario };
}

/** A network of a territory after changes. */
export function changeSites(
  territory: LoadedTerritory,
  siteNetwork: SiteNetworkView,
  changes: readonly SiteChange[],
): ResolvedSites {
  const { sites, problems, date } = applyChanges(siteNetwork, changes, territory.map);
  const placed = placeSites(listPlacedSites(siteNetwork.sites, sites), territory.map);
  const { places, siteFirstPlace } = snapSites(territory.network, placed);
  const offRoadSites = placed
    .filter((_, site) => isOffRoad(places.placeSegment.subarray(siteFirstPlace[site], siteFirstPlace[site + 1])))
    .map(({ id }) => id);
  const countedSites = placeSites(
    sites.filter((site) => isCounted(site, date) && !offRoadSites.includes(site.id)),
    territory.map,
  );
  const networkHash = territory.hashes.siteNetworks.get(siteNetwork.slug) ?? hashJson(siteNetwork);
  return {
    ...{ territory, siteNetwork, scenario: null, changes, sites, date, problems, offRoadSites },
    countedSites,
    leftOutSites: listLeftOutSites(countedSites),
    hash: changes.length === 0 ? networkHash : hashJson({ siteNetwork: networkHash, changes }),
  };
}

/** No road is near enough to any of its places. A site that receives people nowhere known is not off the roads: it is left out. */
function isOffRoad(placeSegment: Uint32Array): boolean {
  return placeSegment.length > 0 && placeSegment.every((segment) => segment === NOT_SNAPPED);
}
