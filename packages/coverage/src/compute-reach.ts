import type { RoadNetwork, SnappedPlaces } from "@maillage/road-network";
import { type CancelSignal, computeMatrix, scaleDeciseconds } from "@maillage/travel-time";
import { buildReach, type Reach } from "./reach.ts";

/**
 * Every site that each home reaches within a bound, on the roads. The work grows with the sites; memory, while it runs, with
 * homes times sites (4 bytes each).
 *
 * @param options.timeFactor - by what every time is multiplied before it is compared with the bound; 1 unless told.
 * @throws {InvalidThresholdError} when the bound is not over 0 and up to 24 hours.
 * @throws {InvalidPlaceError} when a place does not fit the network.
 * @throws {ComputationCancelledError} when the flag is up.
 */
export function computeReach(
  network: RoadNetwork,
  homes: SnappedPlaces,
  sites: SnappedPlaces,
  options: { readonly boundSeconds: number; readonly timeFactor?: number; readonly signal?: CancelSignal },
): Reach {
  const { boundSeconds, timeFactor = 1, signal } = options;
  const matrix = computeMatrix(network, homes, sites, signal === undefined ? {} : { signal });
  return buildReach({
    homeCount: homes.placeSegment.length,
    siteCount: sites.placeSegment.length,
    homeSiteDeciseconds: timeFactor === 1 ? matrix : matrix.map((time) => scaleDeciseconds(time, timeFactor)),
    boundSeconds,
  });
}
