import { UNREACHABLE } from "@maillage/road-network";
import type { NearestSites } from "@maillage/travel-time";
import { wordOf } from "./entry-of.ts";

/** Uint32[homeCount]: deciseconds to the nearest site; the array of `nearest` itself when it holds one site a home. */
export function nearestDecisecondsOf({ k, homeCount, homeDeciseconds }: NearestSites): Uint32Array {
  if (k === 1) return homeDeciseconds;
  const nearest = new Uint32Array(homeCount);
  for (let home = 0; home < homeCount; home++) nearest[home] = wordOf(homeDeciseconds, home * k);
  return nearest;
}

const DIGIT_BITS = 11;
const DIGIT_COUNT = 1 << DIGIT_BITS;

/**
 * Homes that reach a site, by increasing time, equal ones in increasing order.
 *
 * Sorted digit by digit from the lowest (radix sort): this runs at every move of a dragged site, and a comparison sort of
 * 20,000 homes would take as long as finding their sites.
 */
export function listHomesByTime(homeDeciseconds: Uint32Array): Uint32Array {
  let order: Uint32Array = listReached(homeDeciseconds);
  let longest = 0;
  for (const home of order) longest = Math.max(longest, wordOf(homeDeciseconds, home));
  let sorted: Uint32Array = new Uint32Array(order.length);
  const digitFirst = new Uint32Array(DIGIT_COUNT + 1);
  for (let shift = 0; longest >>> shift > 0 && shift < 32; shift += DIGIT_BITS) {
    digitFirst.fill(0);
    for (const home of order) {
      const next = ((wordOf(homeDeciseconds, home) >>> shift) & (DIGIT_COUNT - 1)) + 1;
      digitFirst[next] = wordOf(digitFirst, next) + 1;
    }
    for (let digit = 1; digit <= DIGIT_COUNT; digit++) {
      digitFirst[digit] = wordOf(digitFirst, digit) + wordOf(digitFirst, digit - 1);
    }
    // In order within a digit: what lower digits have sorted stays so.
    for (const home of order) {
      const digit = (wordOf(homeDeciseconds, home) >>> shift) & (DIGIT_COUNT - 1);
      const place = wordOf(digitFirst, digit);
      sorted[place] = home;
      digitFirst[digit] = place + 1;
    }
    [order, sorted] = [sorted, order];
  }
  return order;
}

/** Homes that reach a site, in increasing order. */
function listReached(homeDeciseconds: Uint32Array): Uint32Array {
  const reached = new Uint32Array(homeDeciseconds.length);
  let count = 0;
  for (let home = 0; home < homeDeciseconds.length; home++) {
    if (wordOf(homeDeciseconds, home) < UNREACHABLE) reached[count++] = home;
  }
  return reached.slice(0, count);
}
