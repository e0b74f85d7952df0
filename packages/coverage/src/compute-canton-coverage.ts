import type { NearestSites } from "@maillage/travel-time";
import { assertLength, assertNearestSites } from "./assert-homes.ts";
import { type CantonMembership, cantonsOf } from "./canton-membership.ts";
import { entryOf, wordOf } from "./entry-of.ts";
import { decisecondsOf } from "./threshold.ts";

export interface CantonCoverageInput {
  readonly membership: CantonMembership;
  /** Nearest sites in force of the same homes; sites are numbered as in `siteCantonCodes`. */
  readonly nearest: NearestSites;
  readonly thresholdSeconds: number;
  /**
   * Codes of the cantons that each site in force may be in: one when it is known; those of its town when the town is
   * shared and nothing tells which; none outside the territory, or where there is no canton.
   */
  readonly siteCantonCodes: readonly (readonly string[])[];
  /**
   * Of sites that receive people at several places, in the order of the sites: then `siteCantonCodes` has an entry for each place, and this says whose it is.
   * A bus surely serves the cantons of all its stops, where a site of a shared town may be in one of several.
   */
  readonly placeSite?: Uint32Array;
}

/** `possible`: a site stands in a town that the canton shares, and nothing tells in which part of it. */
export type CantonService = "served" | "possible" | "none";

/** The goal "at least one site in every canton". */
export interface CantonCoverageResult {
  /** In the order of the list of cantons. */
  readonly cantons: readonly CantonCoverage[];
  /** Cantons that surely have a site. */
  readonly withSite: number;
  /** Cantons that may have one. */
  readonly possiblyWithSite: number;
  /** Codes of the cantons that surely have none. */
  readonly cantonsWithoutSite: readonly string[];
  readonly units: CantonUnitCount;
}

export interface CantonUnitCount {
  readonly total: number;
  /** A unit has a site as soon as a site is surely in one of its cantons, even when which one is not known. */
  readonly withSite: number;
  readonly namesWithoutSite: readonly string[];
}

export interface CantonCoverage {
  readonly code: string;
  readonly name: string;
  readonly service: CantonService;
  /** Everyone in the canton, its part of shared towns included: the denominator of `share`. */
  readonly population: number;
  /** Part of this population is a shared town's, split equally. */
  readonly estimated: boolean;
  /** Its people within the threshold of any site, in the canton or not. */
  readonly covered: number;
  /** `covered / population`, 0 to 1; null for a canton where nobody lives in the homes given: not a share of 0. */
  readonly share: number | null;
  /** Indexes of the sites surely in it. */
  readonly sites: readonly number[];
  /** Indexes of the sites that may be in it. */
  readonly possibleSites: readonly number[];
}

/**
 * Which cantons have a site, and how many of their people are within the threshold.
 *
 * @throws {InvalidCantonError} when a site names a canton that is not in the list.
 * @throws {InvalidThresholdError} for a threshold that is not a usable number of seconds.
 * @throws {LengthMismatchError} when `nearest` is not about the homes of `membership`, or `placeSite` not about the places.
 */
export function computeCantonCoverage(input: CantonCoverageInput): CantonCoverageResult {
  const { membership, nearest, siteCantonCodes } = input;
  const { cantonIndex } = membership;
  assertNearestSites(nearest, membership.homePopulation.length);
  const cantonCovered = coveredByCanton(membership, nearest, decisecondsOf(input.thresholdSeconds));

  const cantonSites: number[][] = membership.cantons.map(() => []);
  const cantonPossibleSites: number[][] = membership.cantons.map(() => []);
  const { placeSite } = input;
  if (placeSite !== undefined) assertLength("placeSite", placeSite.length, siteCantonCodes.length);
  const siteOf = (place: number) => placeSite?.[place] ?? place;
  const placeCantons = siteCantonCodes.map((codes, place) => cantonsOf(codes, cantonIndex, `Site ${siteOf(place)}`));
  for (const [place, candidates] of placeCantons.entries()) {
    const lists = candidates.length === 1 ? cantonSites : cantonPossibleSites;
    for (const canton of candidates) addOnce(lists[canton], siteOf(place));
  }

  const cantons = membership.cantons.map(({ code, name }, canton): CantonCoverage => {
    const population = entryOf(membership.cantonPopulation, canton);
    const covered = entryOf(cantonCovered, canton);
    const sites = cantonSites[canton] ?? [];
    // A bus with one stop surely in the canton is not told as possibly there too.
    const possibleSites = (cantonPossibleSites[canton] ?? []).filter((site) => !sites.includes(site));
    return {
      code,
      name,
      service: sites.length > 0 ? "served" : possibleSites.length > 0 ? "possible" : "none",
      population,
      estimated: membership.cantonEstimated[canton] === 1,
      covered,
      share: population > 0 ? covered / population : null,
      sites,
      possibleSites,
    };
  });
  return {
    cantons,
    withSite: cantons.filter(({ service }) => service === "served").length,
    possiblyWithSite: cantons.filter(({ service }) => service === "possible").length,
    cantonsWithoutSite: cantons.filter(({ service }) => service === "none").map(({ code }) => code),
    units: countUnits(membership, placeCantons),
  };
}

/** Float64[cantonCount]: people within the threshold; those of a shared home count in equal parts. */
function coveredByCanton(membership: CantonMembership, nearest: NearestSites, threshold: number): Float64Array {
  const { homePopulation, homeFirstCanton, homeCanton } = membership;
  const cantonCovered = new Float64Array(membership.cantons.length);
  for (let home = 0; home < homePopulation.length; home++) {
    if (wordOf(nearest.homeDeciseconds, home * nearest.k) > threshold) continue;
    const first = wordOf(homeFirstCanton, home);
    const last = wordOf(homeFirstCanton, home + 1);
    for (let entry = first; entry < last; entry++) {
      const canton = wordOf(homeCanton, entry);
      cantonCovered[canton] = entryOf(cantonCovered, canton) + entryOf(homePopulation, home) / (last - first);
    }
  }
  return cantonCovered;
}

/** Places come site by site, so one already there is the last. */
function addOnce(sites: number[] | undefined, site: number): void {
  if (sites?.at(-1) !== site) sites?.push(site);
}

function countUnits(membership: CantonMembership, placeCantons: readonly (readonly number[])[]): CantonUnitCount {
  const without = membership.units.filter(
    (unit) =>
      !placeCantons.some(
        (candidates) => candidates.length > 0 && candidates.every((canton) => unit.cantons.includes(canton)),
      ),
  );
  return {
    total: membership.units.length,
    withSite: membership.units.length - without.length,
    namesWithoutSite: without.map(({ name }) => name),
  };
}
