import type { NearestSites } from "@maillage/travel-time";
import { wordOf } from "../entry-of.ts";
import { TooFewNearestError } from "./too-few-nearest-error.ts";

/**
 * The second nearest site of every home, as if it were its only one: what `computeCoverage` makes of it is the
 * distribution of the time to the second site, and its `covered` the people who have two sites within the threshold.
 *
 * @throws {TooFewNearestError} when the lists hold one site a home.
 */
export function secondNearestOf({ k, homeCount, homeSite, homeDeciseconds }: NearestSites): NearestSites {
  if (k < 2) throw new TooFewNearestError(k);
  const second = { homeSite: new Uint32Array(homeCount), homeDeciseconds: new Uint32Array(homeCount) };
  for (let home = 0; home < homeCount; home++) {
    second.homeSite[home] = wordOf(homeSite, home * k + 1);
    second.homeDeciseconds[home] = wordOf(homeDeciseconds, home * k + 1);
  }
  return { k: 1, homeCount, ...second };
}
