import { entryOf, wordOf } from "../entry-of.ts";
import type { Reach } from "../reach.ts";
import { InvalidCapacityError } from "./capacity-errors.ts";
import { buildZoneWeights, type DistanceZone, weightOf } from "./distance-zones.ts";

/** How the people of each home spread among the sites around them. */
export interface Catchments {
  /** Uint32[homeCount]: past the last entry of the home, in `reach`, that is within the last zone; its first one: none is. */
  readonly homeEndEntry: Uint32Array;
  /** Float64[homeCount]: sum of the weights of the sites around; 0: none. */
  readonly homeWeight: Float64Array;
  /** Float64[entryCount]: the weight of the site for the home, its distance's. */
  readonly entryWeight: Float64Array;
  /** Float64[entryCount]: the part of the home's people who turn to the site; a home's parts sum to 1. */
  readonly entryPart: Float64Array;
  /** Float64[siteCount]: people who turn to it. */
  readonly siteDemand: Float64Array;
  /** Float64[siteCount]: people of its zones. */
  readonly siteWithin: Float64Array;
}

/**
 * @throws {InvalidCapacityError} for zones out of their bounds, or a reach that ends before the last one.
 * @throws {InvalidThresholdError} for the end of a zone that is not a usable number of seconds.
 */
export function buildCatchments(
  homePopulation: Float64Array,
  reach: Reach,
  zones: readonly DistanceZone[],
): Catchments {
  const weights = buildZoneWeights(zones);
  if (reach.boundDeciseconds < weights.lastDeciseconds) {
    throw new InvalidCapacityError("reach", reach.boundDeciseconds / 10, `${weights.lastDeciseconds / 10} s or more`);
  }
  const { homeCount, siteCount, homeFirstEntry, entrySite, entryDeciseconds } = reach;
  const homeEndEntry = new Uint32Array(homeCount);
  const homeWeight = new Float64Array(homeCount);
  const entryWeight = new Float64Array(entrySite.length);
  const entryPart = new Float64Array(entrySite.length);
  const siteDemand = new Float64Array(siteCount);
  const siteWithin = new Float64Array(siteCount);
  for (let home = 0; home < homeCount; home++) {
    const first = wordOf(homeFirstEntry, home);
    const last = wordOf(homeFirstEntry, home + 1);
    let total = 0;
    let end = first;
    // Entries are in order of time: the first one beyond the last zone ends them.
    for (; end < last; end++) {
      const weight = weightOf(weights, wordOf(entryDeciseconds, end));
      if (weight === 0) break;
      entryWeight[end] = weight;
      total += weight;
    }
    homeEndEntry[home] = end;
    homeWeight[home] = total;
    const people = entryOf(homePopulation, home);
    for (let entry = first; entry < end; entry++) {
      const site = wordOf(entrySite, entry);
      const part = entryOf(entryWeight, entry) / total;
      entryPart[entry] = part;
      siteDemand[site] = entryOf(siteDemand, site) + part * people;
      siteWithin[site] = entryOf(siteWithin, site) + people;
    }
  }
  return { homeEndEntry, homeWeight, entryWeight, entryPart, siteDemand, siteWithin };
}
