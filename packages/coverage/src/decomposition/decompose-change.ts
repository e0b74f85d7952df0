import { InvalidDecompositionError } from "./decomposition-errors.ts";

/** What may differ between two states of a territory, for a change in people covered. */
export const CHANGE_FACTORS = ["sites", "roads", "population", "boundaries"] as const;
export type ChangeFactor = (typeof CHANGE_FACTORS)[number];

/** Each state evaluated is a whole computation: four factors make 16, five would make 32. */
const FACTOR_COUNT_MAX = 4;

/** Parts of a change, one per factor, in whole people; they sum to `change` exactly. */
export interface ChangeDecomposition<Factor extends string> {
  /** The figure in state A, to the nearest whole. */
  readonly before: number;
  /** The figure in state B, to the nearest whole. */
  readonly after: number;
  readonly change: number;
  readonly parts: readonly { readonly factor: Factor; readonly change: number }[];
  /** How many states were evaluated: 2 to the number of factors. */
  readonly evaluationCount: number;
}

/**
 * Every mix of the two states: `mix & (1 << f)` tells whether factor `f` is taken from B. Mix 0 is A, the last one is B.
 * In the order in which {@link decomposeChange} wants their figures.
 */
export function listMixes<Factor extends string>(factors: readonly Factor[]): ReadonlySet<Factor>[] {
  assertFactors(factors);
  return Array.from(
    { length: 2 ** factors.length },
    (_, mix) => new Set(factors.filter((_, f) => (mix & (1 << f)) !== 0)),
  );
}

/**
 * Splits the change of a figure between A and B into what each factor did: its Shapley value (Shapley, "A value for n-person
 * games", 1953), the mean, over every order in which the factors may change one after the other, of the change seen when
 * its turn comes. The one split that sums to the whole, gives nothing to what changes nothing, and does not depend on an
 * order somebody chose. Only give the factors that differ: each one doubles the states to evaluate.
 *
 * Parts are rounded to whole people so as to sum exactly: each down, then the largest remainders up (first factor first).
 *
 * @param mixFigure the figure of each mix, as {@link listMixes} lists them.
 * @throws {InvalidDecompositionError} without a factor, with more than 4, the same one twice, or a figure missing or not finite.
 */
export function decomposeChange<Factor extends string>(
  factors: readonly Factor[],
  mixFigure: readonly number[],
): ChangeDecomposition<Factor> {
  assertFactors(factors);
  const mixCount = 2 ** factors.length;
  if (mixFigure.length !== mixCount || !mixFigure.every(Number.isFinite)) {
    throw new InvalidDecompositionError(`${mixCount} finite figures are needed, not ${mixFigure.join(", ")}.`, {
      factors,
      mixFigure,
    });
  }
  const figureOf = (mix: number): number => mixFigure[mix] ?? Number.NaN;
  const before = Math.round(figureOf(0));
  const after = Math.round(figureOf(mixCount - 1));
  const exact = factors.map((_, f) => {
    let sum = 0;
    for (let mix = 0; mix < mixCount; mix++) {
      if ((mix & (1 << f)) !== 0) continue;
      sum += (figureOf(mix | (1 << f)) - figureOf(mix)) * orderCount(bitCount(mix), factors.length);
    }
    // Divided once: whole figures give whole sums, and equal factors equal parts.
    return sum / factorial(factors.length);
  });
  const whole = roundToSum(exact, after - before);
  return {
    ...{ before, after, change: after - before },
    parts: factors.map((factor, f) => ({ factor, change: whole[f] ?? Number.NaN })),
    evaluationCount: mixCount,
  };
}

/** Orders of `count` factors in which a given one comes just after a given set of `before` others. */
function orderCount(before: number, count: number): number {
  return factorial(before) * factorial(count - 1 - before);
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

function bitCount(mix: number): number {
  return mix === 0 ? 0 : (mix & 1) + bitCount(mix >>> 1);
}

/** Whole numbers nearest to the values that sum to `total`: largest remainders. The values sum to it within one or so. */
function roundToSum(values: readonly number[], total: number): number[] {
  const rounded = values.map(Math.floor);
  const byRemainder = [...values.keys()].sort((a, b) => remainderOf(values[b]) - remainderOf(values[a]) || a - b);
  let missing = total - rounded.reduce((sum, value) => sum + value, 0);
  // Figures are rounded too, so that one more or less than the number of factors may be missing: hence round and round.
  for (let turn = 0; missing !== 0; turn++) {
    const step = missing > 0 ? 1 : -1;
    const at = byRemainder.at(step > 0 ? turn % values.length : -1 - (turn % values.length)) ?? 0;
    rounded[at] = (rounded[at] ?? 0) + step;
    missing -= step;
  }
  return rounded;
}

function remainderOf(value = 0): number {
  return value - Math.floor(value);
}

function assertFactors(factors: readonly string[]): void {
  if (factors.length === 0 || factors.length > FACTOR_COUNT_MAX || new Set(factors).size !== factors.length) {
    throw new InvalidDecompositionError(
      `A change is split between 1 to ${FACTOR_COUNT_MAX} different factors, not ${factors.join(", ") || "none"}.`,
      { factors, max: FACTOR_COUNT_MAX },
    );
  }
}
