import type { SitingProblem } from "../problem.ts";
import type { SiteLimit } from "./site-limits.ts";

/** What is known of each site before solving. */
export const CLOSED = 0;
export const OPEN = 1;
export const FREE = 2;

export interface SiteDecisions {
  /** Uint8[siteCount]: CLOSED, OPEN or FREE. */
  readonly siteState: Uint8Array;
  /** Uint32: free sites, increasing: the columns, and the column of each site (-1 when it is not free). */
  readonly columnSite: Uint32Array;
  readonly siteColumn: Int32Array;
}

/**
 * Sites that a limit settles by itself: forced, kept, forbidden, and those that what is settled excludes in turn (too near an open
 * site, group already full, dearer than the budget left). A contradiction is left to be found by whoever reads the limits.
 *
 * @param isOpeningFree candidates that the limits cannot do without stay free: they open, but when is to be found.
 */
export function decideSites(
  problem: SitingProblem,
  limits: readonly SiteLimit[],
  isOpeningFree = false,
): SiteDecisions {
  const siteState = new Uint8Array(problem.siteCount).fill(FREE);
  for (let isChanging = true; isChanging; ) {
    isChanging = false;
    for (const limit of limits) {
      if (settleByLimit(siteState, limit, (site) => !isOpeningFree || problem.siteIsOpen[site] === 1))
        isChanging = true;
    }
  }
  const columnSite = Uint32Array.from(
    Array.from({ length: problem.siteCount }, (_, site) => site).filter((site) => siteState[site] === FREE),
  );
  const siteColumn = new Int32Array(problem.siteCount).fill(-1);
  columnSite.forEach((site, column) => {
    siteColumn[site] = column;
  });
  return { siteState, columnSite, siteColumn };
}

/** Bound propagation on one limit; true when a site was settled. Coefficients are 0 or more. */
function settleByLimit(siteState: Uint8Array, limit: SiteLimit, mayOpen: (site: number) => boolean): boolean {
  let least = 0;
  let most = 0;
  limit.sites.forEach((site, i) => {
    const coefficient = coefficientOf(limit, site, i);
    if (siteState[site] === OPEN) least += coefficient;
    if (siteState[site] !== CLOSED) most += coefficient;
  });
  let isSettled = false;
  limit.sites.forEach((site, i) => {
    if (siteState[site] !== FREE) return;
    const coefficient = coefficientOf(limit, site, i);
    if (coefficient === 0) return;
    // One that the limit cannot do without is open; one that it has no room for is closed.
    if (most - coefficient < limit.min - slackOf(limit.min)) {
      if (!mayOpen(site)) return;
      siteState[site] = OPEN;
      least += coefficient;
      isSettled = true;
    } else if (least + coefficient > limit.max + slackOf(limit.max)) {
      siteState[site] = CLOSED;
      most -= coefficient;
      isSettled = true;
    }
  });
  return isSettled;
}

/** Sums of costs are floating: 0.1 + 0.2 fits a budget of 0.3. Far under what the solver itself tolerates (1e-6). */
export function slackOf(side: number): number {
  return Number.isFinite(side) ? 1e-9 * Math.max(1, Math.abs(side)) : 0;
}

export function coefficientOf(limit: SiteLimit, site: number, index: number): number {
  return limit.siteCoefficient === undefined ? limit.coefficients[index] : limit.siteCoefficient[site];
}
