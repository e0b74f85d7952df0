import { PlatformError } from "@maillage/errors";
import { assertLength, assertPopulation } from "../assert-homes.ts";
import type { Reach } from "../reach.ts";

/** The sites were looked for within a bound shorter than the threshold asked: some that count are missing. */
export class ReachTooShortError extends PlatformError {
  readonly code = "coverage/reach-too-short";
}

/**
 * Refuses homes, sites and a threshold that a reach is not about.
 *
 * @throws {InvalidPopulationError}, {LengthMismatchError}, {ReachTooShortError}
 */
export function assertReach(
  reach: Reach,
  homePopulation: Float64Array,
  siteCount: number,
  thresholdDeciseconds: number,
): void {
  assertPopulation(homePopulation);
  assertLength("homePopulation", homePopulation.length, reach.homeCount);
  assertLength("sites", siteCount, reach.siteCount);
  if (thresholdDeciseconds > reach.boundDeciseconds) {
    throw new ReachTooShortError(
      `Sites were looked for within ${reach.boundDeciseconds / 10} s, less than the threshold of ${thresholdDeciseconds / 10} s.`,
      { boundSeconds: reach.boundDeciseconds / 10, thresholdSeconds: thresholdDeciseconds / 10 },
    );
  }
}
