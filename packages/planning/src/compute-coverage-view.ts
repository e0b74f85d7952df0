import { computeCantonCoverage, computeCoverage } from "@maillage/coverage";
import { type NearestSites, scaleNearestSites } from "@maillage/travel-time";
import { oneDecimal } from "./analysis/one-decimal.ts";
import type { CoverageGround } from "./coverage-ground.ts";
import type { SitePlace } from "./scenario/site-places.ts";
import { listPlaceCantons } from "./site-cantons.ts";
import type { CoverageFiguresView } from "./views.ts";

/** What a run may choose: the same roads, homes and sites give other figures under others. */
export interface CoverageParameters {
  readonly thresholdSeconds: number;
  /** Every travel time is multiplied by it before anything is counted; the threshold and the bounds of classes are not. */
  readonly timeFactor: number;
}

/** A site as the two goals count it: where it receives people, and the cantons that this may be in. */
export interface CoveredSite {
  readonly id: string;
  readonly places: readonly Pick<SitePlace, "longitude" | "latitude" | "cantonCodes">[];
}

/**
 * The two goals for these sites. Times are seconds with one decimal, the engine's own precision. A site that no road is
 * near enough to is reached by nobody, and still is in its canton.
 *
 * @param networkNearest what {@link findNearestSites} gives for the same ground and sites: times of the network itself.
 * @throws {InvalidCantonError} when a site is in a canton that is not in the ground's list.
 */
export function computeCoverageView(
  { homes, homePopulation, membership, roadNetworkView }: CoverageGround,
  sites: readonly CoveredSite[],
  networkNearest: NearestSites,
  { thresholdSeconds, timeFactor }: CoverageParameters,
  inputs: CoverageFiguresView["inputs"],
): CoverageFiguresView {
  const nearest = scaleNearestSites(networkNearest, timeFactor);
  const coverage = computeCoverage({ homePopulation, nearest, thresholdSeconds });
  const goal = computeCantonCoverage({ membership, nearest, thresholdSeconds, ...listPlaceCantons(sites) });
  const idsOf = (siteIndexes: readonly number[]): string[] => siteIndexes.flatMap((site) => sites[site]?.id ?? []);

  return {
    population: coverage.population,
    covered: coverage.covered,
    share: coverage.share,
    borderline: coverage.borderline,
    meanSeconds: oneDecimal(coverage.meanSeconds),
    medianSeconds: coverage.medianSeconds,
    p90Seconds: coverage.p90Seconds,
    unreachable: coverage.unreachable,
    histogram: coverage.histogram.map(({ fromSeconds, toSeconds, population }) => ({
      fromSeconds,
      toSeconds,
      population,
    })),
    cantons: goal.cantons.map(({ service: _, sites: own, possibleSites, ...canton }) => ({
      ...canton,
      sites: idsOf(own),
      possibleSites: idsOf(possibleSites),
    })),
    cantonsWithoutSite: goal.cantonsWithoutSite,
    cantonUnits: goal.units,
    worst: coverage.worst.flatMap(({ home, seconds, site, population }) => {
      const { id, name } = homes[home] ?? {};
      if (id === undefined || name === undefined) return [];
      return [{ home: id, name, seconds, site: site === null ? null : (sites[site]?.id ?? null), population }];
    }),
    roadNetwork: roadNetworkView,
    inputs,
  };
}
