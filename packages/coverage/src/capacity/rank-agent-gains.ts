import { assertLength } from "../assert-homes.ts";
import { entryOf, wordOf } from "../entry-of.ts";
import { buildCatchments } from "./catchments.ts";
import { assertPlacePeople, type CapacityInput, computeCapacity } from "./compute-capacity.ts";

/** What adding capacity at one place, and nowhere else, brings. */
export interface CapacityGain {
  /** Index of the site, or of the candidate. */
  readonly place: number;
  /** More people served; fewer when negative. */
  readonly served: number;
  /** People within reach of it: the room may serve some of them and not all. */
  readonly peopleWithin: number;
}

/**
 * "One more agent here": more people served thanks to each site's addition alone, the most first, then the lowest index.
 * The same as {@link computeCapacity} again with the addition: people turn to sites by distance, whatever their capacity.
 *
 * @param sitePeopleAdded Float64[siteCount]: people that the addition can serve at each site.
 * @throws as {@link computeCapacity}.
 */
export function rankAgentGains(input: CapacityInput, sitePeopleAdded: Float64Array): CapacityGain[] {
  const { homePopulation, reach } = input;
  assertLength("sitePeopleAdded", sitePeopleAdded.length, reach.siteCount);
  assertPlacePeople("sitePeopleAdded", sitePeopleAdded);
  const { homeAccess } = computeCapacity(input);
  const { homeEndEntry, entryPart, siteDemand, siteWithin } = buildCatchments(homePopulation, reach, input.zones);
  const siteServed = new Float64Array(reach.siteCount);
  for (let home = 0; home < reach.homeCount; home++) {
    const access = entryOf(homeAccess, home);
    // All of its people are served already.
    if (access >= 1) continue;
    const people = entryOf(homePopulation, home);
    for (let entry = wordOf(reach.homeFirstEntry, home); entry < wordOf(homeEndEntry, home); entry++) {
      const site = wordOf(reach.entrySite, entry);
      const demand = entryOf(siteDemand, site);
      if (demand === 0) continue;
      const more = (entryOf(entryPart, entry) * entryOf(sitePeopleAdded, site)) / demand;
      siteServed[site] = entryOf(siteServed, site) + people * (Math.min(1, access + more) - access);
    }
  }
  return rankGains(siteServed, siteWithin);
}

/** The most people served first, then the lowest index. */
export function rankGains(placeServed: Float64Array, placeWithin: Float64Array): CapacityGain[] {
  return Array.from(placeServed, (served, place) => ({
    place,
    served,
    peopleWithin: entryOf(placeWithin, place),
  })).sort((a, b) => b.served - a.served || a.place - b.place);
}
