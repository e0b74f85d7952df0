import type { CoverModel, CoverSolution, CoverSolveOptions } from "../cover-model.ts";
import { solveLarge } from "../large/solve-large.ts";
import { solveExact } from "./solve-exact.ts";

/** Share of the time that looking for a good start may take. */
const START_TIME_SHARE = 0.3;
/** Kicks without a better plan before the exact search takes over. */
const START_KICKS = 5;

/** The exact search, from what the heuristics find and prove first: often enough by themselves. */
export async function solveWithStart(model: CoverModel, options: CoverSolveOptions): Promise<CoverSolution> {
  const begun = performance.now();
  if (model.columnCount === 0 || model.assignments.length > 0 || hasServed(model)) return solveExact(model, options);
  const start = solveLarge(model, {
    ...options,
    timeLimitMs: options.timeLimitMs * START_TIME_SHARE,
    idleKicksMax: START_KICKS,
  });
  if (start.isInfeasible) return start;
  const solution = await solveExact(model, {
    ...options,
    timeLimitMs: options.timeLimitMs - (performance.now() - begun),
    ...(start.chosen === null ? {} : { start: start.chosen }),
    bound: start.bound,
  });
  return solution;
}

function hasServed(model: CoverModel): boolean {
  return model.objective.served !== undefined || model.demands.some(({ gain }) => gain.served !== undefined);
}
