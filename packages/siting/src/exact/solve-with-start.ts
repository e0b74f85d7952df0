import type { CoverModel, CoverSolution, CoverSolveOptions } from "../cover-model.ts";
import { solveLarge } from "../large/solve-large.ts";
import { proveFewest } from "./prove-fewest.ts";
import { solveExact } from "./solve-exact.ts";

/** Kicks, and steps of the search of cheaper covers, without a better plan before the exact search takes over. */
const START_KICKS = 5;
const START_STEPS = 2000;
/** Looks at the clock before the exact search takes over: a measure of work, so that one question has one answer on any machine. */
const START_LOOKS_MIN = 2000;
/** More looks for a model that the exact search would be slow on: one for so many entries. */
const START_LOOK_ENTRIES = 25;

/** The exact search, from what the heuristics find and prove first: often enough by themselves. */
export async function solveWithStart(model: CoverModel, options: CoverSolveOptions): Promise<CoverSolution> {
  const begun = performance.now();
  if (model.columnCount === 0 || model.assignments.length > 0 || hasServed(model)) return solveExact(model, options);
  const looksMax = START_LOOKS_MIN + model.objective.entryColumn.length / START_LOOK_ENTRIES;
  let looks = 0;
  const start = solveLarge(model, {
    ...options,
    idleKicksMax: START_KICKS,
    idleStepsMax: START_STEPS,
    shouldStop: () => ++looks > looksMax || (options.shouldStop?.() ?? false),
  });
  if (start.isInfeasible) return start;
  const fewest = await proveFewest(model, start, options, solveWithStart);
  if (fewest !== undefined) return fewest;
  return solveExact(model, {
    ...options,
    timeLimitMs: options.timeLimitMs - (performance.now() - begun),
    ...(start.chosen === null ? {} : { start: start.chosen }),
    bound: start.bound,
  });
}

function hasServed(model: CoverModel): boolean {
  return model.objective.served !== undefined || model.demands.some(({ gain }) => gain.served !== undefined);
}
