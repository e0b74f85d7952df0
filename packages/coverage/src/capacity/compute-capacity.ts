import { assertLength, assertPopulation } from "../assert-homes.ts";
import { entryOf } from "../entry-of.ts";
import type { Reach } from "../reach.ts";
import { roundPeople } from "../round-people.ts";
import { InvalidCapacityError } from "./capacity-errors.ts";
import { buildZoneWeights, type DistanceZone, weightOf, type ZoneWeights } from "./distance-zones.ts";

export interface CapacityInput {
  readonly homePopulation: Float64Array;
  /** Sites of the same homes, at least to the end of the last zone. */
  readonly reach: Reach;
  /** Float64[siteCount]: people whose requests each site can deal with: {@link estimateSiteCapacity}. */
  readonly sitePeople: Float64Array;
  /** Uint8[siteCount]: 1 where that rests on an assumption. Absent: nowhere. */
  readonly siteAssumed?: Uint8Array;
  readonly zones: readonly DistanceZone[];
}

/** The three parts of the population sum to it exactly. */
export interface Capacity {
  readonly population: number;
  /** People whose requests the sites around them can deal with. */
  readonly served: number;
  /** People with a site within reach, for whom the sites around have no room. */
  readonly saturated: number;
  /** People with no site within the last zone. */
  readonly outOfReach: number;
  /** Of `served`, those who are so only as far as assumptions on staff or hours hold. */
  readonly servedOnAssumption: number;
  /**
   * Float64[homeCount]: capacity around each home for one of its people; 1 or more: all are served; below: that part of
   * them; 0: none, or out of reach.
   */
  readonly homeAccess: Float64Array;
  readonly sites: readonly SiteLoad[];
}

export interface SiteLoad {
  /** People it can serve. */
  readonly capacity: number;
  /** People within its last zone. */
  readonly peopleWithin: number;
  /** The same, weighted by zone: how many would come if it were the only one. */
  readonly demand: number;
  /** `demand / capacity`: over 1, more would come than it can serve. Null without capacity. */
  readonly load: number | null;
}

/**
 * Served, saturated, out of reach: the enhanced two-step floating catchment area method (Luo W., Qi Y., "An enhanced
 * two-step floating catchment area (E2SFCA) method for measuring spatial accessibility to primary care physicians",
 * Health & Place 15, 2009).
 *
 * 1. Each site's capacity is divided by the people of its zones, weighted: R_j = S_j / Σ_i W(t_ij) P_i.
 * 2. Each home adds up what the sites of its zones offer, weighted: A_i = Σ_j W(t_ij) R_j. The part min(1, A_i) of its
 *    people is served.
 *
 * People count in the demand of every site around them, so that demand is overstated where sites are many; what a home has
 * over 1 is not given to others. Both make `served` a low estimate where sites crowd. Not a forecast of queues.
 *
 * @throws {InvalidCapacityError} for zones or capacities out of their bounds, or a reach that ends before the last zone.
 * @throws {InvalidPopulationError} for a negative or missing population.
 * @throws {LengthMismatchError} when the arrays are not about the same homes and sites.
 */
export function computeCapacity(input: CapacityInput): Capacity {
  const { homePopulation, reach, sitePeople, siteAssumed } = input;
  const { homeCount, siteCount, homeFirstEntry, entrySite, entryDeciseconds } = reach;
  assertPopulation(homePopulation);
  assertLength("reach.homeCount", homeCount, homePopulation.length);
  assertLength("sitePeople", sitePeople.length, siteCount);
  if (siteAssumed) assertLength("siteAssumed", siteAssumed.length, siteCount);
  const wrong = sitePeople.find((people) => !(people >= 0 && people < Number.POSITIVE_INFINITY));
  if (wrong !== undefined) throw new InvalidCapacityError("sitePeople", wrong, "0 or more");
  const zones = buildZonesWithin(input.zones, reach);

  const { siteDemand, siteWithin } = sumDemand(homePopulation, reach, zones);
  const siteRatio = sitePeople.map((people, site) => {
    const demand = entryOf(siteDemand, site);
    return demand > 0 ? people / demand : 0;
  });
  const homeAccess = new Float64Array(homeCount);
  let [population, within, served, onAssumption] = [0, 0, 0, 0];
  for (let home = 0; home < homeCount; home++) {
    const people = entryOf(homePopulation, home);
    population += people;
    const first = entryOf(homeFirstEntry, home);
    const end = entryOf(homeFirstEntry, home + 1);
    // Entries are in order of time: the first one tells whether any site is within reach.
    if (first === end || entryOf(entryDeciseconds, first) > zones.lastDeciseconds) continue;
    within += people;
    let access = 0;
    let assumed = 0;
    for (let entry = first; entry < end; entry++) {
      const site = entryOf(entrySite, entry);
      const part = weightOf(zones, entryOf(entryDeciseconds, entry)) * entryOf(siteRatio, site);
      access += part;
      if (siteAssumed?.[site] === 1) assumed += part;
    }
    homeAccess[home] = access;
    served += people * Math.min(1, access);
    if (access > 0) onAssumption += people * Math.min(1, access) * (assumed / access);
  }

  const [all, reached] = [roundPeople(population), roundPeople(within)];
  const enough = Math.min(roundPeople(served), reached);
  return {
    population: all,
    served: enough,
    saturated: reached - enough,
    outOfReach: all - reached,
    servedOnAssumption: Math.min(roundPeople(onAssumption), enough),
    homeAccess,
    sites: Array.from(sitePeople, (capacity, site) => {
      const demand = entryOf(siteDemand, site);
      return {
        ...{ capacity, demand, peopleWithin: entryOf(siteWithin, site) },
        load: capacity > 0 ? demand / capacity : null,
      };
    }),
  };
}

/** @throws {InvalidCapacityError} when the reach ends before the last zone. */
export function buildZonesWithin(zones: readonly DistanceZone[], reach: Reach): ZoneWeights {
  const weights = buildZoneWeights(zones);
  if (reach.boundDeciseconds < weights.lastDeciseconds) {
    throw new InvalidCapacityError("reach", reach.boundDeciseconds / 10, `${weights.lastDeciseconds / 10} s or more`);
  }
  return weights;
}

/** By site: people of its zones, weighted and not. */
export function sumDemand(
  homePopulation: Float64Array,
  { homeCount, siteCount, homeFirstEntry, entrySite, entryDeciseconds }: Reach,
  zones: ZoneWeights,
): { readonly siteDemand: Float64Array; readonly siteWithin: Float64Array } {
  const siteDemand = new Float64Array(siteCount);
  const siteWithin = new Float64Array(siteCount);
  for (let home = 0; home < homeCount; home++) {
    const people = entryOf(homePopulation, home);
    for (let entry = entryOf(homeFirstEntry, home); entry < entryOf(homeFirstEntry, home + 1); entry++) {
      const weight = weightOf(zones, entryOf(entryDeciseconds, entry));
      if (weight === 0) break;
      const site = entryOf(entrySite, entry);
      siteDemand[site] = entryOf(siteDemand, site) + weight * people;
      siteWithin[site] = entryOf(siteWithin, site) + people;
    }
  }
  return { siteDemand, siteWithin };
}
