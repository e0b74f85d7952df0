/**
 * One pass of a question, reduced to what both solvers work on: **columns** to choose, **rows** that are won when enough of their
 * columns are chosen, and linear **limits** on the choice.
 *
 * maximise  baseGain + Σ rowGain[r] · won(r) + Σ columnGain[c] · chosen(c)
 *
 * People within a threshold give one row for each set of homes reached by the same sites, its gain their number. Least mean time
 * gives rows too (a home gains Δt when a site within its next shorter time is chosen), so that greedy, swap and Lagrangian bounds
 * serve both. What no decision changes is in `baseGain`.
 */
export interface CoverModel {
  readonly columnCount: number;
  readonly rowCount: number;
  /** Uint32[columnCount]: site of the problem. */
  readonly columnSite: Uint32Array;
  /** Uint8[columnCount]: 1 where the site is open today (choosing it keeps it), 0 for a candidate. */
  readonly columnIsOpen: Uint8Array;
  /** Float64[columnCount]: what choosing the column adds by itself (0 for covering, -1 for fewest sites, -cost for least cost). */
  readonly columnGain: Float64Array;
  /** Float64[rowCount]: over 0. */
  readonly rowGain: Float64Array;
  /** Uint8[rowCount]: how many chosen columns win it, 1 or 2. */
  readonly rowNeed: Uint8Array;
  /** Uint32[rowCount + 1] and Uint32[entryCount]: columns of each row, increasing. */
  readonly rowFirstEntry: Uint32Array;
  readonly entryColumn: Uint32Array;
  /** Uint32[columnCount + 1] and Uint32[entryCount]: the same by column, rows increasing. */
  readonly columnFirstEntry: Uint32Array;
  readonly entryRow: Uint32Array;
  readonly baseGain: number;
  readonly limits: readonly ColumnLimit[];
}

/**
 * min <= Σ coefficient[i] · chosen(columns[i]) <= max. Kinds are kept apart for heuristics: all coefficients are 1, save `budget`.
 */
export interface ColumnLimit {
  readonly kind: "new-sites" | "closures" | "canton" | "group" | "budget" | "exclusion" | "force";
  /** Index of the rule in the question; -1 for what no rule says (formats of one place). */
  readonly rule: number;
  /** Canton, group or site that it is about, -1 for none: names the part of the rule in a conflict. */
  readonly subject: number;
  readonly columns: Uint32Array;
  readonly coefficients: Float64Array;
  /** -Infinity or Infinity where there is no such side. */
  readonly min: number;
  readonly max: number;
}

/** What a solver answers. `bound` is proven: nothing feasible has more. */
export interface CoverSolution {
  /** Columns chosen, increasing; null when none was found feasible. */
  readonly chosen: Uint32Array | null;
  /** Gain of `chosen`, baseGain included; -Infinity without one. */
  readonly gain: number;
  readonly bound: number;
  /** True when it is proven that no choice meets the limits. */
  readonly isInfeasible: boolean;
}
