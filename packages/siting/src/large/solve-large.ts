import type { CoverModel, CoverSolution, GainFunction } from "../cover-model.ts";
import { IDLE_KICKS_MAX, kickRemainder } from "./kick-remainder.ts";
import { LagrangianBound } from "./lagrangian-bound.ts";
import { type LargeSolveOptions, PlanSearch } from "./plan-search.ts";
import { buildModelParts, PlanState } from "./plan-state.ts";

/** What the large path answers. */
export interface LargeSolution extends CoverSolution {
  /** Uint8[columnCount], 1 for columns that no better plan has: what is left is a smaller model. Null without a plan. */
  readonly hopeless: Uint8Array | null;
}

/** Steps of the bound between two searches from the choice that its prices prefer, at first; more and more after. */
const FIRST_STEPS_BETWEEN_SEARCHES = 10;
const STEPS_BETWEEN_GROWTH = 1.25;

/**
 * Greedy, swaps, then in turn a lower bound and a search from where its prices point; kicks at the end. The answer depends on the model
 * and the seed only, unless the time limit or `shouldStop` cuts it short: then it is the best so far, with the bound so far.
 * `chosen` is null when no choice met the limits; `isInfeasible` only when counts and cantons, or a bound under what any choice gains, prove it.
 */
export function solveLarge(model: CoverModel, options: LargeSolveOptions): LargeSolution {
  const deadline = performance.now() + options.timeLimitMs;
  const shouldStop = () => performance.now() > deadline || options.shouldStop?.() === true;
  const parts = buildModelParts(model);
  const search = new PlanSearch(model, new PlanState(model, parts), options);
  if (options.start !== undefined) search.from(options.start, shouldStop);
  search.from([], shouldStop);
  const lagrangian = new LagrangianBound(model, parts, search.bestChoice);
  const leastGain = leastOf(model.objective);
  const isImpossible = () => lagrangian.isInfeasible || lagrangian.best < leastGain;
  if (isImpossible()) return INFEASIBLE;
  let stepsLeft = FIRST_STEPS_BETWEEN_SEARCHES;
  let stepsBetween = FIRST_STEPS_BETWEEN_SEARCHES;
  // The first step is taken whatever the time: no plan is given without its bound.
  do {
    search.lowerBound(lagrangian.advance(search.goal));
    // A bound under what any choice gains leaves no choice.
    if (isImpossible()) return INFEASIBLE;
    if (--stepsLeft > 0) continue;
    search.from(lagrangian.chosen, shouldStop);
    search.mergeWith(lagrangian.chosen, shouldStop);
    stepsBetween = Math.ceil(stepsBetween * STEPS_BETWEEN_GROWTH);
    stepsLeft = stepsBetween;
  } while (!search.isDone && !lagrangian.isExhausted && !shouldStop());
  const isCovering = search.coverCheaper(options.idleStepsMax ?? 1_000_000, shouldStop);
  if (search.solution.chosen === null) {
    search.kick(options.idleKicksMax ?? IDLE_KICKS_MAX, shouldStop);
    return { ...search.solution, hopeless: null };
  }
  if (!isCovering) kickRemainder(search, model, lagrangian.listHopeless(search.leastBetter), options, shouldStop);
  return { ...search.solution, hopeless: lagrangian.listHopeless(search.leastBetter) };
}

const INFEASIBLE: LargeSolution = {
  chosen: null,
  gain: Number.NEGATIVE_INFINITY,
  bound: Number.NEGATIVE_INFINITY,
  isInfeasible: true,
  hopeless: null,
};

/** What every choice gains, feasible or not, with a margin for rounding. */
function leastOf({ baseGain, columnGain }: GainFunction): number {
  const least = baseGain + columnGain.reduce((sum, own) => sum + Math.min(0, own), 0);
  return least - 1e-6 * Math.max(1, Math.abs(least));
}
