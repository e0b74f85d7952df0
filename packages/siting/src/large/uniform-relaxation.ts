import type { GainPart } from "./gain-part.ts";
import { KEPT_DIRECTION, type RelaxationStart, type RowRelaxation } from "./row-relaxation.ts";

/**
 * Maximal covering (Galvão and ReVelle 1996) and set covering (Beasley 1990): row `r` of gain g and need n asks
 * n·z <= Σ chosen, priced λ. Its part of the bound is max(0, g − nλ), with λ added to each of its columns; a hard row has z = 1.
 */
export class UniformRelaxation implements RowRelaxation {
  scaleSlope = 0;
  readonly #part: GainPart;
  readonly #isHard: boolean;
  readonly #unitValue: number;
  readonly #rowMultiplier: Float64Array;
  readonly #keptMultiplier: Float64Array;
  readonly #rowDirection: Float64Array;
  readonly #rowChosenCount: Uint16Array;

  constructor(part: GainPart, { isHard, unitValue, choice }: RelaxationStart) {
    const gain = part.rows;
    this.#part = part;
    this.#isHard = isHard;
    this.#unitValue = unitValue;
    this.#rowMultiplier = new Float64Array(gain.rowCount);
    this.#rowDirection = new Float64Array(gain.rowCount);
    this.#rowChosenCount = new Uint16Array(gain.rowCount);
    this.#countChosen([...choice.keys()].filter((column) => choice[column] === 1));
    const { rowNeed } = gain;
    const { rowGain } = part;
    for (let row = 0; row < gain.rowCount; row++) {
      const count = this.#rowChosenCount[row];
      const cap = isHard ? unitValue : (unitValue * rowGain[row]) / rowNeed[row];
      // A row out of reach of the choice is worth all its gain to a newcomer; one that is reached twice, nothing.
      this.#rowMultiplier[row] = count < rowNeed[row] ? cap : count === rowNeed[row] ? cap / 2 : 0;
    }
    this.#keptMultiplier = this.#rowMultiplier.slice();
  }

  evaluate(scale: number, columnValue: Float64Array): number {
    const { rowCount, rowFirstEntry, entryColumn, rowNeed } = this.#part.rows;
    const { rowGain } = this.#part;
    let constant = 0;
    for (let row = 0; row < rowCount; row++) {
      const first = rowFirstEntry[row];
      const end = rowFirstEntry[row + 1];
      if (first === end) continue;
      const multiplier = this.#rowMultiplier[row];
      if (this.#isHard) constant -= rowNeed[row] * multiplier;
      else constant += Math.max(0, scale * rowGain[row] - rowNeed[row] * multiplier);
      if (multiplier === 0) continue;
      for (let entry = first; entry < end; entry++) columnValue[entryColumn[entry]] += multiplier;
    }
    return constant;
  }

  findSlope(scale: number, chosen: readonly number[]): number {
    const { rowCount, rowNeed } = this.#part.rows;
    const { rowGain } = this.#part;
    this.#countChosen(chosen);
    let square = 0;
    let scaleSlope = 0;
    for (let row = 0; row < rowCount; row++) {
      const gain = rowGain[row];
      const multiplier = this.#rowMultiplier[row];
      const cap = (scale * gain) / rowNeed[row];
      const count = this.#rowChosenCount[row];
      const isGained = this.#isHard || multiplier < cap || count >= rowNeed[row];
      if (isGained) scaleSlope += gain;
      let slope = isGained ? count - rowNeed[row] : 0;
      if (multiplier === 0 && slope > 0) slope = 0;
      const direction = slope + KEPT_DIRECTION * this.#rowDirection[row];
      this.#rowDirection[row] = direction;
      square += this.#measureOf(gain) * direction * direction;
    }
    this.scaleSlope = scaleSlope;
    return square;
  }

  step(scale: number, length: number): void {
    const { rowCount, rowNeed } = this.#part.rows;
    const { rowGain } = this.#part;
    for (let row = 0; row < rowCount; row++) {
      const gain = rowGain[row];
      const moved = this.#rowMultiplier[row] - length * this.#measureOf(gain) * this.#rowDirection[row];
      const cap = this.#isHard ? Number.POSITIVE_INFINITY : (scale * gain) / rowNeed[row];
      this.#rowMultiplier[row] = Math.max(0, Math.min(moved, cap));
    }
  }

  keep(): void {
    this.#keptMultiplier.set(this.#rowMultiplier);
  }

  restore(): void {
    this.#rowMultiplier.set(this.#keptMultiplier);
    this.#rowDirection.fill(0);
  }

  /** Rows move in proportion to their gain, so that a town and a hamlet cross their range in as many steps. */
  #measureOf(gain: number): number {
    return this.#isHard ? this.#unitValue : this.#unitValue * gain;
  }

  #countChosen(chosen: readonly number[]): void {
    const { columnFirst, columnRow } = this.#part;
    const count = this.#rowChosenCount.fill(0);
    for (const column of chosen)
      for (let i = columnFirst[column]; i < columnFirst[column + 1]; i++) count[columnRow[i]]++;
  }
}
