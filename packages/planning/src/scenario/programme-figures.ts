import { computeCantonCoverage, computeCoverage } from "@maillage/coverage";
import { scaleNearestSites } from "@maillage/travel-time";
import { computeCertainty, USUAL_UNCERTAINTY } from "../analysis/uncertainty/compute-certainty.ts";
import type { CoveredSite } from "../compute-coverage-view.ts";
import type { CoverageGround } from "../coverage-ground.ts";
import { findNearestSites } from "../find-nearest-sites.ts";
import type { IsNeighbour } from "../neighbour-sites.ts";
import { listPlaceCantons } from "../site-cantons.ts";
import type { SiteView } from "../views.ts";
import type { CountingParameters } from "./scenario-queries.ts";
import type { ProgrammeFigures } from "./scenario-views.ts";

/**
 * The two goals of a network at a moment, in a few figures: the same that `computeCoverageView` gives, without its lists.
 *
 * @param sites those that count.
 * @param isNeighbour which of them are around the territory; none unless told.
 */
export function computeProgrammeFigures(
  ground: CoverageGround,
  sites: readonly (CoveredSite & Pick<SiteView, "communeCode">)[],
  { thresholdSeconds, timeFactor = 1 }: CountingParameters,
  isNeighbour: IsNeighbour = () => false,
): ProgrammeFigures {
  const { homePopulation, membership } = ground;
  const nearest = scaleNearestSites(findNearestSites(ground, sites), timeFactor);
  const coverage = computeCoverage({ homePopulation, nearest, thresholdSeconds });
  const { certainty } = computeCertainty({ ground, nearest, thresholdSeconds, timeFactor }, USUAL_UNCERTAINTY);
  const goal = computeCantonCoverage({ membership, nearest, thresholdSeconds, ...listPlaceCantons(sites) });
  const known = sites.filter(({ places }) => places.length > 0);
  const { population, covered, share, meanSeconds, p90Seconds } = coverage;
  return {
    siteCount: known.length,
    neighbourSiteCount: known.filter(isNeighbour).length,
    leftOutSiteCount: sites.length - known.length,
    ...{ population, covered, share, certainty, p90Seconds },
    // The engine's own precision, as in every other view.
    meanSeconds: meanSeconds === null ? null : Math.round(meanSeconds * 10) / 10,
    cantonCount: goal.cantons.length,
    // Surely: one in a shared town whose canton nobody has said is not one that a canton has.
    cantonsWithSite: goal.withSite,
  };
}
