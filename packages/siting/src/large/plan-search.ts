import { gainOf, hasWholeGains, isFeasible } from "../cover-gain.ts";
import type { CoverModel, CoverSolution, CoverSolveOptions } from "../cover-model.ts";
import { findCoveringRows } from "./covering-rows.ts";
import { dropExcess, improvePlan } from "./improve-plan.ts";
import { kickPlan } from "./kick-plan.ts";
import type { PlanState } from "./plan-state.ts";
import { createRandom } from "./random.ts";
import { WeightingSearch } from "./weighting-search.ts";

/** What the large path may be told beside the common options. */
export interface LargeSolveOptions extends CoverSolveOptions {
  /** Ends when (bound - gain) / |gain| is this or less; 0 unless told. */
  readonly gapTarget?: number;
  /** Kicks without a better plan before giving up; 200 unless told. */
  readonly idleKicksMax?: number;
  /** Steps of the search for cheaper coverings without one before giving up; a million unless told. */
  readonly idleStepsMax?: number;
}

/** The best plan and bound so far, and ways to better the plan. */
export class PlanSearch {
  /** Uint8[columnCount]: the best plan that meets limits and demands; while there is none, the last one tried. */
  bestChoice: Uint8Array;
  readonly #model: CoverModel;
  readonly #state: PlanState;
  readonly #options: LargeSolveOptions;
  readonly #random: () => number;
  readonly #isWhole: boolean;
  #gain = Number.NEGATIVE_INFINITY;
  #bound: number;

  constructor(model: CoverModel, state: PlanState, options: LargeSolveOptions) {
    this.#model = model;
    this.#state = state;
    this.#options = options;
    this.#random = createRandom(options.seed);
    this.bestChoice = new Uint8Array(model.columnCount);
    this.#isWhole = hasWholeGains(model.objective);
    this.#bound = options.bound ?? Number.POSITIVE_INFINITY;
  }

  /** What the bound is lowered towards. */
  get goal(): number {
    if (this.#gain > Number.NEGATIVE_INFINITY) return this.#gain;
    return Number.isFinite(this.#bound)
      ? this.#bound - 0.05 * Math.abs(this.#bound)
      : gainOf(this.#model.objective, this.bestChoice);
  }

  /** A better plan gains this at least; less a margin for rounding. */
  get leastBetter(): number {
    const margin = 1e-6 * Math.max(1, Math.abs(this.#gain));
    return this.#isWhole ? this.#gain + 1 - Math.min(0.5, margin) : this.#gain - margin;
  }

  get isDone(): boolean {
    return this.#bound - this.#gain <= (this.#options.gapTarget ?? 0) * Math.abs(this.#gain);
  }

  get solution(): CoverSolution {
    const isFound = this.#gain > Number.NEGATIVE_INFINITY;
    const chosen = isFound
      ? Uint32Array.from(this.bestChoice.keys()).filter((column) => this.bestChoice[column] === 1)
      : null;
    return { chosen, gain: this.#gain, bound: Math.max(this.#bound, this.#gain), isInfeasible: false };
  }

  lowerBound(bound: number): void {
    // Whole gains: no plan lies between two whole numbers. The margin is for the rounding of millions of additions.
    const margin = 1e-9 * Math.max(1, Math.abs(bound));
    const proven = this.#isWhole ? Math.floor(bound + Math.max(margin, 1e-6)) : bound + margin;
    if (!(proven < this.#bound)) return;
    this.#bound = proven;
    this.#options.onImprovement?.(this.solution);
  }

  /** Improves a choice as far as swaps lead. */
  from(columns: Iterable<number>, shouldStop: () => boolean): void {
    this.#state.become(columns);
    improvePlan(this.#state, shouldStop);
    this.#record();
  }

  /**
   * Opens the best plan and another choice together, drops what loses least until the limits are met, and improves that: each region
   * keeps the better of the two.
   */
  mergeWith(columns: Iterable<number>, shouldStop: () => boolean): void {
    if (this.#gain === Number.NEGATIVE_INFINITY) return;
    this.#state.become([...listChosen(this.bestChoice), ...columns]);
    dropExcess(this.#state, shouldStop);
    improvePlan(this.#state, shouldStop);
    this.#record();
  }

  /** Disturbs the best plan a little and improves it again, until nothing better came of so many kicks. */
  kick(idleMax: number, shouldStop: () => boolean): void {
    for (let idle = 0; idle < idleMax && !this.isDone && !shouldStop(); idle++) {
      this.#state.become(listChosen(this.bestChoice));
      kickPlan(this.#state, this.#random);
      improvePlan(this.#state, shouldStop);
      if (this.#record()) idle = -1;
    }
  }

  /** The search made for set covering; false, and nothing done, where the model is not that. */
  coverCheaper(idleStepsMax: number, shouldStop: () => boolean): boolean {
    const rows = this.isDone || this.#gain === Number.NEGATIVE_INFINITY ? undefined : findCoveringRows(this.#model);
    if (rows === undefined) return false;
    const isOver = () => this.isDone || shouldStop();
    new WeightingSearch(rows, this.#random).run(listChosen(this.bestChoice), idleStepsMax, isOver, (chosen) => {
      this.#state.become(chosen);
      this.#record();
    });
    return true;
  }

  #record(): boolean {
    // Far below the best, rounding apart: not worth summing row by row.
    if (this.#state.objective.total < this.#gain - 1e-6 * Math.max(1, Math.abs(this.#gain))) return false;
    if (this.#state.violation > 0 || !isFeasible(this.#model, this.#state.isChosen)) {
      if (this.#gain === Number.NEGATIVE_INFINITY) this.bestChoice = this.#state.isChosen.slice();
      return false;
    }
    const gain = gainOf(this.#model.objective, this.#state.isChosen);
    if (!(gain >= this.#gain)) return false;
    const isBetter =
      gain > this.#gain + 1e-9 * Math.max(1, Math.abs(this.#gain)) || this.#gain === Number.NEGATIVE_INFINITY;
    // As good another way: the next kick starts from there.
    this.bestChoice = this.#state.isChosen.slice();
    this.#gain = gain;
    if (isBetter) this.#options.onImprovement?.(this.solution);
    return isBetter;
  }
}

function listChosen(choice: Uint8Array): number[] {
  return [...choice.keys()].filter((column) => choice[column] === 1);
}
