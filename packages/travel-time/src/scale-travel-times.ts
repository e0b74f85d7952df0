import { UNREACHABLE } from "@maillage/road-network";
import type { NearestSites } from "./nearest-sites.ts";
import { InvalidSearchOptionError } from "./travel-time-errors.ts";
import { FAR } from "./trip-limit.ts";

/*
 * The time factor: one number by which every travel time of a run is multiplied, access legs and turns included. It stands
 * for slower (1.2) or quicker (0.9) conditions than those the network was built for, everywhere alike; it is an assumption
 * of whoever asks, never a measure, and says nothing of where roads are crowded. A peak factor is a second one, multiplied
 * with the first.
 */

/**
 * A time multiplied by the factor: whole deciseconds, rounded to nearest (a half up). UNREACHABLE stays so, and only it is:
 * a time that would pass the longest trip that counts (2^30 - 1, 3.4 years) stops there.
 */
export function scaleDeciseconds(deciseconds: number, factor: number): number {
  if (deciseconds >= UNREACHABLE) return UNREACHABLE;
  return Math.min(Math.round(deciseconds * factor), FAR - 1);
}

/**
 * The longest time that, multiplied by the factor as by {@link scaleDeciseconds}, is within a limit: a time is within the limit once
 * multiplied exactly when it is no longer than this.
 *
 * @param limitDeciseconds whole, 0 or more, under the longest trip that counts (2^30 - 1).
 * @throws {InvalidSearchOptionError} when the factor is not a positive number.
 */
export function largestScaledWithin(limitDeciseconds: number, factor: number): number {
  assertFactor(factor);
  // Near it by division; exactly by trying, since both round.
  let longest = Math.min(Math.floor((limitDeciseconds + 0.5) / factor), FAR - 1);
  while (longest > 0 && scaleDeciseconds(longest, factor) > limitDeciseconds) longest--;
  while (longest < FAR - 1 && scaleDeciseconds(longest + 1, factor) <= limitDeciseconds) longest++;
  return longest;
}

/**
 * The same nearest sites with every time multiplied by the factor, as by {@link scaleDeciseconds}. Multiplying keeps the
 * order, so `homeSite` is that of `nearest` and is shared with it; `homeDeciseconds` is a new array. With a factor of 1 it is
 * `nearest` itself, and follows its index.
 *
 * Below 1, times that differed may round to the same: such sites keep the order of their times before rounding.
 *
 * @throws {InvalidSearchOptionError} when the factor is not a positive number.
 */
export function scaleNearestSites(nearest: NearestSites, factor: number): NearestSites {
  assertFactor(factor);
  if (factor === 1) return nearest;
  const { k, homeCount, homeSite, homeDeciseconds } = nearest;
  return {
    k,
    homeCount,
    homeSite,
    homeDeciseconds: homeDeciseconds.map((deciseconds) => scaleDeciseconds(deciseconds, factor)),
  };
}

function assertFactor(factor: number): void {
  if (!(factor > 0) || factor === Number.POSITIVE_INFINITY) {
    throw new InvalidSearchOptionError("factor", factor, "a positive number");
  }
}
