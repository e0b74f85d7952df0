import { UNREACHABLE } from "@maillage/road-network";
import type { NearestSites } from "@maillage/travel-time";
import { entryOf } from "./entry-of.ts";

/** Uint32[homeCount]: deciseconds to the nearest site; the array of `nearest` itself when it holds one site a home. */
export function nearestDecisecondsOf({ k, homeCount, homeDeciseconds }: NearestSites): Uint32Array {
  if (k === 1) return homeDeciseconds;
  const nearest = new Uint32Array(homeCount);
  for (let home = 0; home < homeCount; home++) nearest[home] = entryOf(homeDeciseconds, home * k);
  return nearest;
}

/** Homes that reach a site, by increasing time, equal ones in increasing order. */
export function listHomesByTime(homeDeciseconds: Uint32Array): Uint32Array {
  const homeCount = homeDeciseconds.length;
  // Time and home in one number, exact below 2^53, so up to 4 million homes: sorting numbers as they are is several times
  // faster than with a comparison function, and this runs at every move of a dragged site.
  const keys = Float64Array.from(homeDeciseconds, (deciseconds, home) => deciseconds * homeCount + home);
  const reached = keys.filter((key) => key < UNREACHABLE * homeCount);
  return Uint32Array.from(reached.sort(), (key) => key % homeCount);
}
