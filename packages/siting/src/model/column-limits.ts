import type { ColumnLimit } from "../cover-model.ts";
import { coefficientOf, OPEN, type SiteDecisions, slackOf } from "./decide-sites.ts";
import type { SiteLimit } from "./site-limits.ts";

/**
 * The limits over what is still free, what is settled being taken off both sides. A limit that no choice can break is left out; one
 * without free site that is broken stays, empty, for solvers to refuse.
 */
export function columnLimitsOf(limits: readonly SiteLimit[], decisions: SiteDecisions): ColumnLimit[] {
  const { siteState, siteColumn } = decisions;
  return limits.flatMap((limit): ColumnLimit[] => {
    const columns: number[] = [];
    const coefficients: number[] = [];
    let settled = 0;
    let sum = 0;
    limit.sites.forEach((site, i) => {
      const coefficient = coefficientOf(limit, site, i);
      if (siteState[site] === OPEN) settled += coefficient;
      if (siteColumn[site] === -1 || coefficient === 0) return;
      columns.push(siteColumn[site]);
      coefficients.push(coefficient);
      sum += coefficient;
    });
    const min = limit.min - settled;
    const max = limit.max - settled;
    if (min <= slackOf(limit.min) && max >= sum - slackOf(limit.max)) return [];
    const { kind, rule, subject } = limit;
    return [
      {
        kind,
        rule,
        subject,
        columns: Uint32Array.from(columns),
        coefficients: Float64Array.from(coefficients),
        min,
        max,
      },
    ];
  });
}
