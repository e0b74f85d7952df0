import { assertLength, assertPopulation } from "../assert-homes.ts";
import { entryOf, wordOf } from "../entry-of.ts";
import type { Reach } from "../reach.ts";
import { roundPeople } from "../round-people.ts";
import { InvalidCapacityError } from "./capacity-errors.ts";
import { buildCatchments } from "./catchments.ts";
import type { DistanceZone } from "./distance-zones.ts";

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
   * Float64[homeCount]: the capacity that falls to one of a home's people; 1 or more: all are served; below: that part of
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
  /** People who turn to it, each one split among the sites around by their weights: over all sites, everyone within reach. */
  readonly demand: number;
  /** `demand / capacity`: over 1, more turn to it than it can serve. Null without capacity. */
  readonly load: number | null;
}

/**
 * Served, saturated, out of reach: a variant of ours of floating catchment areas, where each person is counted once. The weights W of
 * the sites around a home are brought to a sum of 1, G = W / Σ W.
 *
 * 1. Each site's capacity is divided by the people who turn to it: R_j = S_j / Σ_i G_ij P_i.
 * 2. Each home adds up the shares that fall to it: A_i = Σ_j G_ij R_j. The part min(1, A_i) of its people is served.
 *
 * It comes from two published methods and is neither:
 *
 * - E2SFCA (Luo W., Qi Y., "An enhanced two-step floating catchment area (E2SFCA) method for measuring spatial accessibility to primary
 *   care physicians", Health & Place 15, 2009) has W in both steps, R_j = S_j / Σ_i W_ij P_i and A_i = Σ_j W_ij R_j: whoever has three
 *   sites around counts three times in what is asked of them, and distance lessens what is asked. The zones and weights are from there.
 * - 3SFCA (Wan N., Zou B., Sternberg T., "A three-step floating catchment area method", International Journal of Geographical
 *   Information Science 26, 2012) shares people by G, then has G W in both steps, where G alone is here.
 *
 * So distance says here between which sites people share themselves, never that they need less: a home whose only site is 29 minutes
 * away turns to it in full. That is what makes the three parts sum to everyone, which the others' ratios do not.
 *
 * So no site gives more than it has, and people are saturated only where sites are: without a load over 1, everyone within
 * reach is served. What a home has over 1 is not given to others, which makes `served` a low estimate. Not a forecast of
 * queues.
 *
 * @throws {InvalidCapacityError} for zones or capacities out of their bounds, or a reach that ends before the last zone.
 * @throws {InvalidPopulationError} for a negative or missing population.
 * @throws {LengthMismatchError} when the arrays are not about the same homes and sites.
 */
export function computeCapacity(input: CapacityInput): Capacity {
  const { homePopulation, reach, sitePeople, siteAssumed } = input;
  assertPopulation(homePopulation);
  assertLength("reach.homeCount", reach.homeCount, homePopulation.length);
  assertLength("sitePeople", sitePeople.length, reach.siteCount);
  if (siteAssumed) assertLength("siteAssumed", siteAssumed.length, reach.siteCount);
  assertPlacePeople("sitePeople", sitePeople);
  const catchments = buildCatchments(homePopulation, reach, input.zones);
  const { homeFirstEntry, entrySite } = reach;
  const { entryPart, homeEndEntry, siteDemand, siteWithin } = catchments;

  const siteRatio = sitePeople.map((people, site) => {
    const demand = entryOf(siteDemand, site);
    return demand > 0 ? people / demand : 0;
  });
  const homeAccess = new Float64Array(reach.homeCount);
  let [population, within, served, onAssumption] = [0, 0, 0, 0];
  for (let home = 0; home < reach.homeCount; home++) {
    const people = entryOf(homePopulation, home);
    population += people;
    const first = wordOf(homeFirstEntry, home);
    const end = wordOf(homeEndEntry, home);
    if (first === end) continue;
    within += people;
    let access = 0;
    let assumed = 0;
    for (let entry = first; entry < end; entry++) {
      const site = wordOf(entrySite, entry);
      const part = entryOf(entryPart, entry) * entryOf(siteRatio, site);
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

/** @throws {InvalidCapacityError} for a capacity that is negative, infinite or not a number. */
export function assertPlacePeople(name: string, placePeople: Float64Array): void {
  const wrong = placePeople.find((people) => !(people >= 0 && people < Number.POSITIVE_INFINITY));
  if (wrong !== undefined) throw new InvalidCapacityError(name, wrong, "0 or more");
}
