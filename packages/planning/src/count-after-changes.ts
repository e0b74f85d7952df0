import { NOT_SNAPPED, type RoadNetwork } from "@maillage/road-network";
import type { CommuneGround } from "./find-commune-at.ts";
import { type AppliedChanges, applyChanges } from "./scenario/apply-changes.ts";
import type { SiteChange } from "./scenario/change.ts";
import { type CountedSite, countSites } from "./scenario/count-sites.ts";
import { listPlacedSites } from "./scenario/list-placed-sites.ts";
import { snapOnRoads } from "./snap-within-reach.ts";
import type { SiteNetworkView } from "./views.ts";

/** Sites of a question, and what of its changes could not be followed. */
export interface CountedAfterChanges {
  /** In the order of the network, then of the additions. */
  readonly sites: readonly CountedSite[];
  readonly problems: AppliedChanges["problems"];
  /** Sites that changes put where no road is near enough: not counted. */
  readonly offRoadSites: readonly string[];
}

/** The sites that count once changes are made to a network, as the planner's map counts them. */
export function countAfterChanges(
  network: RoadNetwork,
  ground: CommuneGround,
  siteNetwork: SiteNetworkView,
  changes: readonly SiteChange[],
): CountedAfterChanges {
  const { sites, problems, date } = applyChanges(siteNetwork, changes, ground);
  const placed = listPlacedSites(siteNetwork.sites, sites);
  const { placeSegment } = snapOnRoads(network, placed);
  const offRoadSites = placed.filter((_, place) => placeSegment[place] === NOT_SNAPPED).map(({ id }) => id);
  return { sites: countSites(sites, date).filter(({ id }) => !offRoadSites.includes(id)), problems, offRoadSites };
}
