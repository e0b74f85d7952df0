/**
 * One pass of a question, reduced to what both solvers work on: **columns** to choose, one **gain** to make large, **demands** on
 * other gains (a share to reach, an earlier objective to keep), and linear **limits** on the choice. What no decision changes is
 * in the gains' `baseGain`: columns are only what may still be decided.
 */
export interface CoverModel {
  readonly columnCount: number;
  /** Uint32[columnCount]: site of the problem. */
  readonly columnSite: Uint32Array;
  /** Uint8[columnCount]: 1 where the site is open today (choosing it keeps it), 0 for a candidate. */
  readonly columnIsOpen: Uint8Array;
  readonly objective: GainFunction;
  readonly demands: readonly GainDemand[];
  readonly limits: readonly ColumnLimit[];
  /** Cantons that a site of a shared town may serve only one of; only the exact path knows them. */
  readonly assignments: readonly CantonAssignment[];
}

/**
 * Every canton of a rule needs a site of its own: each site, counted once, serves one of the cantons that it may serve. Sites open
 * whatever is chosen are in it with column -1.
 */
export interface CantonAssignment {
  readonly rule: number;
  readonly cantons: Uint32Array;
  /** For each site that may serve one of these cantons: its column, and places in `cantons`. */
  readonly members: readonly { readonly column: number; readonly places: Uint32Array }[];
}

/**
 * A function of the chosen columns, in sparse rows:
 *
 * gain(chosen) = baseGain + Σ columnGain[c] over chosen c + Σ over rows of
 *   - need 1: the largest `entryGain` among the row's chosen columns, 0 when none is (a facility-location row);
 *   - need 2: the row's gain (all its entries have the same) when two of its columns at least are chosen.
 *
 * People within a threshold: one row for each set of homes reached by the same columns, every entry gaining their number. Mean time:
 * one row for each home, an entry gaining people × the time that its column saves. Rows of need 1 are monotone and submodular, so that
 * greedy, swap and Lagrangian bounds serve both.
 */
export interface GainFunction {
  readonly baseGain: number;
  /** Float64[columnCount]: what choosing the column adds by itself: 0 for covering, -1 for fewest sites, -cost for least cost. */
  readonly columnGain: Float64Array;
  readonly rowCount: number;
  /** Uint8[rowCount]: 1 or 2. */
  readonly rowNeed: Uint8Array;
  /** Uint32[rowCount + 1]: the entries of row `r` are `rowFirstEntry[r]` to `rowFirstEntry[r + 1] - 1`, by decreasing gain, then column. */
  readonly rowFirstEntry: Uint32Array;
  /** Uint32[entryCount]. */
  readonly entryColumn: Uint32Array;
  /** Float64[entryCount]: over 0. */
  readonly entryGain: Float64Array;
  /** People served within capacities, added to the rest; only the exact path knows it. */
  readonly served?: ServedRows;
}

/**
 * People of rows shared among stations that have room: adds scale × the largest flow from rows to the stations that are open, each row
 * sending its people at most, each station taking its capacity at most.
 */
export interface ServedRows {
  readonly scale: number;
  /** Float64[rowCount]. */
  readonly rowPeople: Float64Array;
  /** Uint32[rowCount + 1] and Uint32[entryCount]: stations that each row may use. */
  readonly rowFirstEntry: Uint32Array;
  readonly entryStation: Uint32Array;
  /** Int32[stationCount]: column that opens the station; -1 when it is open whatever is chosen. */
  readonly stationColumn: Int32Array;
  /** Float64[stationCount]: people. */
  readonly stationCapacity: Float64Array;
}

/** gain(chosen) >= min. */
export interface GainDemand {
  readonly gain: GainFunction;
  readonly min: number;
  /** Index of the rule in the question; -1 for an objective of an earlier pass. */
  readonly rule: number;
}

/**
 * min <= Σ coefficient[i] · chosen(columns[i]) <= max. Kinds are kept apart for heuristics: all coefficients are 1, save
 * those of `budget` (costs) and of `no-good` (1 and -1: not that choice again).
 */
export interface ColumnLimit {
  readonly kind: "new-sites" | "closures" | "canton" | "group" | "budget" | "exclusion" | "force" | "no-good";
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

/** How a solver is watched and stopped. */
export interface CoverSolveOptions {
  readonly timeLimitMs: number;
  readonly seed: number;
  /** A choice to start from; ignored when it breaks a limit. */
  readonly start?: Uint32Array;
  /** A bound already proven. */
  readonly bound?: number;
  /** Better solutions and bounds as they come. */
  readonly onImprovement?: (solution: CoverSolution) => void;
  readonly shouldStop?: () => boolean;
}
