import type { CoverageView } from "@maillage/planning";

/** The figures of coverage that a change of roads moves. */
export type ComparedFigures = Pick<
  CoverageView,
  "covered" | "share" | "borderline" | "meanSeconds" | "medianSeconds" | "p90Seconds" | "unreachable"
>;

export function comparedFiguresOf(coverage: CoverageView): ComparedFigures {
  const { covered, share, borderline, meanSeconds, medianSeconds, p90Seconds, unreachable } = coverage;
  return { covered, share, borderline, meanSeconds, medianSeconds, p90Seconds, unreachable };
}
