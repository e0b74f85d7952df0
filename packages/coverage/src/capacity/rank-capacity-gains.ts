import { assertLength, assertPopulation } from "../assert-homes.ts";
import { entryOf } from "../entry-of.ts";
import type { Reach } from "../reach.ts";
import { buildZonesWithin, sumDemand } from "./compute-capacity.ts";
import type { DistanceZone } from "./distance-zones.ts";
import { weightOf } from "./distance-zones.ts";

export interface CapacityGainInput {
  readonly homePopulation: Float64Array;
  /** Float64[homeCount]: what {@link computeCapacity} found without the addition. */
  readonly homeAccess: Float64Array;
  /** Places where capacity may be added, as sites of the same homes: the sites themselves, or candidates for new ones. */
  readonly reach: Reach;
  /** Float64[placeCount]: people that the addition can serve at each place. */
  readonly placePeople: Float64Array;
  readonly zones: readonly DistanceZone[];
}

/** What adding capacity at one place, and nowhere else, brings. */
export interface CapacityGain {
  /** Index of the place in `reach`. */
  readonly place: number;
  /** More people served. */
  readonly served: number;
  /** People within reach of it: the room may serve some of them and not all. */
  readonly peopleWithin: number;
}

/**
 * "One more agent here, or a new site there": more people served thanks to each addition alone, the most first, then the
 * lowest index. Exact for the method of {@link computeCapacity}, where a site's offer does not depend on the others: the
 * same as computing again with the addition.
 *
 * @throws as {@link computeCapacity}.
 */
export function rankCapacityGains(input: CapacityGainInput): CapacityGain[] {
  const { homePopulation, homeAccess, reach, placePeople } = input;
  const { homeCount, homeFirstEntry, entrySite, entryDeciseconds } = reach;
  assertPopulation(homePopulation);
  assertLength("reach.homeCount", homeCount, homePopulation.length);
  assertLength("homeAccess", homeAccess.length, homeCount);
  assertLength("placePeople", placePeople.length, reach.siteCount);
  const zones = buildZonesWithin(input.zones, reach);

  const { siteDemand, siteWithin } = sumDemand(homePopulation, reach, zones);
  const placeServed = new Float64Array(placePeople.length);
  for (let home = 0; home < homeCount; home++) {
    const access = entryOf(homeAccess, home);
    // All of its people are served already.
    if (access >= 1) continue;
    const people = entryOf(homePopulation, home);
    for (let entry = entryOf(homeFirstEntry, home); entry < entryOf(homeFirstEntry, home + 1); entry++) {
      const weight = weightOf(zones, entryOf(entryDeciseconds, entry));
      if (weight === 0) break;
      const place = entryOf(entrySite, entry);
      const demand = entryOf(siteDemand, place);
      if (demand === 0) continue;
      const more = (weight * entryOf(placePeople, place)) / demand;
      placeServed[place] = entryOf(placeServed, place) + people * (Math.min(1, access + more) - access);
    }
  }
  return Array.from(placeServed, (served, place) => ({ place, served, peopleWithin: entryOf(siteWithin, place) })).sort(
    (a, b) => b.served - a.served || a.place - b.place,
  );
}
