import { type RoadNetwork, type SnappedPlaces, UNREACHABLE } from "@maillage/road-network";
import { assertNotCancelled, type CancelSignal } from "./cancel-signal.ts";
import { buildEntries, buildExits, directDeciseconds } from "./place-links.ts";
import { getStateHierarchy } from "./state-hierarchy.ts";
import { LANES, TargetSweep } from "./target-sweep.ts";
import { FAR } from "./trip-limit.ts";

/**
 * Travel times between all pairs: entry `from * toCount + to` is in deciseconds, access legs included, or UNREACHABLE.
 * The work grows with the number of targets; trips of 2^30 deciseconds (3.4 years) and more are out of reach.
 *
 * @throws {InvalidPlaceError} when a place does not fit the network.
 * @throws {ComputationCancelledError} when the flag is up; looked at every few targets.
 */
export function computeMatrix(
  network: RoadNetwork,
  from: SnappedPlaces,
  to: SnappedPlaces,
  options: { readonly signal?: CancelSignal } = {},
): Uint32Array {
  const fromCount = from.placeSegment.length;
  const toCount = to.placeSegment.length;
  const exits = buildExits(network, from);
  const entries = buildEntries(network, to);
  const states = getStateHierarchy(network);
  const sweep = new TargetSweep(states, exits.linkState);
  const linkSlot = exits.linkState.map((state) => states.statePosition[state] * LANES);
  const matrix = new Uint32Array(fromCount * toCount);
  for (let target = 0; target < toCount; target += LANES) {
    assertNotCancelled(options.signal);
    sweep.run(entries, target);
    for (let column = target; column < Math.min(target + LANES, toCount); column++) {
      const lane = column - target;
      for (let source = 0; source < fromCount; source++) {
        let best = directDeciseconds(network, from, source, to, column);
        for (let link = exits.firstLink[source]; link < exits.firstLink[source + 1]; link++) {
          best = Math.min(best, exits.linkDeciseconds[link] + sweep.laneTime[linkSlot[link] + lane]);
        }
        matrix[source * toCount + column] = best < FAR ? best : UNREACHABLE;
      }
    }
  }
  return matrix;
}
