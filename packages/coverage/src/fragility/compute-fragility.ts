import type { NearestSites } from "@maillage/travel-time";
import { assertLength, assertNearestSites, assertPopulation } from "../assert-homes.ts";
import type { CantonMembership } from "../canton-membership.ts";
import { entryOf } from "../entry-of.ts";
import { decisecondsOf } from "../threshold.ts";
import { type CantonLoss, listCantonLosses, listHangingCantons } from "./canton-losses.ts";
import { type SiteLosses, sumSiteLosses } from "./site-losses.ts";
import { TooFewNearestError } from "./too-few-nearest-error.ts";

export interface FragilityInput {
  /** The homes, and the cantons they are in. */
  readonly membership: CantonMembership;
  /** Nearest sites in force of the same homes, k of 2 or more; only the first two count here. */
  readonly nearest: NearestSites;
  /** Codes of the cantons that each site may be in, as for `computeCantonCoverage`: one entry per site. */
  readonly siteCantonCodes: readonly (readonly string[])[];
  /** Within it, `<=`, people are covered. */
  readonly thresholdSeconds: number;
}

/** How much the network of sites rests on each of them alone. Closing two sites together is another question. */
export interface Fragility {
  /** One entry per site, in the order of the sites. */
  readonly sites: readonly SiteFragility[];
  /** Indexes of the sites: most people lost first, then most cantons left without a site, then most travel added, then the index. */
  readonly ranking: readonly number[];
  /** People within the threshold of exactly one site: the sum of what each closure loses. */
  readonly coveredByOne: number;
}

/** What closing one site would do, all others staying. */
export interface SiteFragility {
  /** People whose nearest site it is. */
  readonly users: number;
  /** People covered today who would not be. */
  readonly lost: number;
  /** People who would reach no site at all (within the bound that the nearest sites were searched with). */
  readonly cutOff: number;
  /** How much farther its other users would travel, on average over people; null when nobody has another site. */
  readonly meanExtraSeconds: number | null;
  /** The most that one of them would travel more; null as above. */
  readonly maxExtraSeconds: number | null;
  /** Indexes of the cantons that hang on it: they would have no site left, not even possibly. */
  readonly hangingCantons: readonly number[];
  /** Cantons whose people lose cover, most people first. */
  readonly cantonLosses: readonly CantonLoss[];
}

/**
 * For every site, who and which cantons lose cover if it closes, and how much farther people would travel. Exact, in one
 * pass over the two nearest sites of every home: time grows with the homes and with the sites, not with their product.
 * Two sites at equal time replace each other: closing one of them costs nothing.
 *
 * @throws {TooFewNearestError} when `nearest` holds one site a home.
 * @throws {InvalidPopulationError} for a negative or missing population.
 * @throws {InvalidThresholdError} for a threshold that is not a usable number of seconds.
 * @throws {InvalidCantonError} when a site names a canton that is not in the list.
 * @throws {LengthMismatchError} when `nearest` is not about these homes, or names a site that is not one of these.
 */
export function computeFragility(input: FragilityInput): Fragility {
  const { membership, nearest, siteCantonCodes } = input;
  if (nearest.k < 2) throw new TooFewNearestError(nearest.k);
  const { homePopulation } = membership;
  assertPopulation(homePopulation);
  assertNearestSites(nearest, homePopulation.length);
  assertLength("homeFirstCanton", membership.homeFirstCanton.length, homePopulation.length + 1);
  const threshold = decisecondsOf(input.thresholdSeconds);

  const losses = sumSiteLosses(homePopulation, nearest, siteCantonCodes.length, threshold);
  const hanging = listHangingCantons(membership, siteCantonCodes);
  const sites = listCantonLosses(membership, losses).map(
    (cantonLosses, site): SiteFragility => ({
      ...describeSite(losses, site),
      hangingCantons: hanging[site] ?? [],
      cantonLosses,
    }),
  );
  return { sites, ranking: rankSites(sites, losses), coveredByOne: losses.coveredByOne };
}

function describeSite(losses: SiteLosses, site: number): Omit<SiteFragility, "hangingCantons" | "cantonLosses"> {
  const users = entryOf(losses.siteUsers, site);
  const cutOff = entryOf(losses.siteCutOff, site);
  const displaced = users - cutOff;
  return {
    users,
    lost: entryOf(losses.siteLost, site),
    cutOff,
    meanExtraSeconds: displaced > 0 ? entryOf(losses.sitePeopleDeciseconds, site) / displaced / 10 : null,
    maxExtraSeconds: displaced > 0 ? entryOf(losses.siteMaxDeciseconds, site) / 10 : null,
  };
}

function rankSites(sites: readonly SiteFragility[], { siteLost, sitePeopleDeciseconds }: SiteLosses): number[] {
  const hangingCount = (site: number) => sites[site]?.hangingCantons.length ?? 0;
  return [...sites.keys()].sort(
    (a, b) =>
      entryOf(siteLost, b) - entryOf(siteLost, a) ||
      hangingCount(b) - hangingCount(a) ||
      entryOf(sitePeopleDeciseconds, b) - entryOf(sitePeopleDeciseconds, a) ||
      a - b,
  );
}
