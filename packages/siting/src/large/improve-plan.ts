import type { PlanState } from "./plan-state.ts";

/** Moves that gain less than this share of the gain are rounding, and could go round in circles. */
const LEAST_RELATIVE_GAIN = 1e-10;

/**
 * Greedy completion, then swaps until none improves: first the violation of limits and demands is made small, then the gain large.
 * Each chosen column in turn is dropped and the best column put in its place, itself included; since every column's worth is kept
 * up to date, that looks at the whole swap neighbourhood (Teitz and Bart 1968; Resende and Werneck 2004) at the price of the rows touched.
 * Ends at once, in a consistent state, when `shouldStop` says so.
 */
export function improvePlan(state: PlanState, shouldStop: () => boolean): void {
  do {
    completePlan(state, shouldStop);
    dropBurdens(state);
  } while (!shouldStop() && swapOnce(state, shouldStop));
}

/** Adds the best column while one lessens the violation, or gains without worsening it. */
export function completePlan(state: PlanState, shouldStop: () => boolean): void {
  while (!shouldStop()) {
    const column = findBestAddition(state);
    if (column < 0) return;
    state.add(column);
  }
}

/** Drops columns whose absence loses nothing, the most burdensome first. */
function dropBurdens(state: PlanState): void {
  const worth = state.objective.columnWorth;
  const burdens = state.chosen.filter((column) => worth[column] < 0).sort((a, b) => worth[a] - worth[b] || a - b);
  for (const column of burdens) {
    if (worth[column] < 0 && state.violationChange(column) <= 0) state.remove(column);
  }
}

/** While dropping a column lessens the violation, drops the one that loses least. */
export function dropExcess(state: PlanState, shouldStop: () => boolean): void {
  const worth = state.objective.columnWorth;
  while (state.violation > 0 && !shouldStop()) {
    let least = -1;
    for (const column of state.chosen) {
      if ((least < 0 || worth[column] < worth[least]) && state.violationChange(column) < -1e-9) least = column;
    }
    if (least < 0) return;
    state.remove(least);
  }
}

function findBestAddition(state: PlanState): number {
  const worth = state.objective.columnWorth;
  const { columnGain } = state.model.objective;
  const isViolated = state.violation > 0;
  let bestColumn = -1;
  let bestRelief = 0;
  let bestWorth = leastGain(state);
  for (let column = 0; column < worth.length; column++) {
    if (state.isChosen[column] === 1) continue;
    // Without violation only gain matters: most columns are passed over by one comparison.
    if (!isViolated && worth[column] <= bestWorth) continue;
    const change = state.violationChange(column);
    if (change > 1e-9) continue;
    // What a column costs by itself divides what it brings: greedy for covering at least cost (Chvátal 1979).
    const price = columnGain[column] < 0 ? -columnGain[column] : 1;
    const relief = change < -1e-9 ? -change / price : 0;
    if (relief < bestRelief - 1e-12) continue;
    if (relief <= bestRelief + 1e-12 && worth[column] <= bestWorth) continue;
    bestColumn = column;
    bestRelief = relief;
    bestWorth = worth[column];
  }
  return bestColumn;
}

/** One round over the chosen columns; true when a swap was made. */
function swapOnce(state: PlanState, shouldStop: () => boolean): boolean {
  let isImproved = false;
  for (const column of [...state.chosen].sort((a, b) => a - b)) {
    if (shouldStop()) return false;
    const violation = state.violation;
    const least = state.objective.columnWorth[column] + leastGain(state);
    state.remove(column);
    const other = findBestReplacement(state, column, violation, least);
    state.add(other);
    if (other !== column) isImproved = true;
  }
  return isImproved;
}

/** The column that leaves the least violation (`violation` at most), then gains the most (more than `least`); `dropped` when none does. */
function findBestReplacement(state: PlanState, dropped: number, violation: number, least: number): number {
  const worth = state.objective.columnWorth;
  const without = state.violation;
  let best = dropped;
  let bestViolation = violation;
  let bestWorth = least;
  for (let column = 0; column < worth.length; column++) {
    if (bestViolation <= 0 && worth[column] <= bestWorth) continue;
    if (state.isChosen[column] === 1 || column === dropped) continue;
    const after = Math.max(0, without + state.violationChange(column));
    if (after > bestViolation + 1e-9 || (after > bestViolation - 1e-9 && worth[column] <= bestWorth)) continue;
    best = column;
    bestViolation = after;
    bestWorth = worth[column];
  }
  return best;
}

function leastGain(state: PlanState): number {
  return LEAST_RELATIVE_GAIN * Math.max(1, Math.abs(state.objective.total));
}
