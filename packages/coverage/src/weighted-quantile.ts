import { entryOf, wordOf } from "./entry-of.ts";

/**
 * The smallest value such that at least `numerator / denominator` of the total weight is at it or below (no
 * interpolation: always one of the values). Undefined when the total weight is 0.
 *
 * @param order - indexes into both arrays, by increasing value.
 */
export function weightedQuantile(
  order: Uint32Array,
  values: Uint32Array,
  weights: Float64Array,
  numerator: number,
  denominator: number,
): number | undefined {
  let total = 0;
  for (const i of order) total += entryOf(weights, i);
  let cumulated = 0;
  for (const i of order) {
    cumulated += entryOf(weights, i);
    // Multiplied out, so that whole numbers of people compare exactly.
    if (cumulated > 0 && cumulated * denominator >= numerator * total) return wordOf(values, i);
  }
  return undefined;
}
