/** Relaxations solved before the solver's own branch and bound takes over: a measure of work, so that one question has one answer. */
const RELAXATIONS_MAX = 300;
/** Pivots, for the same: a large model has costlier relaxations. */
const PIVOTS_MAX = 4_000;
/** Rounds of cuts at a node. */
const CUT_ROUNDS_MAX = 5;
/** Fractional columns whose two sides are both looked at before one is branched on. */
const LOOKED_AT_MAX = 4;
/** How far from a whole number a value still is one: the solver's own tolerance. */
const WHOLE = 1e-6;

/** A relaxation's best point. */
export interface RelaxedPoint {
  readonly value: number;
  /** Float64[columnCount] at least: columns first. */
  readonly values: Float64Array;
  /** Float64[columnCount] at least: what the value loses at least for each unit that a column at its bound moves. */
  readonly duals: Float64Array;
}

/** The relaxation that is branched on, in the unit of its own objective. */
interface Relaxation {
  readonly columnCount: number;
  /** Pivots of the last solve. */
  readonly pivots: number;
  setRange(column: number, min: number, max: number): void;
  /** Null where nothing meets the limits, undefined when it was stopped. */
  solve(): RelaxedPoint | null | undefined;
  /** Adds the cuts that a point breaks; their number. */
  addCuts(values: Float64Array): number;
  /** Takes a whole point as a plan; false when it does not meet the limits after all. */
  offer(values: Float64Array): boolean;
  /** A better plan than the best known has this value at least: what is below is not looked at. */
  leastBetter(): number;
}

/**
 * Branch and bound over columns, depth first, on one relaxation that stays in the solver (Land and Doig 1960): a node takes a few dual pivots
 * from the one before, where the solver's own search of a model, however small, takes tenths of a second to begin. Columns are settled
 * at each node by their reduced costs; the column branched on is the one of a few whose two sides lower the bound most (strong branching: Applegate,
 * Bixby, Chvátal and Cook 1995).
 */
export class BranchSearch {
  readonly #relaxation: Relaxation;
  /** Uint8[columnCount]: 1 for columns that may be branched on, or settled. */
  readonly #isFree: Uint8Array;
  /** Highest value of a node left unexplored. */
  #left = Number.NEGATIVE_INFINITY;
  #relaxations = 0;
  #pivots = 0;

  constructor(relaxation: Relaxation, isFree: Uint8Array) {
    this.#relaxation = relaxation;
    this.#isFree = isFree.slice();
  }

  /** Explores from the root's value; gives the bound of what was left unexplored, -Infinity when nothing was. Ranges end as they were. */
  run(rootValue: number): number {
    this.#explore(rootValue);
    return this.#left;
  }

  #explore(valueAbove: number): void {
    const point = this.#relax(valueAbove);
    if (point === null) return;
    const settled = this.#settleByDuals(point);
    const fractional = this.#listFractional(point);
    if (fractional.length === 0) {
      if (!this.#relaxation.offer(point.values)) this.#leave(point.value);
    } else {
      const branch = this.#chooseBranch(point, fractional);
      if (branch !== null) {
        for (const side of branch.sides) {
          this.#relaxation.setRange(branch.column, side, side);
          this.#isFree[branch.column] = 0;
          this.#explore(point.value);
        }
        settled.push(branch.column);
      }
    }
    for (const column of settled) {
      this.#relaxation.setRange(column, 0, 1);
      this.#isFree[column] = 1;
    }
  }

  /** The node's point once no cut is broken; null where nothing better is below, or the work allowed is done. */
  #relax(valueAbove: number): RelaxedPoint | null {
    let value = valueAbove;
    for (let round = 0; ; round++) {
      const point = this.#solve();
      if (point === undefined) return this.#leave(value);
      if (point === null || point.value < this.#relaxation.leastBetter()) return null;
      value = point.value;
      if (this.#relaxation.addCuts(point.values) === 0) return point;
      if (round === CUT_ROUNDS_MAX) {
        // A fractional point may be branched on under cuts that it breaks; a whole one would be taken for more than it gains.
        return this.#listFractional(point).length > 0 ? point : this.#leave(value);
      }
    }
  }

  #solve(): RelaxedPoint | null | undefined {
    if (this.#relaxations >= RELAXATIONS_MAX || this.#pivots >= PIVOTS_MAX) return undefined;
    this.#relaxations++;
    const point = this.#relaxation.solve();
    this.#pivots += this.#relaxation.pivots;
    return point;
  }

  #leave(value: number): null {
    this.#left = Math.max(this.#left, value);
    return null;
  }

  /** Columns at a bound whose move would bring the value under what is looked for stay there, below this node. */
  #settleByDuals({ value, values, duals }: RelaxedPoint): number[] {
    const settled: number[] = [];
    for (let column = 0; column < this.#relaxation.columnCount; column++) {
      if (this.#isFree[column] === 0 || value - Math.abs(duals[column]) >= this.#relaxation.leastBetter()) continue;
      if (values[column] > WHOLE && values[column] < 1 - WHOLE) continue;
      const side = Math.round(values[column]);
      this.#relaxation.setRange(column, side, side);
      this.#isFree[column] = 0;
      settled.push(column);
    }
    return settled;
  }

  /** Free columns that are not whole, the nearest to a half first. */
  #listFractional({ values }: RelaxedPoint): number[] {
    const fractional: number[] = [];
    for (let column = 0; column < this.#relaxation.columnCount; column++) {
      if (values[column] > WHOLE && values[column] < 1 - WHOLE) fractional.push(column);
    }
    return fractional.sort((a, b) => Math.abs(values[a] - 0.5) - Math.abs(values[b] - 0.5) || a - b);
  }

  /** The column to branch on, chosen first; one side only where the other holds nothing better. Null where neither does. */
  #chooseBranch(
    point: RelaxedPoint,
    fractional: readonly number[],
  ): { column: number; sides: readonly number[] } | null {
    let best = { column: fractional[0], score: -1 };
    for (const column of fractional.slice(0, LOOKED_AT_MAX)) {
      const losses = [0, 1].map((side) => this.#lossOf(column, side, point.value));
      this.#relaxation.setRange(column, 0, 1);
      const sides = [1, 0].filter((side) => losses[side] < Number.POSITIVE_INFINITY);
      if (sides.length === 0) return null;
      if (sides.length === 1) return { column, sides };
      const score = Math.max(losses[0], WHOLE) * Math.max(losses[1], WHOLE);
      if (score > best.score) best = { column, score };
    }
    return { column: best.column, sides: [1, 0] };
  }

  /** What one side of a column loses of the node's value; Infinity where nothing better is left. Nothing when the work allowed is done. */
  #lossOf(column: number, side: number, value: number): number {
    this.#relaxation.setRange(column, side, side);
    const point = this.#solve();
    if (point === undefined) return 0;
    if (point === null || point.value < this.#relaxation.leastBetter()) return Number.POSITIVE_INFINITY;
    return Math.max(0, value - point.value);
  }
}
