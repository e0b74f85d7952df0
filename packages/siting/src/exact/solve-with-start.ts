import type { CoverModel, CoverSolution, CoverSolveOptions } from "../cover-model.ts";
import { shrinkModel } from "../large/shrink-model.ts";
import { solveLarge } from "../large/solve-large.ts";
import { proveFewest } from "./prove-fewest.ts";
import { solveExact } from "./solve-exact.ts";

/** Kicks, and steps of the search of cheaper covers, without a better plan before the exact search takes over. */
const START_KICKS = 60;
const START_STEPS = 2000;
/** Looks at the clock before the exact search takes over: a measure of work, so that one question has one answer on any machine. */
const START_LOOKS_MIN = 5000;
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
  const timeLimitMs = options.timeLimitMs - (performance.now() - begun);
  if (start.chosen === null || start.hopeless === null)
    return solveExact(model, { ...options, timeLimitMs, bound: Math.min(start.bound, options.bound ?? start.bound) });
  return solveRemainder(
    model,
    { ...start, chosen: start.chosen, hopeless: start.hopeless },
    { ...options, timeLimitMs },
  );
}

/** What the Lagrangian bound sets aside is in no better plan than the start: the rest is a smaller model. */
async function solveRemainder(
  model: CoverModel,
  start: CoverSolution & { readonly chosen: Uint32Array; readonly hopeless: Uint8Array },
  options: CoverSolveOptions,
): Promise<CoverSolution> {
  const isLeftOut = start.hopeless.slice();
  for (const column of start.chosen) isLeftOut[column] = 0;
  const shrunk = shrinkModel(model, isLeftOut);
  const back = (solution: CoverSolution): CoverSolution => ({
    ...solution,
    chosen:
      solution.chosen === null ? start.chosen : solution.chosen.map((column) => shrunk.formerColumn[column]).sort(),
    gain: Math.max(solution.gain, start.gain),
    bound: Math.max(start.gain, Math.min(solution.bound, start.bound)),
    isInfeasible: false,
  });
  const { onImprovement } = options;
  return back(
    await solveExact(shrunk.model, {
      ...options,
      start: start.chosen.map((column) => shrunk.columnNow[column]),
      bound: start.bound,
      ...(onImprovement === undefined ? {} : { onImprovement: (solution) => onImprovement(back(solution)) }),
    }),
  );
}

function hasServed(model: CoverModel): boolean {
  return model.objective.served !== undefined || model.demands.some(({ gain }) => gain.served !== undefined);
}
