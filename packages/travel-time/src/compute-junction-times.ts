import { type RoadNetwork, type SnappedPlaces, UNREACHABLE } from "@maillage/road-network";
import type { CancelSignal } from "./cancel-signal.ts";
import { DistanceSearch } from "./distance-search.ts";
import { buildEntries } from "./place-links.ts";

/**
 * Uint32[junctionCount]: deciseconds from each junction to the nearest of the places, their access leg included;
 * UNREACHABLE when none can be reached.
 *
 * With direction states a junction has no turn behind it: the best of the segments that leave it counts.
 *
 * @throws {InvalidPlaceError} when a place does not fit the network.
 * @throws {ComputationCancelledError} when the flag is up.
 */
export function computeJunctionTimes(
  network: RoadNetwork,
  places: SnappedPlaces,
  options: { readonly signal?: CancelSignal } = {},
): Uint32Array {
  const search = new DistanceSearch(network);
  const entries = buildEntries(network, places);
  for (let link = 0; link < entries.linkState.length; link++) {
    search.seed(entries.linkState[link], entries.linkDeciseconds[link]);
  }
  search.settle(UNREACHABLE - 1, options.signal);
  if (network.stateKind === "junction") {
    return search.stateDeciseconds;
  }
  const junctionDeciseconds = new Uint32Array(network.junctionLongitude.length).fill(UNREACHABLE);
  const takeBest = (junction: number, state: number) => {
    junctionDeciseconds[junction] = Math.min(junctionDeciseconds[junction], search.stateDeciseconds[state]);
  };
  for (let segment = 0; segment < network.segmentTail.length; segment++) {
    takeBest(network.segmentTail[segment], 2 * segment);
    takeBest(network.segmentHead[segment], 2 * segment + 1);
  }
  return junctionDeciseconds;
}
