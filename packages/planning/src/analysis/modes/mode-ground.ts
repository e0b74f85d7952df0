import type { SnappedPlaces } from "@maillage/road-network";
import { ESTIMATED_MODE_KM_PER_HOUR, estimateModeNetwork, type RoadNetwork } from "@maillage/road-network";
import type { CoverageGround } from "../../coverage-ground.ts";
import { snapOnRoads } from "../../snap-within-reach.ts";
import type { ModeView, TravelMode } from "../analysis-views.ts";

/** Homes on the roads of a mode, and what these roads are. */
export interface ModeGround extends Pick<ModeView, "roads" | "kmPerHour"> {
  readonly network: RoadNetwork;
  readonly homePlaces: SnappedPlaces;
}

/** By the homes set on the roads of cars: the estimates made from these roads, which go when they do. */
const estimates = new WeakMap<SnappedPlaces, Map<TravelMode, ModeGround>>();

/**
 * The roads of a mode: the network itself when it was built for it, else the roads of cars lent to it, at one speed. Made
 * once for a ground.
 */
export function getModeGround(ground: CoverageGround, mode: TravelMode): ModeGround {
  const { network, homes, homePlaces } = ground;
  if (mode === "car" || network.metadata.profile === mode) {
    return { network, homePlaces, roads: "own", kmPerHour: null };
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
  };
  ofGround.set(mode, built);
  return built;
}
