import { type CantonMembership, cantonsOf } from "../canton-membership.ts";
import { entryOf, wordOf } from "../entry-of.ts";
import type { SiteLosses } from "./site-losses.ts";

/** A canton whose people lose cover when a site closes. */
export interface CantonLoss {
  /** Index of the canton. */
  readonly canton: number;
  /** Its people who lose cover; those of a shared town count in equal parts. */
  readonly people: number;
}

/** By site: the cantons whose people lose cover when it closes, most people first, then in the order of the cantons. */
export function listCantonLosses(membership: CantonMembership, losses: SiteLosses): CantonLoss[][] {
  const { homePopulation, homeFirstCanton, homeCanton } = membership;
  const { siteFirstLost, lostHome } = losses;
  // One scratch array for all sites, cleaned by the list of what was touched.
  const cantonPeople = new Float64Array(membership.cantons.length);
  return Array.from({ length: siteFirstLost.length - 1 }, (_, site) => {
    const touched: number[] = [];
    for (let i = wordOf(siteFirstLost, site); i < wordOf(siteFirstLost, site + 1); i++) {
      const home = wordOf(lostHome, i);
      const people = entryOf(homePopulation, home);
      const firstCanton = wordOf(homeFirstCanton, home);
      const endCanton = wordOf(homeFirstCanton, home + 1);
      for (let at = firstCanton; people > 0 && at < endCanton; at++) {
        const canton = wordOf(homeCanton, at);
        if (cantonPeople[canton] === 0) touched.push(canton);
        cantonPeople[canton] = entryOf(cantonPeople, canton) + people / (endCanton - firstCanton);
      }
    }
    const list = touched.map((canton) => ({ canton, people: entryOf(cantonPeople, canton) }));
    for (const canton of touched) cantonPeople[canton] = 0;
    return list.sort((a, b) => b.people - a.people || a.canton - b.canton);
  });
}

/**
 * By site: indexes of the cantons that would have no site at all without it, neither surely nor possibly: they hang on it.
 *
 * @throws {InvalidCantonError} when a site names a canton that is not in the list.
 */
export function listHangingCantons(
  membership: CantonMembership,
  siteCantonCodes: readonly (readonly string[])[],
): number[][] {
  const siteCantons = siteCantonCodes.map((codes, site) => cantonsOf(codes, membership.cantonIndex, `Site ${site}`));
  const cantonSiteCount = new Uint32Array(membership.cantons.length);
  for (const canton of siteCantons.flat()) cantonSiteCount[canton] = wordOf(cantonSiteCount, canton) + 1;
  return siteCantons.map((cantons) => cantons.filter((canton) => cantonSiteCount[canton] === 1).sort((a, b) => a - b));
}
