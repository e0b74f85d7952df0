import { computeCoverageView } from "../../compute-coverage-view.ts";
import type { DatasetView } from "../../views.ts";
import type { AnalysisSubject } from "../analysis-subject.ts";
import { findNearestOf } from "../travel-times.ts";
import type { FigureExplanationView } from "./figure-explanation-view.ts";
import { FIGURE_RULES, type Figure } from "./figures.ts";

/** A figure of the two goals: its value, its rule, and the data it is counted from. */
export function explainFigure(
  { ground, sites, thresholdSeconds, timeFactor }: AnalysisSubject,
  figure: Figure,
  datasets: readonly DatasetView[],
): Omit<FigureExplanationView, "basis"> {
  const parameters = { thresholdSeconds, timeFactor };
  const figures = computeCoverageView(ground, sites, findNearestOf(ground, sites), parameters, {});
  const { name, rule, unit, countOf, totalOf } = FIGURE_RULES[figure];
  return { figure, name, rule, unit, value: countOf(figures), total: totalOf(figures), datasets };
}
