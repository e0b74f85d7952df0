import { buildNeighbourRule } from "../neighbour-sites.ts";
import { changeSites, type ResolvedSites } from "../resolve-sites.ts";
import type { ScenarioChange } from "./change.ts";
import { computeProgrammeFigures } from "./programme-figures.ts";
import type { CountingParameters } from "./scenario-queries.ts";
import type { PhasingStep, PhasingView, ProgrammeFigures } from "./scenario-views.ts";
import { sortByYear } from "./sort-by-year.ts";
import { sumCosts } from "./sum-costs.ts";
import { toSiteChange } from "./to-site-change.ts";

/**
 * Openings by year: figures after each year's changes, on top of the years before.
 *
 * A change needs those it rests on to come before it: one that moves a site before the year that adds it is a problem of
 * its step, and does nothing.
 *
 * @param resolved a scenario, or its network with changes that nobody has programmed: these make one step without a year.
 */
export function computePhasing(
  resolved: ResolvedSites,
  changes: readonly ScenarioChange[],
  parameters: CountingParameters,
): PhasingView {
  const { territory, siteNetwork } = resolved;
  const ordered = sortByYear(changes);
  const years = [...new Set(ordered.map(({ year }) => year))];
  const start = changeSites(territory, siteNetwork, []);
  const isNeighbour = buildNeighbourRule({ code: territory.view.code, communes: territory.communes });
  const base = computeProgrammeFigures(territory, start.countedSites, parameters, isNeighbour);

  const steps: PhasingStep[] = [];
  let before: Moment = { figures: base, countedIds: idsOf(start) };
  for (const year of years) {
    const last = ordered.findLastIndex((change) => change.year === year);
    const done = changeSites(territory, siteNetwork, ordered.slice(0, last + 1).map(toSiteChange));
    const after = {
      figures: computeProgrammeFigures(territory, done.countedSites, parameters, isNeighbour),
      countedIds: idsOf(done),
    };
    const own = ordered.filter((change) => change.year === year);
    steps.push({
      ...after.figures,
      year,
      changeIds: own.map(({ id }) => id),
      openedSiteIds: [...after.countedIds.difference(before.countedIds)],
      closedSiteIds: [...before.countedIds.difference(after.countedIds)],
      peopleGained: after.figures.covered - before.figures.covered,
      cantonsGained: after.figures.cantonsWithSite - before.figures.cantonsWithSite,
      totalPeopleGained: after.figures.covered - base.covered,
      cost: sumCosts(own),
      problems: done.problems.filter(({ change }) => ordered[change]?.year === year),
    });
    before = after;
  }
  return { base, steps };
}

interface Moment {
  readonly figures: ProgrammeFigures;
  readonly countedIds: ReadonlySet<string>;
}

function idsOf({ countedSites }: ResolvedSites): ReadonlySet<string> {
  return new Set(countedSites.map(({ id }) => id));
}
