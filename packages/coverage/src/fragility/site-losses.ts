import { UNREACHABLE } from "@maillage/road-network";
import { type NearestSites, NO_SITE } from "@maillage/travel-time";
import { entryOf, wordOf } from "../entry-of.ts";
import { LengthMismatchError } from "../errors.ts";

/** What closing each site alone would do, one entry per site; people are sums of the homes' populations. */
export interface SiteLosses {
  /** Float64: people whose nearest site it is. */
  readonly siteUsers: Float64Array;
  /** Float64: people within the threshold of a site today, and of none without this one. */
  readonly siteLost: Float64Array;
  /** Float64: people who would reach no site at all. */
  readonly siteCutOff: Float64Array;
  /** Float64: Σ(people × more deciseconds) over its people who have another site to go to. */
  readonly sitePeopleDeciseconds: Float64Array;
  /** Float64: the most that anyone of those would travel more, deciseconds. */
  readonly siteMaxDeciseconds: Float64Array;
  /** Homes that lose cover, by site: those of site `s` are `lostHome[siteFirstLost[s]]` to `[siteFirstLost[s + 1] - 1]`. */
  readonly siteFirstLost: Uint32Array;
  readonly lostHome: Uint32Array;
  /** People within the threshold of exactly one site. */
  readonly coveredByOne: number;
}

/**
 * One pass over the homes. Only a home's nearest site matters: without any other one, it goes where it goes today.
 *
 * @throws {LengthMismatchError} when a home's site is not one of the `siteCount`.
 */
export function sumSiteLosses(
  homePopulation: Float64Array,
  { k, homeCount, homeSite, homeDeciseconds }: NearestSites,
  siteCount: number,
  threshold: number,
): SiteLosses {
  const siteUsers = new Float64Array(siteCount);
  const siteLost = new Float64Array(siteCount);
  const siteCutOff = new Float64Array(siteCount);
  const sitePeopleDeciseconds = new Float64Array(siteCount);
  const siteMaxDeciseconds = new Float64Array(siteCount);
  const siteFirstLost = new Uint32Array(siteCount + 1);
  let coveredByOne = 0;
  for (let home = 0; home < homeCount; home++) {
    const site = wordOf(homeSite, home * k);
    if (site === NO_SITE) continue;
    if (site >= siteCount) throw unknownSite(home, site, siteCount);
    const people = entryOf(homePopulation, home);
    const first = wordOf(homeDeciseconds, home * k);
    const second = wordOf(homeDeciseconds, home * k + 1);
    siteUsers[site] = entryOf(siteUsers, site) + people;
    if (second >= UNREACHABLE) {
      siteCutOff[site] = entryOf(siteCutOff, site) + people;
    } else {
      sitePeopleDeciseconds[site] = entryOf(sitePeopleDeciseconds, site) + people * (second - first);
      if (people > 0 && second - first > entryOf(siteMaxDeciseconds, site)) siteMaxDeciseconds[site] = second - first;
    }
    if (first <= threshold && second > threshold) {
      siteLost[site] = entryOf(siteLost, site) + people;
      siteFirstLost[site + 1] = wordOf(siteFirstLost, site + 1) + 1;
      coveredByOne += people;
    }
  }
  for (let site = 0; site < siteCount; site++) {
    siteFirstLost[site + 1] = wordOf(siteFirstLost, site + 1) + wordOf(siteFirstLost, site);
  }

  const next = siteFirstLost.slice(0, siteCount);
  const lostHome = new Uint32Array(wordOf(siteFirstLost, siteCount));
  for (let home = 0; home < homeCount; home++) {
    const isLost = wordOf(homeDeciseconds, home * k) <= threshold && wordOf(homeDeciseconds, home * k + 1) > threshold;
    if (!isLost) continue;
    const site = wordOf(homeSite, home * k);
    const at = wordOf(next, site);
    lostHome[at] = home;
    next[site] = at + 1;
  }
  return {
    siteUsers,
    siteLost,
    siteCutOff,
    sitePeopleDeciseconds,
    siteMaxDeciseconds,
    siteFirstLost,
    lostHome,
    coveredByOne,
  };
}

function unknownSite(home: number, site: number, siteCount: number): LengthMismatchError {
  return new LengthMismatchError(`Home ${home} goes to site ${site} when there are ${siteCount} sites.`, {
    name: "homeSite",
    length: site,
    expected: siteCount,
  });
}
