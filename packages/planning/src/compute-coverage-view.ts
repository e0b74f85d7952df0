import { computeCantonCoverage, computeCoverage } from "@maillage/coverage";
import { NearestSiteIndex } from "@maillage/travel-time";
import type { CountedSite } from "./counted-sites.ts";
import type { LoadedTerritory } from "./loaded-territory.ts";
import { snapOnRoads } from "./snap-within-reach.ts";
import type { CoverageView } from "./views.ts";

/** Every home keeps its three nearest sites, here as in the browser: one engine, one set of figures. */
const SITES_PER_HOME = 3;

/**
 * The two goals for these sites. Times are seconds with one decimal, the engine's own precision. A site that no road is
 * near enough to is reached by nobody, and still is in its canton.
 */
export function computeCoverageView(
  territory: LoadedTerritory,
  sites: readonly CountedSite[],
  thresholdSeconds: number,
  inputs: CoverageView["inputs"],
): CoverageView {
  const { network, homes, homePlaces, homePopulation, membership, roadNetworkView } = territory;
  const index = new NearestSiteIndex(network, homePlaces, { k: SITES_PER_HOME });
  index.setSites(snapOnRoads(network, sites));
  const { nearest } = index;
  const coverage = computeCoverage({ homePopulation, nearest, thresholdSeconds });
  const siteCantonCodes = sites.map(({ cantonCodes }) => cantonCodes);
  const goal = computeCantonCoverage({ membership, nearest, thresholdSeconds, siteCantonCodes });
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

function oneDecimal(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 10) / 10;
}
