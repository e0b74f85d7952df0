import type { Highs, Model } from "highs";
import { gainOf, hasWholeGains, isFeasible } from "../cover-gain.ts";
import type { CoverModel, CoverSolution, CoverSolveOptions } from "../cover-model.ts";
import { BranchSearch, type RelaxedPoint } from "./branch-search.ts";
import { CoverMaster } from "./cover-master.ts";
import { valueOfCut } from "./gain-cuts.ts";
import { loadSolver } from "./solver-runtime.ts";

/** The objective is scaled so that all there is to gain is this: the solver's tolerances are absolute. */
const SCALED_TOTAL = 100_000;
/** Proven when the bound is over the value by no more than this share of all there is to gain: what the solver's tolerances allow. */
export const PROVEN_SHARE = 2e-7;
/** Rounds of cuts on the continuous relaxation at most, and the share of its value under which a round is not worth another. */
const RELAXED_ROUNDS_MAX = 60;
const RELAXED_PROGRESS_MIN = 1e-5;

/**
 * Solves a pass to proven optimality, or until the time is over: then the best found, with a bound. Rows that are not written out are
 * approached by cuts, first on the continuous relaxation, then on whole solutions until the model's value of one is its true gain. The
 * bound is each model's own, less being allowed than the truth in none of them.
 */
export async function solveExact(model: CoverModel, options: CoverSolveOptions): Promise<CoverSolution> {
  const highs = await loadSolver();
  return new ExactSearch(highs, model, options).run();
}

class ExactSearch {
  readonly #highs: Highs;
  readonly #model: CoverModel;
  readonly #options: CoverSolveOptions;
  readonly #master: CoverMaster;
  readonly #scale: number;
  readonly #total: number;
  readonly #deadline: number;
  readonly #isWhole: boolean;
  #best: CoverSolution;

  constructor(highs: Highs, model: CoverModel, options: CoverSolveOptions) {
    this.#highs = highs;
    this.#model = model;
    this.#options = options;
    this.#deadline = performance.now() + options.timeLimitMs;
    this.#master = new CoverMaster(model);
    this.#total = totalGain(model);
    this.#scale = SCALED_TOTAL / this.#total;
    this.#isWhole = hasWholeGains(model.objective);
    const bound = Math.min(options.bound ?? Number.POSITIVE_INFINITY, model.objective.baseGain + mostGain(model));
    this.#best = { chosen: null, gain: Number.NEGATIVE_INFINITY, bound, isInfeasible: false };
  }

  run(): CoverSolution {
    const { start } = this.#options;
    if (start !== undefined) this.#offer(maskOf(start, this.#model.columnCount));
    if (this.#model.columnCount === 0) return this.#judgeEmpty();
    if (this.#isProven()) return this.#best;
    const model = this.#highs.createModel(this.#master.modelData(this.#highs, this.#scale));
    try {
      model.options.set({ output_flag: false, random_seed: this.#options.seed, mip_rel_gap: 0, mip_abs_gap: 1e-6 });
      if (!this.#relax(model) || this.#isOver() || this.#isProven() || this.#branch(model)) return this.#best;
      const to = this.#master.rows.variableCount - 1;
      model.changeColsIntegrality({ kind: "range", from: 0, to }, this.#master.rows.integrality);
      while (!this.#isOver() && !this.#isProven()) {
        if (!this.#solveWhole(model)) break;
      }
      return this.#best;
    } finally {
      model.dispose();
    }
  }

  /** Nothing is free: what is settled meets the rules or does not. */
  #judgeEmpty(): CoverSolution {
    this.#offer(new Uint8Array(0));
    if (this.#best.chosen === null) this.#refuse();
    return { ...this.#best, bound: this.#best.gain };
  }

  /** Rounds of cuts on the continuous relaxation; false when nothing meets the limits. */
  #relax(model: Model): boolean {
    let previous = Number.POSITIVE_INFINITY;
    for (let round = 0; round < RELAXED_ROUNDS_MAX && !this.#isOver(); round++) {
      const { modelStatus } = this.#run(model);
      if (this.#isInfeasible(modelStatus)) return this.#refuse();
      if (modelStatus !== this.#highs.constants.modelStatus.optimal) return true;
      const bound = this.#lowerBound(model.getObjectiveValue());
      const values = model.getSolution().colValue;
      if (this.#isProven() || this.#addCuts(model, values) === 0) break;
      if (previous - bound < RELAXED_PROGRESS_MIN * this.#total && round > 4) break;
      previous = bound;
    }
    return true;
  }

  /**
   * Branches on columns as far as it is worth; true when that settles the pass. Columns are first settled by their reduced costs: one whose
   * change would bring the relaxation under anything better than the best known is left as it is there. What is lost is no better than the
   * best known, so that the bound of what is left, or the best known itself, still bounds everything.
   */
  #branch(model: Model): boolean {
    const { columnCount } = this.#model;
    const root = this.#pointOf(model);
    if (root === null || root === undefined) return false;
    const isFree = new Uint8Array(columnCount).fill(1);
    for (let column = 0; column < columnCount; column++) {
      if (root.value - Math.abs(root.duals[column]) >= this.#leastBetter()) continue;
      if (root.values[column] >= 1e-9 && root.values[column] <= 1 - 1e-9) continue;
      const side = Math.round(root.values[column]);
      model.changeColBounds(column, side, side);
      isFree[column] = 0;
    }
    model.options.set({ presolve: "off" });
    const left = new BranchSearch(
      {
        columnCount,
        get pivots() {
          return Number(model.info.get("simplex_iteration_count"));
        },
        setRange: (column, min, max) => model.changeColBounds(column, min, max),
        solve: () => (this.#isOver() ? undefined : this.#pointOf(model, this.#run(model).modelStatus)),
        addCuts: (values) => this.#addCuts(model, values),
        offer: (values) => this.#offer(Uint8Array.from(values.subarray(0, columnCount), (x) => (x > 0.5 ? 1 : 0))),
        leastBetter: () => this.#leastBetter(),
      },
      isFree,
    ).run(root.value);
    model.options.set({ presolve: "choose" });
    if (left > Number.NEGATIVE_INFINITY) {
      this.#lowerBound(left);
      return this.#isProven();
    }
    if (this.#best.chosen === null) this.#refuse();
    else this.#best = { ...this.#best, bound: this.#best.gain };
    return true;
  }

  /** The relaxation's point; null where nothing meets the limits, undefined when it was stopped. */
  #pointOf(model: Model, modelStatus: number = model.getModelStatus()): RelaxedPoint | null | undefined {
    if (this.#isInfeasible(modelStatus)) return null;
    if (modelStatus !== this.#highs.constants.modelStatus.optimal) return undefined;
    const { colValue, colDual } = model.getSolution();
    return { value: model.getObjectiveValue(), values: colValue, duals: colDual };
  }

  /** What anything better than the best known gains at least, in the unit of the scaled model; less a margin for the solver's tolerances. */
  #leastBetter(): number {
    const { gain } = this.#best;
    const least = this.#isWhole
      ? gain + 1 - Math.min(0.5, 1e-6 * Math.max(1, Math.abs(gain)))
      : gain + (PROVEN_SHARE / 2) * this.#total;
    return (least - this.#model.objective.baseGain) * this.#scale;
  }

  /** One whole solution and its bound; false when the search cannot go further. */
  #solveWhole(model: Model): boolean {
    if (this.#best.chosen !== null) {
      model.setSolution({ colValue: this.#master.completeChoice(maskOf(this.#best.chosen, this.#model.columnCount)) });
    }
    const { modelStatus } = this.#run(model);
    const status = this.#highs.constants.modelStatus;
    if (this.#isInfeasible(modelStatus)) {
      // Once columns are settled, nothing left means nothing better.
      if (this.#best.chosen === null) this.#refuse();
      else this.#best = { ...this.#best, bound: this.#best.gain };
      return false;
    }
    if (modelStatus === status.optimal) this.#lowerBound(this.#dualBoundOf(model));
    else {
      this.#lowerBound(this.#dualBoundOf(model));
      return false;
    }
    const values = model.getSolution().colValue;
    const rounded = values.map((value) => (value > 0.5 ? 1 : 0));
    this.#offer(Uint8Array.from(rounded.subarray(0, this.#model.columnCount)));
    if (this.#master.blocks.length === 0) return false;
    values.set(rounded.subarray(0, this.#model.columnCount));
    return this.#addCuts(model, values) > 0;
  }

  #run(model: Model) {
    const types = this.#highs.constants.callbackType;
    const { columnCount } = this.#model;
    return model.run({
      [types.simplexInterrupt]: (event) => {
        if (this.#isOver()) event.interrupt();
        return undefined;
      },
      [types.mipInterrupt]: (event) => {
        if (this.#isOver()) event.interrupt();
        return undefined;
      },
      [types.mipImprovingSolution]: (event) => {
        const solution = event.data.mip_solution;
        if (solution !== undefined)
          this.#offer(Uint8Array.from(solution.subarray(0, columnCount), (x) => (x > 0.5 ? 1 : 0)));
        return undefined;
      },
      [types.mipLogging]: (event) => {
        const bound = event.data.mip_dual_bound;
        if (bound !== undefined && Number.isFinite(bound)) this.#lowerBound(bound);
        return undefined;
      },
    });
  }

  /** Adds the cuts that the point breaks; their number. */
  #addCuts(model: Model, values: Float64Array): number {
    const x = values.subarray(0, this.#model.columnCount);
    const rows = {
      count: 0,
      lower: [] as number[],
      upper: [] as number[],
      starts: [0],
      indices: [] as number[],
      values: [] as number[],
    };
    for (const block of this.#master.blocks) {
      const cut = this.#master.cutAt(block, x);
      if (values[block.variable] <= valueOfCut(cut, x) / block.unit + 1e-4) continue;
      rows.count++;
      rows.lower.push(Number.NEGATIVE_INFINITY);
      rows.upper.push(cut.constant / block.unit);
      rows.indices.push(block.variable, ...cut.columns);
      rows.values.push(1, ...cut.coefficients.map((coefficient) => -coefficient / block.unit));
      rows.starts.push(rows.indices.length);
    }
    if (rows.count === 0) return 0;
    model.addRows({
      lower: Float64Array.from(rows.lower),
      upper: Float64Array.from(rows.upper),
      matrix: {
        format: "csr",
        numRows: rows.count,
        numCols: this.#master.rows.variableCount,
        starts: Int32Array.from(rows.starts),
        indices: Int32Array.from(rows.indices),
        values: Float64Array.from(rows.values),
      },
    });
    return rows.count;
  }

  /** Takes a choice for the best if it is; false when it does not meet the limits. */
  #offer(columnIsChosen: Uint8Array): boolean {
    if (!isFeasible(this.#model, columnIsChosen)) return false;
    const gain = gainOf(this.#model.objective, columnIsChosen);
    if (gain <= this.#best.gain) return true;
    const chosen = Uint32Array.from(columnIsChosen.keys().filter((column) => columnIsChosen[column] === 1));
    this.#best = { ...this.#best, chosen, gain, bound: Math.max(this.#best.bound, gain) };
    this.#options.onImprovement?.(this.#best);
    return true;
  }

  /** Takes a bound of the scaled model; the bound of the pass now. */
  #lowerBound(scaled: number): number {
    const proven = scaled / this.#scale + this.#model.objective.baseGain;
    // Whole gains: no plan lies between two whole numbers.
    const rounded = this.#isWhole ? Math.floor(proven + 1e-6 * Math.max(1, Math.abs(proven))) : proven;
    const bound = Math.max(rounded, this.#best.gain);
    if (bound < this.#best.bound) {
      this.#best = { ...this.#best, bound };
      this.#options.onImprovement?.(this.#best);
    }
    return bound;
  }

  #dualBoundOf(model: Model): number {
    return Number(model.info.get("mip_dual_bound"));
  }

  #refuse(): false {
    this.#best = { chosen: null, gain: Number.NEGATIVE_INFINITY, bound: Number.NEGATIVE_INFINITY, isInfeasible: true };
    return false;
  }

  #isInfeasible(modelStatus: number): boolean {
    const status = this.#highs.constants.modelStatus;
    return modelStatus === status.infeasible || modelStatus === status.unboundedOrInfeasible;
  }

  #isProven(): boolean {
    return this.#best.chosen !== null && this.#best.bound - this.#best.gain <= PROVEN_SHARE * this.#total;
  }

  #isOver(): boolean {
    return performance.now() > this.#deadline || (this.#options.shouldStop?.() ?? false);
  }
}

/** What choosing everything, and each loss not, would gain. */
function mostGain(model: CoverModel): number {
  const { objective } = model;
  let most = 0;
  for (const gain of objective.columnGain) most += Math.max(0, gain);
  for (let row = 0; row < objective.rowCount; row++) most += objective.entryGain[objective.rowFirstEntry[row]];
  if (objective.served !== undefined) {
    for (const people of objective.served.rowPeople) most += objective.served.scale * people;
  }
  return most;
}

/** All there is to gain or lose, over 0. */
export function totalGain(model: CoverModel): number {
  const losses = model.objective.columnGain.reduce((sum, gain) => sum + Math.max(0, -gain), 0);
  return Math.max(mostGain(model) + losses, 1e-9);
}

function maskOf(chosen: Uint32Array, columnCount: number): Uint8Array {
  const columnIsChosen = new Uint8Array(columnCount);
  for (const column of chosen) columnIsChosen[column] = 1;
  return columnIsChosen;
}
