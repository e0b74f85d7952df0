import type { ColumnLimit, CoverModel, CoverSolution, CoverSolveOptions } from "../cover-model.ts";

/**
 * Proves, or betters, a smallest number of columns under one demand by turning the question round: with one column fewer, how much of the
 * demanded gain can be had at most? That bound is tight where the number's own, a fraction of a column, is not (the set-covering problem
 * by maximal covering: Church and ReVelle 1974, figure of sites against people). Undefined when the pass is not of that form.
 */
export async function proveFewest(
  model: CoverModel,
  start: CoverSolution,
  options: CoverSolveOptions,
  solve: (model: CoverModel, options: CoverSolveOptions) => Promise<CoverSolution>,
): Promise<CoverSolution | undefined> {
  const [demand, ...others] = model.demands;
  if (start.chosen === null || demand === undefined || others.length > 0 || !countsColumns(model)) return undefined;
  const deadline = performance.now() + options.timeLimitMs;
  const counted = model.objective.columnGain.keys().filter((column) => model.objective.columnGain[column] < 0);
  const columns = Uint32Array.from(counted);
  let best = start;
  while (best.chosen !== null && best.bound > best.gain) {
    const max = best.chosen.reduce((count, column) => count - model.objective.columnGain[column], 0) - 1;
    if (max < 0) return { ...best, bound: best.gain };
    const fewer: ColumnLimit = {
      kind: "new-sites",
      rule: -1,
      subject: -1,
      columns,
      coefficients: new Float64Array(columns.length).fill(1),
      min: Number.NEGATIVE_INFINITY,
      max,
    };
    let isSettled = false;
    const most = await solve(
      { ...model, objective: demand.gain, demands: [], limits: [...model.limits, fewer] },
      {
        timeLimitMs: deadline - performance.now(),
        seed: options.seed,
        onImprovement: ({ chosen, gain, bound }) => {
          isSettled ||= chosen !== null && (gain >= demand.min || bound < demand.min * (1 - 1e-9));
        },
        shouldStop: () => isSettled || (options.shouldStop?.() ?? false),
      },
    );
    if (most.isInfeasible || most.bound < demand.min * (1 - 1e-9)) return { ...best, bound: best.gain };
    if (most.chosen === null || most.gain < demand.min) return undefined;
    const gain = most.chosen.reduce(
      (sum, column) => sum + model.objective.columnGain[column],
      model.objective.baseGain,
    );
    best = { ...best, chosen: most.chosen, gain, bound: Math.max(best.bound, gain) };
    options.onImprovement?.(best);
  }
  return best;
}

/** Whether the objective is minus a number of columns, and nothing else. */
function countsColumns({ objective }: CoverModel): boolean {
  return (
    objective.rowCount === 0 &&
    objective.served === undefined &&
    objective.columnGain.every((gain) => gain === 0 || gain === -1)
  );
}
