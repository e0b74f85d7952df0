import type { ScenarioChange } from "./change.ts";

/**
 * Changes in the order in which they are done: by year, those that nobody has programmed last; within a year, as listed.
 */
export function sortByYear<Change extends Pick<ScenarioChange, "year">>(changes: readonly Change[]): Change[] {
  // Two without a year are Infinity - Infinity apart, which is not a number: as listed, like two of one year.
  return changes.toSorted((a, b) => (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY) || 0);
}
