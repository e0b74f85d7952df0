/**
 * The rows of one gain function, weighed by `scale` and relaxed: each row's link to its columns is broken at a price, its multiplier.
 * For any multipliers, scale x gain(choice) <= constant + Σ of what `evaluate` adds to `columnValue` over the choice.
 */
export interface RowRelaxation {
  /** Adds each column's part to `columnValue`; gives the constant (columns' own gains and `baseGain` left out). */
  evaluate(scale: number, columnValue: Float64Array): number;
  /** Finds the slope of the bound at the last evaluation, the choice being `chosen`; gives its squared length in the rows' own measure. */
  findSlope(scale: number, chosen: readonly number[]): number;
  /** How the bound changes with `scale` at the last slope, apart from columns' own gains and `baseGain`. */
  readonly scaleSlope: number;
  /** Moves the multipliers down the slope. */
  step(scale: number, length: number): void;
  /** Keeps the multipliers, or puts the kept ones back. */
  keep(): void;
  restore(): void;
}

export interface RelaxationStart {
  /** Every row must be gained, whatever `scale`: covering all. */
  readonly isHard: boolean;
  /** What a unit of the function's gain is worth in the bound, roughly: the measure of steps. */
  readonly unitValue: number;
  /** Uint8[columnCount]: a good choice, from which the first multipliers are taken. */
  readonly choice: Uint8Array;
}

/** Share of the former direction kept in the next: damps the zigzag of subgradients (Crowder 1976). */
export const KEPT_DIRECTION = 0.7;
