import { assertLength } from "../assert-homes.ts";
import { type CantonMembership, cantonsOf } from "../canton-membership.ts";
import { entryOf, wordOf } from "../entry-of.ts";
import type { Reach } from "../reach.ts";
import { decisecondsOf } from "../threshold.ts";

export interface NearestOutsideSiteInput {
  readonly membership: CantonMembership;
  readonly cantonCode: string;
  /** Sites in force of the same homes, as far as help may come from: people farther than its bound count as being at the bound. */
  readonly reach: Reach;
  /** Codes of the cantons that each site may be in, as for `computeCantonCoverage`. */
  readonly siteCantonCodes: readonly (readonly string[])[];
  readonly thresholdSeconds: number;
}

/** The existing site, in another canton, that a canton without one can turn to. */
export interface NearestOutsideSite {
  /** Index of the site. */
  readonly site: number;
  /** Mean time to it of the canton's people who are within the bound. */
  readonly meanSeconds: number;
  /** The shortest time to it from an inhabited home of the canton. */
  readonly leastSeconds: number;
  /** The canton's people within the bound of it, the threshold of it, and in all; those of a shared town count in part. */
  readonly peopleReached: number;
  readonly peopleWithin: number;
  readonly population: number;
}

/**
 * The nearest existing site outside a canton: of the sites that cannot be in it, the one that the canton's people are nearest to on
 * average, those who do not reach it within the bound of the reach counting as being at that bound; among equals, the first. Undefined
 * when none of its people reaches a site outside, or nobody lives in it.
 *
 * @throws {InvalidCantonError} when the canton, or a site's, is not in the list.
 * @throws {InvalidThresholdError} for a threshold that is not a usable number of seconds.
 * @throws {LengthMismatchError} when the arrays are not about the same homes and sites.
 */
export function findNearestOutsideSite(input: NearestOutsideSiteInput): NearestOutsideSite | undefined {
  const { membership, reach, siteCantonCodes } = input;
  const { homePopulation, homeFirstCanton, homeCanton, cantonIndex } = membership;
  assertLength("reach.homeCount", reach.homeCount, homePopulation.length);
  assertLength("siteCantonCodes", siteCantonCodes.length, reach.siteCount);
  const [canton] = cantonsOf([input.cantonCode], cantonIndex, "The question");
  const isOutside = siteCantonCodes.map(
    (codes, site) => !cantonsOf(codes, cantonIndex, `Site ${site}`).some((each) => each === canton),
  );
  const threshold = decisecondsOf(input.thresholdSeconds);

  const sitePeople = new Float64Array(reach.siteCount);
  const siteWithin = new Float64Array(reach.siteCount);
  const siteTravel = new Float64Array(reach.siteCount);
  const siteLeast = new Float64Array(reach.siteCount).fill(Number.POSITIVE_INFINITY);
  let population = 0;
  for (let home = 0; home < reach.homeCount; home++) {
    const cantons = homeCanton.subarray(wordOf(homeFirstCanton, home), wordOf(homeFirstCanton, home + 1));
    const people = entryOf(homePopulation, home) / cantons.length;
    if (!(people > 0) || !cantons.some((each) => each === canton)) continue;
    population += people;
    for (let entry = wordOf(reach.homeFirstEntry, home); entry < wordOf(reach.homeFirstEntry, home + 1); entry++) {
      const site = wordOf(reach.entrySite, entry);
      const deciseconds = wordOf(reach.entryDeciseconds, entry);
      sitePeople[site] = entryOf(sitePeople, site) + people;
      siteTravel[site] = entryOf(siteTravel, site) + people * deciseconds;
      siteLeast[site] = Math.min(entryOf(siteLeast, site), deciseconds);
      if (deciseconds <= threshold) siteWithin[site] = entryOf(siteWithin, site) + people;
    }
  }

  let best: NearestOutsideSite | undefined;
  let leastTravel = Number.POSITIVE_INFINITY;
  for (const [site, outside] of isOutside.entries()) {
    const peopleReached = entryOf(sitePeople, site);
    if (!outside || peopleReached === 0) continue;
    const reachedTravel = entryOf(siteTravel, site);
    const travel = reachedTravel + (population - peopleReached) * reach.boundDeciseconds;
    if (travel >= leastTravel) continue;
    leastTravel = travel;
    best = {
      ...{ site, peopleReached, population },
      meanSeconds: reachedTravel / peopleReached / 10,
      leastSeconds: entryOf(siteLeast, site) / 10,
      peopleWithin: entryOf(siteWithin, site),
    };
  }
  return best;
}
