import type { SnappedPlaces } from "@maillage/road-network";
import { ESTIMATED_MODE_KM_PER_HOUR, estimateModeNetwork, type RoadNetwork } from "@maillage/road-network";
import { assertForCars } from "../../assert-for-cars.ts";
import type { CoverageGround } from "../../coverage-ground.ts";
import { snapOnRoads } from "../../snap-within-reach.ts";
import type { ModeView, TravelMode } from "./modes-view.ts";

/** Homes on the roads of a mode, and what these roads are. */
export interface ModeGround extends Pick<ModeView, "roads" | "kmPerHour" | "roadNetwork"> {
  readonly network: RoadNetwork;
  readonly homePlaces: SnappedPlaces;
}

/** The same homes on roads that were read for a mode. */
export type OwnModeGrounds = Readonly<Partial<Record<"bicycle" | "foot", CoverageGround | undefined>>>;

/** By the homes set on the roads of cars: the estimates made from these roads, which go when they do. */
const estimates = new WeakMap<SnappedPlaces, Map<TravelMode, ModeGround>>();

/**
 * The roads of a mode: those read for it, or the network itself when it was built for it, else the roads of cars lent to it, at one speed. Made
 * once for a ground.
 */
export function getModeGround(ground: CoverageGround, mode: TravelMode, own: OwnModeGrounds = {}): ModeGround {
  const { network, homes, homePlaces } = ground;
  const ownGround = mode === "car" ? undefined : own[mode];
  if (ownGround !== undefined) {
    return {
      network: ownGround.network,
      homePlaces: ownGround.homePlaces,
      roads: "own",
      kmPerHour: null,
      roadNetwork: ownGround.roadNetworkView,
    };
  }
  // A walker's roads are not those of cars, and lend themselves to nobody.
  if (mode === "car") assertForCars(ground.roadNetworkView.hash, ground.roadNetworkView);
  if (mode === "car" || network.metadata.profile === mode) {
    return { network, homePlaces, roads: "own", kmPerHour: null, roadNetwork: ground.roadNetworkView };
  }
  const ofGround = estimates.get(homePlaces) ?? new Map<TravelMode, ModeGround>();
  estimates.set(homePlaces, ofGround);
  const kept = ofGround.get(mode);
  if (kept !== undefined) return kept;
  const estimated = estimateModeNetwork(network, mode);
  const built: ModeGround = {
    network: estimated,
    homePlaces: snapOnRoads(estimated, homes),
    roads: "estimate",
    kmPerHour: ESTIMATED_MODE_KM_PER_HOUR[mode],
    roadNetwork: ground.roadNetworkView,
  };
  ofGround.set(mode, built);
  return built;
}
