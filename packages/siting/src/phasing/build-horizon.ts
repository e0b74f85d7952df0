import type { CoverModel } from "../cover-model.ts";
import { findDominatedColumns } from "../model/dominated-columns.ts";
import { keepColumns } from "../model/keep-columns.ts";
import { QuestionModel } from "../model/question-model.ts";
import type { Objective, SitingProblem, SitingQuestion } from "../problem.ts";
import { buildPhaseModel, type YearLimit } from "./phase-model.ts";

/** A horizon of years, each with what it allows. */
export interface Phasing {
  readonly years: readonly YearLimit[];
  /** What a year does not spend is left to the next. */
  readonly isCarriedOver: boolean;
}

export interface Horizon {
  /** One moment: its columns are those of each year, in this order. */
  readonly base: CoverModel;
  readonly phased: CoverModel;
}

/**
 * The model of a question over its years, candidates that others replace left out. No site is settled as open: the year of its opening is
 * to be found.
 *
 * @param countedYears those at whose end the objective is counted: all unless told. None: any plan that meets the rules is as good.
 */
export function buildHorizon(
  problem: SitingProblem,
  question: SitingQuestion,
  objective: Exclude<Objective, { kind: "time-quantile" }>,
  { years, isCarriedOver }: Phasing,
  countedYears?: readonly number[],
): Horizon {
  const model = new QuestionModel(problem, question, undefined, true);
  const whole = model.coverModel(model.gainOfObjective(objective));
  const columnCost = Float64Array.from(whole.columnSite, (site) => problem.siteCost?.[site] ?? 0);
  const priced: CoverModel = {
    ...whole,
    limits: [
      ...whole.limits,
      // Never full: so that no dearer candidate dominates a cheaper one.
      {
        kind: "budget",
        rule: -1,
        subject: -1,
        columns: Uint32Array.from(whole.columnSite.keys()),
        coefficients: columnCost,
        min: 0,
        max: columnCost.reduce((sum, cost) => sum + cost, 0),
      },
    ],
  };
  const base = keepColumns(priced, findDominatedColumns(priced)).model;
  return { base, phased: buildPhaseModel(base, problem.siteCost, years, isCarriedOver, countedYears) };
}
