import { oneDecimal } from "../../analysis/one-decimal.ts";
import { UNIT_TIME_CLASSES } from "../compute-unit-figures.ts";
import type { CantonTallies, SummedFigures, TerritorySummary } from "./country-views.ts";

/**
 * Figures of several territories together. People and units are sums; the mean is that of all who can reach a site. Quantiles are not
 * known from those of the parts, and are not given. Null of none.
 */
export function sumFigures(summaries: readonly TerritorySummary[]): SummedFigures | null {
  const dates = summaries.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  const sum = (valueIn: (summary: TerritorySummary) => number) =>
    summaries.reduce((total, each) => total + valueIn(each), 0);
  const population = sum((each) => each.population);
  const covered = sum((each) => each.covered);
  const reached = population - sum((each) => each.unreachable);
  const weighted = sum((each) => (each.meanSeconds ?? 0) * (each.population - each.unreachable));
  const certainties = summaries.flatMap(({ certainty }) => certainty ?? []);
  return {
    ...{ count: summaries.length, population, covered },
    share: population > 0 ? covered / population : null,
    within20Minutes: sum((each) => each.within20Minutes),
    borderline: sum((each) => each.borderline),
    unreachable: sum((each) => each.unreachable),
    meanSeconds: reached > 0 ? oneDecimal(weighted / reached) : null,
    certainty:
      certainties.length < summaries.length
        ? null
        : {
            surelyCovered: certainties.reduce((total, each) => total + each.surelyCovered, 0),
            depends: certainties.reduce((total, each) => total + each.depends, 0),
            surelyNot: certainties.reduce((total, each) => total + each.surelyNot, 0),
          },
    classPeople: UNIT_TIME_CLASSES.map((_, index) => sum((each) => each.classPeople[index] ?? 0)),
    cantons: sumCantons(summaries.flatMap(({ cantons }) => cantons ?? [])),
    communes: {
      total: sum((each) => each.communes.total),
      withSite: sum((each) => each.communes.withSite),
    },
    siteCount: sum((each) => each.siteCount),
    dates: [first, last],
  };
}

function sumCantons(tallies: readonly CantonTallies[]): CantonTallies | null {
  if (tallies.length === 0) return null;
  const sum = (valueIn: (tally: CantonTallies) => number) => tallies.reduce((total, each) => total + valueIn(each), 0);
  return {
    total: sum((each) => each.total),
    withSite: sum((each) => each.withSite),
    possiblyWithSite: sum((each) => each.possiblyWithSite),
    towns: { total: sum((each) => each.towns.total), withSite: sum((each) => each.towns.withSite) },
  };
}
