import type { ColumnLimit, GainDemand } from "../cover-model.ts";
import { solveWithStart } from "../exact/solve-with-start.ts";
import type { QuestionModel } from "../model/question-model.ts";
import { planValue, signOf } from "../plan-values.ts";
import type { Objective } from "../problem.ts";
import type { AlternativePlan, ObjectiveAnswer, Proposal } from "../proposal.ts";
import { dropIdleColumns, type PassesAnswer } from "../solve-passes.ts";

/**
 * A plan is nearly as good when on no objective it loses more than this share of what the plan changes today. (Of the value itself, where
 * nearly everyone is covered already, any plan at all would be nearly as good.)
 */
const NEAR_TIE_SHARE = 0.005;

export interface AlternativesOptions {
  readonly alternativesMax: number;
  readonly timeLimitMs: number;
  readonly seed: number;
  readonly shouldStop?: () => boolean;
}

/**
 * Other plans that lose no more than 0.5 % of what the plan changes on any objective, the best first, none of which is another with idle sites added: each is the
 * best that leaves out a site of every plan before it (no-good cuts).
 */
export async function listAlternatives(
  model: QuestionModel,
  answer: PassesAnswer,
  objectives: readonly ObjectiveAnswer[],
  options: AlternativesOptions,
): Promise<Pick<Proposal, "alternatives" | "hasMoreAlternatives">> {
  if (options.alternativesMax === 0 || answer.chosen === null) return { alternatives: [], hasMoreAlternatives: null };
  const deadline = performance.now() + options.timeLimitMs;
  const { near, demands, gain, least } = nearTiesOf(model, answer, objectives);
  const noGoods = [notAgain(answer.chosen)];
  const alternatives: AlternativePlan[] = [];
  while (alternatives.length <= options.alternativesMax) {
    const timeLimitMs = deadline - performance.now();
    if (timeLimitMs <= 0) return { alternatives, hasMoreAlternatives: null };
    let isBelow = false;
    const { chosen, isInfeasible, ...found } = await solveWithStart(model.coverModel(gain, demands, noGoods), {
      timeLimitMs,
      seed: options.seed,
      onImprovement: ({ bound }) => {
        isBelow ||= bound < least;
      },
      shouldStop: () => isBelow || (options.shouldStop?.() ?? false),
    });
    if (isInfeasible || found.bound < least) return { alternatives, hasMoreAlternatives: false };
    if (chosen === null || found.gain < least) return { alternatives, hasMoreAlternatives: null };
    const plan = dropIdleColumns(model, near, chosen);
    noGoods.push(notAgain(plan));
    alternatives.push(describeAlternative(model, objectives, plan));
  }
  return { alternatives: alternatives.slice(0, options.alternativesMax), hasMoreAlternatives: true };
}

/** What makes a plan nearly as good: the gain that alternatives are best by, its least, and demands on the other objectives. */
export function nearTiesOf(model: QuestionModel, answer: PassesAnswer, objectives: readonly ObjectiveAnswer[]) {
  const near = answer.passes.flatMap(({ demand, objective }): GainDemand[] =>
    demand === null ? [] : [{ ...demand, min: demand.min - NEAR_TIE_SHARE * changeOf(objectives, objective) }],
  );
  // The objective that alternatives are best by is not also demanded: a bound under its least ends the search.
  const main = answer.passes.findIndex(
    ({ objective, demand }) => demand !== null && objective.kind !== "time-quantile",
  );
  const mainDemand = main === -1 ? undefined : near.find(({ gain }) => gain === answer.passes[main].demand?.gain);
  const demands = near.filter((demand) => demand !== mainDemand);
  const gain = mainDemand?.gain ?? model.gainOfObjective({ kind: "new-sites" });
  const least =
    mainDemand === undefined ? Number.NEGATIVE_INFINITY : mainDemand.min - 1e-7 * Math.max(1, Math.abs(mainDemand.min));
  return { near, demands, gain, least };
}

/** How much the plan changes an objective; nothing for a quantile, whose demand is people within its time. */
function changeOf(objectives: readonly ObjectiveAnswer[], objective: Objective): number {
  const answer = objectives.find((other) => other.objective === objective);
  return answer === undefined || objective.kind === "time-quantile" ? 0 : Math.abs(answer.value - answer.today);
}

/** Not all of these columns together. */
function notAgain(chosen: Uint32Array): ColumnLimit {
  return {
    kind: "no-good",
    rule: -1,
    subject: -1,
    columns: chosen,
    coefficients: new Float64Array(chosen.length).fill(1),
    min: Number.NEGATIVE_INFINITY,
    max: chosen.length - 1,
  };
}

/** Another plan, by its columns, beside the values of the best. */
export function describeAlternative(
  model: QuestionModel,
  objectives: readonly ObjectiveAnswer[],
  plan: Uint32Array,
): AlternativePlan {
  const { problem, question } = model;
  const siteIsOpen = model.planOfColumns(plan);
  const values = question.objectives.map((objective) => planValue(problem, question, objective, siteIsOpen));
  const isEqual = values.every((value, i) => {
    const { objective, value: best } = objectives[i];
    return signOf(objective) * (value - best) >= -1e-7 * Math.max(1, Math.abs(best));
  });
  const changed = Array.from({ length: problem.siteCount }, (_, site) => site).filter(
    (site) => siteIsOpen[site] !== problem.siteIsOpen[site],
  );
  return {
    opened: changed.filter((site) => siteIsOpen[site] === 1),
    closed: changed.filter((site) => siteIsOpen[site] === 0),
    values,
    isEqual,
  };
}
