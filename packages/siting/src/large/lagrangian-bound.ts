import type { ColumnLimit, CoverModel } from "../cover-model.ts";
import { BestChoice, splitLimits } from "./best-choice.ts";
import type { GainPart } from "./gain-part.ts";
import type { ModelParts } from "./plan-state.ts";
import { KEPT_DIRECTION, type RelaxationStart, type RowRelaxation } from "./row-relaxation.ts";
import { SortedRelaxation } from "./sorted-relaxation.ts";
import { UniformRelaxation } from "./uniform-relaxation.ts";

/** A function of the model, its rows relaxed, and what it weighs: 1 for the objective, a price for a demand. */
interface WeighedFunction {
  readonly columnGain: Float64Array;
  /** baseGain, less what is asked of a demand. */
  readonly offset: number;
  readonly isDemand: boolean;
  readonly isHard: boolean;
  readonly relaxations: readonly RowRelaxation[];
  /** Gain units to objective units, and most that it can gain: measures of steps. */
  readonly unitValue: number;
  readonly gainMost: number;
}

/** A step longer than the whole gap is never tried; halved after so many steps without a better bound. */
const FIRST_STEP_FACTOR = 1;
const PATIENCE = 10;
/** Under this factor multipliers do not move any more in doubles that matter. */
const LEAST_STEP_FACTOR = 1e-4;

/**
 * An upper bound on every feasible choice, made smaller step by step: Lagrangian relaxation by subgradient (Held and Karp 1971; Galvão and
 * ReVelle 1996 for maximal covering; Beasley 1985 for medians, 1990 for covering). Rows, demands and all limits but counts and cantons are
 * priced; for any prices the best choice under counts and cantons bounds what is feasible, so stopping at any step leaves a valid bound.
 */
export class LagrangianBound {
  /** The least bound so far. */
  best = Number.POSITIVE_INFINITY;
  /** No choice meets the counts and cantons. */
  readonly isInfeasible: boolean;
  /** The subgradient has become too short to help. */
  get isExhausted(): boolean {
    return this.#stepFactor < LEAST_STEP_FACTOR;
  }
  readonly #functions: readonly WeighedFunction[];
  readonly #functionWeight: Float64Array;
  readonly #keptWeight: Float64Array;
  readonly #weightDirection: Float64Array;
  readonly #priced: readonly ColumnLimit[];
  readonly #limitPrice: Float64Array;
  readonly #keptPrice: Float64Array;
  readonly #priceDirection: Float64Array;
  readonly #limitScale: Float64Array;
  readonly #columnValue: Float64Array;
  readonly #choice: BestChoice;
  readonly #isChosen: Uint8Array;
  /** What one chosen column is worth, roughly: the measure of steps of prices. */
  readonly #columnMeasure: number;
  #stepFactor = FIRST_STEP_FACTOR;
  #sinceBetter = 0;

  /** `start` is Uint8[columnCount], a good choice: multipliers begin at what its rows suggest. */
  constructor(model: CoverModel, parts: ModelParts, start: Uint8Array) {
    const { columnCount, objective, demands, limits } = model;
    const { pools, priced } = splitLimits(limits, columnCount);
    this.#choice = new BestChoice(pools, columnCount);
    this.isInfeasible = this.#choice.isImpossible;
    this.#columnValue = new Float64Array(columnCount);
    this.#isChosen = new Uint8Array(columnCount);
    this.#priced = priced;
    this.#limitPrice = new Float64Array(priced.length);
    this.#keptPrice = new Float64Array(priced.length);
    this.#priceDirection = new Float64Array(priced.length);
    this.#limitScale = Float64Array.from(priced, ({ coefficients }) => {
      const largest = coefficients.reduce((most, coefficient) => Math.max(most, Math.abs(coefficient)), 0);
      return largest > 0 ? 1 / largest : 1;
    });
    const chosenCount = Math.max(
      1,
      start.reduce((sum, isChosen) => sum + isChosen, 0),
    );
    const spent = start.reduce((sum, isChosen, column) => sum + isChosen * Math.abs(objective.columnGain[column]), 0);
    const objectiveMost = mostOf(parts.objective);
    const range = Math.max(objectiveMost, spent, 1e-9);
    this.#columnMeasure = range / chosenCount;
    this.#functions = [
      {
        columnGain: objective.columnGain,
        offset: objective.baseGain,
        isDemand: false,
        isHard: false,
        unitValue: 1,
        gainMost: objectiveMost,
        relaxations: parts.objective.map((part) =>
          buildRowRelaxation(part, { isHard: false, unitValue: 1, choice: start }),
        ),
      },
      ...demands.map(({ gain, min }, demand) => {
        const demandParts = parts.demands[demand];
        const gainMost = mostOf(demandParts);
        const isHard =
          demandParts.every(({ isUniform }) => isUniform) &&
          gain.columnGain.every((own) => own === 0) &&
          min >= gain.baseGain + gainMost * (1 - 1e-12);
        const rowCount = Math.max(1, gain.rowCount);
        const unitValue = isHard ? range / rowCount : range / Math.max(gainMost, mostOwnOf(gain.columnGain), 1e-9);
        return {
          columnGain: gain.columnGain,
          offset: gain.baseGain - min,
          isDemand: true,
          isHard,
          unitValue,
          gainMost,
          relaxations: demandParts.map((part) => buildRowRelaxation(part, { isHard, unitValue, choice: start })),
        };
      }),
    ];
    // A demand begins at no price, unless the objective has no rows of its own to hold columns back.
    this.#functionWeight = Float64Array.from(this.#functions, ({ isDemand, unitValue }) =>
      isDemand ? (objectiveMost > 0 ? 0 : unitValue) : 1,
    );
    this.#keptWeight = this.#functionWeight.slice();
    this.#weightDirection = new Float64Array(this.#functions.length);
  }

  /** The choice that the present prices prefer: a start for a search. */
  get chosen(): readonly number[] {
    return this.#choice.chosen;
  }

  /** One bound, and a step towards a lower one. `goal` is the gain of the best choice known (or a guess below the bound). */
  advance(goal: number): number {
    const bound = this.#evaluate();
    if (bound < this.best) {
      // Less than a ten-thousandth of the gap is not progress.
      if (this.best - bound > 1e-4 * Math.abs(this.best - goal)) this.#sinceBetter = 0;
      this.best = bound;
      this.#keep();
    }
    this.#sinceBetter++;
    if (this.#sinceBetter > PATIENCE) {
      this.#sinceBetter = 0;
      this.#stepFactor /= 2;
      this.#restore();
      this.#evaluate();
    }
    const square = this.#findSlope();
    if (square <= 0) {
      this.#stepFactor = 0;
      return bound;
    }
    const gap = Math.max(bound - goal, 1e-9 * Math.abs(bound));
    this.#step((this.#stepFactor * gap) / square);
    return bound;
  }

  /** Columns that no choice better than `goal` has: Uint8[columnCount], 1 for those. From the best bound. */
  listHopeless(goal: number): Uint8Array {
    this.#restore();
    const bound = this.#evaluate();
    const hopeless = new Uint8Array(this.#columnValue.length);
    for (let column = 0; column < hopeless.length; column++) {
      if (bound - this.#choice.lossOfForcing(column, this.#columnValue) < goal) hopeless[column] = 1;
    }
    return hopeless;
  }

  #evaluate(): number {
    const value = this.#columnValue.fill(0);
    let constant = 0;
    this.#functions.forEach((weighed, i) => {
      const weight = this.#functionWeight[i];
      for (const relaxation of weighed.relaxations) constant += relaxation.evaluate(weight, value);
      // A hard demand asks every row by itself: nothing of its sum is left.
      if (weighed.isHard) return;
      constant += weight * weighed.offset;
      if (weight === 0) return;
      for (let column = 0; column < value.length; column++) value[column] += weight * weighed.columnGain[column];
    });
    this.#priced.forEach(({ columns, coefficients, min, max }, limit) => {
      const price = this.#limitPrice[limit];
      if (price === 0) return;
      constant += price * (price > 0 ? max : min);
      for (let i = 0; i < columns.length; i++) value[columns[i]] -= price * coefficients[i];
    });
    this.#choice.solve(value);
    return constant + this.#choice.value;
  }

  #findSlope(): number {
    const chosen = this.#choice.chosen;
    let square = 0;
    this.#functions.forEach((weighed, i) => {
      let gained = weighed.offset;
      for (const relaxation of weighed.relaxations) {
        square += relaxation.findSlope(this.#functionWeight[i], chosen);
        gained += relaxation.scaleSlope;
      }
      if (!weighed.isDemand || weighed.isHard) return;
      for (const column of chosen) gained += weighed.columnGain[column];
      const slope = this.#functionWeight[i] === 0 && gained > 0 ? 0 : gained * weighed.unitValue;
      const direction = slope / this.#columnMeasure + KEPT_DIRECTION * this.#weightDirection[i];
      this.#weightDirection[i] = direction;
      square += this.#columnMeasure * direction * direction;
    });
    this.#isChosen.fill(0);
    for (const column of chosen) this.#isChosen[column] = 1;
    this.#priced.forEach(({ columns, coefficients, min, max }, limit) => {
      let sum = 0;
      for (let i = 0; i < columns.length; i++) sum += this.#isChosen[columns[i]] * coefficients[i];
      const price = this.#limitPrice[limit];
      const slope = price > 0 ? max - sum : price < 0 ? min - sum : sum > max ? max - sum : sum < min ? min - sum : 0;
      const direction = slope * this.#limitScale[limit] + KEPT_DIRECTION * this.#priceDirection[limit];
      this.#priceDirection[limit] = direction;
      square += this.#columnMeasure * direction * direction;
    });
    return square;
  }

  #step(length: number): void {
    this.#functions.forEach((weighed, i) => {
      if (weighed.isDemand && !weighed.isHard) {
        const moved = this.#functionWeight[i] - length * this.#weightDirection[i] * weighed.unitValue;
        this.#functionWeight[i] = Math.max(0, moved);
      }
      for (const relaxation of weighed.relaxations) relaxation.step(this.#functionWeight[i], length);
    });
    this.#priced.forEach(({ min, max }, limit) => {
      const moved =
        this.#limitPrice[limit] - length * this.#columnMeasure * this.#priceDirection[limit] * this.#limitScale[limit];
      // A side without a bound has no price.
      const least = min === Number.NEGATIVE_INFINITY ? 0 : moved;
      this.#limitPrice[limit] = max === Number.POSITIVE_INFINITY ? Math.min(0, moved) : Math.max(least, moved);
    });
  }

  #keep(): void {
    for (const { relaxations } of this.#functions) for (const relaxation of relaxations) relaxation.keep();
    this.#keptWeight.set(this.#functionWeight);
    this.#keptPrice.set(this.#limitPrice);
  }

  #restore(): void {
    for (const { relaxations } of this.#functions) for (const relaxation of relaxations) relaxation.restore();
    this.#functionWeight.set(this.#keptWeight);
    this.#limitPrice.set(this.#keptPrice);
    this.#weightDirection.fill(0);
    this.#priceDirection.fill(0);
  }
}

function buildRowRelaxation(part: GainPart, start: RelaxationStart): RowRelaxation {
  return part.isUniform ? new UniformRelaxation(part, start) : new SortedRelaxation(part, start);
}

function mostOwnOf(columnGain: Float64Array): number {
  return columnGain.reduce((sum, own) => sum + Math.abs(own), 0);
}

/** The gain of all rows together, each by its best column. */
function mostOf(parts: readonly GainPart[]): number {
  return parts.reduce((most, { rowGain }) => most + rowGain.reduce((sum, gain) => sum + gain, 0), 0);
}
