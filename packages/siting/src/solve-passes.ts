import type { KnownBound } from "./answer/bounds-of-previous.ts";
import { gainOf, isFeasible } from "./cover-gain.ts";
import type { CoverModel, CoverSolution, CoverSolveOptions, GainDemand, GainFunction } from "./cover-model.ts";
import { PROVEN_SHARE, totalGain } from "./exact/solve-exact.ts";
import { findDominatedColumns } from "./model/dominated-columns.ts";
import { keepColumns } from "./model/keep-columns.ts";
import { type QuestionModel, valueOfGain } from "./model/question-model.ts";
import { peopleOfShare, planValue } from "./plan-values.ts";
import type { Objective } from "./problem.ts";

/** A solver of one pass. */
type CoverSolver = (model: CoverModel, options: CoverSolveOptions) => CoverSolution | Promise<CoverSolution>;

/** What solving an objective gave. */
export interface PassAnswer {
  readonly objective: Objective;
  /** Better value that no plan exceeds, the objectives before being kept. */
  readonly bound: number;
  readonly isOptimal: boolean;
  /** What keeps the value in later passes. */
  readonly demand: GainDemand | null;
}

export interface PassesAnswer {
  /** Null when nothing meets the rules, or nothing was found in time. */
  readonly chosen: Uint32Array | null;
  readonly isInfeasible: boolean;
  readonly passes: readonly PassAnswer[];
  /** Of the first pass. */
  readonly columnsDominated: number;
}

export interface PassesOptions extends Omit<CoverSolveOptions, "onImprovement" | "bound"> {
  /** What an earlier answer proves of each objective. */
  readonly known?: readonly KnownBound[];
  readonly onImprovement?: (objective: number, solution: CoverSolution) => void;
}

/** Solves the objectives of a question in order, each under the demand that those before keep their values. */
export async function solvePasses(
  model: QuestionModel,
  solver: CoverSolver,
  options: PassesOptions,
): Promise<PassesAnswer> {
  const deadline = performance.now() + options.timeLimitMs;
  const demands: GainDemand[] = [];
  const passes: PassAnswer[] = [];
  let chosen = options.start;
  let columnsDominated = 0;
  // Holds of an objective while those before it are as good as the earlier answer's.
  let isKnown = options.known !== undefined;
  for (const [index, objective] of model.question.objectives.entries()) {
    const known = isKnown ? options.known?.[index] : undefined;
    const passOptions: CoverSolveOptions = {
      ...options,
      ...(known === undefined ? {} : { bound: widened(known.bound) }),
      timeLimitMs: Math.max(0, deadline - performance.now()),
      ...(chosen === undefined ? {} : { start: chosen }),
      onImprovement: (solution) => options.onImprovement?.(index, solution),
    };
    const answer =
      objective.kind === "time-quantile"
        ? await solveQuantile(model, solver, objective.share ?? 0.9, demands, passOptions)
        : await solveGain(model, solver, model.gainOfObjective(objective), demands, passOptions);
    if (index === 0) columnsDominated = answer.columnsDominated;
    if (answer.solution.chosen === null) {
      // A later pass begins from a choice that it may keep: only the first can end without one.
      return { chosen: null, isInfeasible: answer.solution.isInfeasible, passes, columnsDominated };
    }
    chosen = answer.solution.chosen;
    if (answer.demand !== null) demands.push(answer.demand);
    isKnown &&= known !== undefined && gainOfAnswer(answer) >= known.value - 1e-9 * Math.max(1, Math.abs(known.value));
    passes.push({
      objective,
      bound: answer.bound ?? valueOfGain(objective, answer.solution.bound),
      isOptimal: answer.isOptimal,
      demand: answer.demand,
    });
  }
  return {
    chosen: dropIdleColumns(model, demands, chosen ?? new Uint32Array(0)),
    isInfeasible: false,
    passes,
    columnsDominated,
  };
}

/** A hair more, so that sums taken in another order stay under it. */
function widened(bound: number): number {
  return bound + 1e-9 * Math.max(1, Math.abs(bound));
}

/** Larger is better: minus a time, or the gain. */
function gainOfAnswer({ solution, seconds }: ObjectiveSolution): number {
  return seconds === undefined ? solution.gain : -seconds;
}

interface ObjectiveSolution {
  readonly solution: CoverSolution;
  readonly isOptimal: boolean;
  readonly demand: GainDemand | null;
  readonly columnsDominated: number;
  /** When it is not that of the gain: a time. */
  readonly bound?: number;
  /** The time, where the objective is one. */
  readonly seconds?: number;
}

async function solveGain(
  model: QuestionModel,
  solver: CoverSolver,
  gain: GainFunction,
  demands: readonly GainDemand[],
  options: CoverSolveOptions,
): Promise<ObjectiveSolution> {
  const whole = model.coverModel(gain, demands);
  const settled = settleByBound(whole, options);
  if (settled !== null) {
    return { solution: settled, isOptimal: true, demand: { gain, min: settled.gain, rule: -1 }, columnsDominated: 0 };
  }
  const columnIsDominated = findDominatedColumns(whole);
  const { model: kept, keptColumn } = keepColumns(whole, columnIsDominated);
  const columnsDominated = whole.columnCount - kept.columnCount;
  const columnPlace = new Map(Array.from(keptColumn, (column, place): [number, number] => [column, place]));
  const toWhole = (solution: CoverSolution): CoverSolution =>
    solution.chosen === null ? solution : { ...solution, chosen: solution.chosen.map((place) => keptColumn[place]) };
  const { start, onImprovement } = options;
  const solution = toWhole(
    await solver(kept, {
      ...options,
      ...(start === undefined
        ? {}
        : { start: Uint32Array.from([...start].flatMap((column) => columnPlace.get(column) ?? [])) }),
      ...(onImprovement === undefined ? {} : { onImprovement: (improved) => onImprovement(toWhole(improved)) }),
    }),
  );
  const best = keepStart(whole, solution, start);
  const isOptimal = best.bound - best.gain <= PROVEN_SHARE * totalGain(whole);
  return { solution: best, isOptimal, demand: { gain, min: best.gain, rule: -1 }, columnsDominated };
}

/** The start, where it meets the limits and nothing is above it. */
function settleByBound(model: CoverModel, { start, bound }: CoverSolveOptions): CoverSolution | null {
  if (start === undefined || bound === undefined) return null;
  const mask = maskOf(start, model.columnCount);
  const gain = gainOf(model.objective, mask);
  if (bound - gain > PROVEN_SHARE * totalGain(model) || !isFeasible(model, mask)) return null;
  return { chosen: start, gain, bound: gain, isInfeasible: false };
}

/** The choice of the passes before stands when the solver, short of time or of columns, has nothing as good. */
function keepStart(model: CoverModel, solution: CoverSolution, start: Uint32Array | undefined): CoverSolution {
  if (start === undefined || solution.isInfeasible) return solution;
  const mask = maskOf(start, model.columnCount);
  const gain = gainOf(model.objective, mask);
  if (gain <= solution.gain || !isFeasible(model, mask)) return solution;
  return { ...solution, chosen: start, gain, bound: Math.max(gain, solution.bound) };
}

/** The least time within which enough people are, by halving the times that there are: each step asks for most people within one. */
async function solveQuantile(
  model: QuestionModel,
  solver: CoverSolver,
  share: number,
  demands: readonly GainDemand[],
  options: CoverSolveOptions,
): Promise<ObjectiveSolution> {
  const deadline = performance.now() + options.timeLimitMs;
  const needed = peopleOfShare(model.problem, share);
  const times = [...new Set([...model.problem.entryDeciseconds, model.problem.boundDeciseconds])].sort((a, b) => a - b);
  let columnsDominated = 0;
  const solveAt = async (deciseconds: number, start: Uint32Array | undefined) => {
    let isSettled = false;
    const answer = await solveGain(model, solver, model.gainWithin(deciseconds), demands, {
      timeLimitMs: deadline - performance.now(),
      seed: options.seed,
      ...(start === undefined ? {} : { start }),
      onImprovement: ({ chosen, gain, bound }) => {
        // At the longest time, where nothing is known yet, a low bound may also mean that no plan meets the rules.
        const isTooFew = chosen !== null && bound < needed - 1e-6 * needed;
        isSettled ||= (chosen !== null && gain >= needed) || isTooFew;
      },
      shouldStop: () => isSettled || (options.shouldStop?.() ?? false),
    });
    columnsDominated = answer.columnsDominated;
    return answer.solution;
  };
  const last =
    startReaching(model, needed, demands, options) ?? (await solveAt(times[times.length - 1], options.start));
  let best = last;
  // Below `low` it cannot be; at `high` it is (the bound stands for anything later).
  let low = Math.max(
    0,
    options.bound === undefined ? 0 : times.findIndex((time) => -time / 10 <= (options.bound ?? 0)),
  );
  const reachedAt = (chosen: Uint32Array) => {
    const siteIsOpen = model.planOfColumns(chosen);
    const seconds = planValue(model.problem, model.question, { kind: "time-quantile", share }, siteIsOpen);
    return times.findIndex((time) => time / 10 >= seconds);
  };
  let high = best.chosen !== null && best.gain >= needed ? reachedAt(best.chosen) : times.length - 1;
  let isOptimal = true;
  while (last.gain >= needed && low < high && best.chosen !== null) {
    const middle = (low + high) >> 1;
    const solution = await solveAt(times[middle], best.chosen);
    if (solution.gain >= needed) {
      best = solution;
      high = solution.chosen === null ? middle : Math.min(middle, reachedAt(solution.chosen));
    } else if (solution.bound < needed) low = middle + 1;
    else {
      isOptimal = false;
      break;
    }
  }
  const isReached = last.gain >= needed;
  // At the longest time, out of reach counts for as much.
  const demand =
    isReached && high < times.length - 1 ? { gain: model.gainWithin(times[high]), min: needed, rule: -1 } : null;
  const bound = (isReached ? times[low] : last.bound < needed ? times[high] : 0) / 10;
  return {
    solution: best,
    isOptimal: isOptimal && (isReached || last.bound < needed),
    demand,
    columnsDominated,
    bound,
    seconds: times[high] / 10,
  };
}

/** The start, where it meets the limits and enough people reach a site under it: no search is needed to know that some plan does. */
function startReaching(
  model: QuestionModel,
  needed: number,
  demands: readonly GainDemand[],
  { start }: CoverSolveOptions,
): CoverSolution | null {
  if (start === undefined) return null;
  const whole = model.coverModel(model.gainWithin(model.problem.boundDeciseconds), demands);
  const mask = maskOf(start, whole.columnCount);
  const gain = gainOf(whole.objective, mask);
  if (gain < needed || !isFeasible(whole, mask)) return null;
  return { chosen: start, gain, bound: Number.POSITIVE_INFINITY, isInfeasible: false };
}

/** Candidates chosen that no objective and no rule needs are not opened; open sites stay. The last columns go first. */
export function dropIdleColumns(
  model: QuestionModel,
  demands: readonly GainDemand[],
  chosen: Uint32Array,
): Uint32Array {
  const nothing = model.gainOfObjective({ kind: "new-sites" });
  const whole = model.coverModel(nothing, demands);
  const mask = maskOf(chosen, whole.columnCount);
  for (const column of chosen.toReversed()) {
    if (whole.columnIsOpen[column] === 1) continue;
    mask[column] = 0;
    if (!isFeasible(whole, mask)) mask[column] = 1;
  }
  return Uint32Array.from(mask.keys().filter((column) => mask[column] === 1));
}

function maskOf(chosen: Uint32Array, columnCount: number): Uint8Array {
  const mask = new Uint8Array(columnCount);
  for (const column of chosen) mask[column] = 1;
  return mask;
}
