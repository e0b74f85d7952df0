import type { CoverageView } from "@maillage/planning";

/** The figures of a score card, from the server's computation or from the browser's. */
export interface ScoreFigures
  extends Pick<
    CoverageView,
    | "population"
    | "covered"
    | "share"
    | "borderline"
    | "meanSeconds"
    | "medianSeconds"
    | "p90Seconds"
    | "unreachable"
    | "cantonUnits"
  > {
  readonly cantonCount: number;
  readonly cantonsWithSite: number;
  /** Names, in the territory's order. */
  readonly cantonsWithoutSite: readonly string[];
}

/** A canton counts as served when a site is surely in it; one that only may have a site is listed as without. */
export function scoreFiguresOf(coverage: CoverageView): ScoreFigures {
  const without = coverage.cantons.filter(({ sites }) => sites.length === 0);
  return {
    ...coverage,
    cantonCount: coverage.cantons.length,
    cantonsWithSite: coverage.cantons.length - without.length,
    cantonsWithoutSite: without.map(({ name }) => name),
  };
}
