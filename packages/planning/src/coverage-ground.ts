import { buildCantonMembership, type Canton, type CantonMembership } from "@maillage/coverage";
import type { RoadNetwork, SnappedPlaces } from "@maillage/road-network";
import { buildRoadNetworkView } from "./build-road-network-view.ts";
import { snapOnRoads } from "./snap-within-reach.ts";
import type { HomeView, RoadNetworkView } from "./views.ts";

/**
 * What coverage is computed on, whether it comes from the database or from files: homes set on roads, and the cantons they
 * are in. Built once, then shared by every question; nothing in it changes.
 */
export interface CoverageGround {
  readonly network: RoadNetwork;
  readonly roadNetworkView: RoadNetworkView;
  readonly homes: readonly HomeView[];
  /** In the order of `homes`, as everything that is indexed by home. */
  readonly homePlaces: SnappedPlaces;
  readonly homePopulation: Float64Array;
  readonly membership: CantonMembership;
}

/**
 * @param cantons every canton that the goal is about, those without a home included.
 * @throws {InvalidCantonError} when a home is in a canton that is not in the list.
 * @throws {InvalidPopulationError} for a negative population.
 */
export function buildCoverageGround(
  network: RoadNetwork,
  roadNetworkHash: string,
  homes: readonly HomeView[],
  cantons: readonly Canton[],
): CoverageGround {
  const homePopulation = Float64Array.from(homes, ({ population }) => population);
  const homeCantonCodes = homes.map(({ cantonCodes }) => cantonCodes);
  return {
    network,
    roadNetworkView: buildRoadNetworkView(network, roadNetworkHash),
    homes,
    homePlaces: snapOnRoads(network, homes),
    homePopulation,
    membership: buildCantonMembership({ cantons, homePopulation, homeCantonCodes }),
  };
}
