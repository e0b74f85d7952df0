import type { GainPart } from "./gain-part.ts";
import { KEPT_DIRECTION, type RelaxationStart, type RowRelaxation } from "./row-relaxation.ts";

/**
 * Facility location and p-median (Cornuéjols, Fisher and Nemhauser 1977; Beasley 1985): "one column serves the row" is priced u.
 * The row's part of the bound is u, and each of its columns of gain g over u gets g − u. Entries are by decreasing gain, so that
 * only the few of gain over u are read.
 */
export class SortedRelaxation implements RowRelaxation {
  scaleSlope = 0;
  readonly #part: GainPart;
  readonly #unitValue: number;
  readonly #rowMultiplier: Float64Array;
  readonly #keptMultiplier: Float64Array;
  readonly #rowDirection: Float64Array;
  readonly #rowServedCount: Uint16Array;

  constructor(part: GainPart, { unitValue, choice }: RelaxationStart) {
    const gain = part.rows;
    this.#part = part;
    this.#unitValue = unitValue;
    this.#rowMultiplier = new Float64Array(gain.rowCount);
    this.#rowDirection = new Float64Array(gain.rowCount);
    this.#rowServedCount = new Uint16Array(gain.rowCount);
    const { rowFirstEntry, entryColumn, entryGain } = gain;
    for (let row = 0; row < gain.rowCount; row++) {
      // Between the best and the second best of the choice.
      let found = 0;
      let sum = 0;
      for (let entry = rowFirstEntry[row]; entry < rowFirstEntry[row + 1] && found < 2; entry++) {
        if (choice[entryColumn[entry]] === 0) continue;
        sum += entryGain[entry];
        found++;
      }
      this.#rowMultiplier[row] = (unitValue * sum) / 2;
    }
    this.#keptMultiplier = this.#rowMultiplier.slice();
  }

  evaluate(scale: number, columnValue: Float64Array): number {
    const { rowCount, rowFirstEntry, entryColumn, entryGain } = this.#part.rows;
    let constant = 0;
    for (let row = 0; row < rowCount; row++) {
      const multiplier = this.#rowMultiplier[row];
      const end = rowFirstEntry[row + 1];
      constant += multiplier;
      for (let entry = rowFirstEntry[row]; entry < end; entry++) {
        const excess = scale * entryGain[entry] - multiplier;
        if (excess <= 0) break;
        columnValue[entryColumn[entry]] += excess;
      }
    }
    return constant;
  }

  findSlope(scale: number, chosen: readonly number[]): number {
    const { rowCount, entryGain } = this.#part.rows;
    const { columnFirst, columnRow, columnEntry } = this.#part;
    const served = this.#rowServedCount.fill(0);
    let scaleSlope = 0;
    for (const column of chosen) {
      for (let i = columnFirst[column]; i < columnFirst[column + 1]; i++) {
        const gain = entryGain[columnEntry[i]];
        if (scale * gain <= this.#rowMultiplier[columnRow[i]]) continue;
        served[columnRow[i]]++;
        scaleSlope += gain;
      }
    }
    this.scaleSlope = scaleSlope;
    let square = 0;
    for (let row = 0; row < rowCount; row++) {
      let slope = 1 - served[row];
      if (this.#rowMultiplier[row] === 0 && slope > 0) slope = 0;
      const direction = slope + KEPT_DIRECTION * this.#rowDirection[row];
      this.#rowDirection[row] = direction;
      square += this.#measureOf(row) * direction * direction;
    }
    return square;
  }

  step(scale: number, length: number): void {
    const { rowCount, rowFirstEntry, entryGain } = this.#part.rows;
    for (let row = 0; row < rowCount; row++) {
      const first = rowFirstEntry[row];
      if (first === rowFirstEntry[row + 1]) continue;
      const moved = this.#rowMultiplier[row] - length * this.#measureOf(row) * this.#rowDirection[row];
      const cap = scale * entryGain[first];
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

  #measureOf(row: number): number {
    const first = this.#part.rows.rowFirstEntry[row];
    return first === this.#part.rows.rowFirstEntry[row + 1] ? 0 : this.#unitValue * this.#part.rows.entryGain[first];
  }
}
