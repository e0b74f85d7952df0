import { type RoadNetwork, type SnappedPlaces, UNREACHABLE } from "@maillage/road-network";
import { assertNotCancelled, type CancelSignal } from "./cancel-signal.ts";
import { DistanceSearch } from "./distance-search.ts";
import { buildEntries, buildExits, directDeciseconds } from "./place-links.ts";

/**
 * Travel times between all pairs: entry `from * toCount + to` is in deciseconds, access legs included, or UNREACHABLE.
 *
 * @throws {InvalidPlaceError} when a place does not fit the network.
 * @throws {ComputationCancelledError} when the flag is up; checked once per target.
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
  const search = new DistanceSearch(network);
  const matrix = new Uint32Array(fromCount * toCount).fill(UNREACHABLE);
  for (let target = 0; target < toCount; target++) {
    assertNotCancelled(options.signal);
    search.clear();
    for (let link = entries.firstLink[target]; link < entries.firstLink[target + 1]; link++) {
      search.seed(entries.linkState[link], entries.linkDeciseconds[link]);
    }
    search.settle(UNREACHABLE - 1);
    for (let source = 0; source < fromCount; source++) {
      let best = directDeciseconds(network, from, source, to, target);
      for (let link = exits.firstLink[source]; link < exits.firstLink[source + 1]; link++) {
        best = Math.min(best, exits.linkDeciseconds[link] + search.stateDeciseconds[exits.linkState[link]]);
      }
      matrix[source * toCount + target] = best;
    }
  }
  return matrix;
}
