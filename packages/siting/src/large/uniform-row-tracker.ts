import type { GainPart } from "./gain-part.ts";
import type { RowTracker } from "./row-tracker.ts";

/** Covering: a row gains the same by any of its columns, once as many are chosen as it needs (1 or 2). */
export class UniformRowTracker implements RowTracker {
  readonly #part: GainPart;
  readonly #columnWorth: Float64Array;
  /** Columns chosen in each row, and the exclusive or of their numbers: with one chosen, its number. */
  readonly #rowChosenCount: Uint16Array;
  readonly #rowChosenXor: Uint32Array;
  readonly #isChosen: Uint8Array;

  constructor(part: GainPart, columnWorth: Float64Array) {
    const { rowGain } = part;
    const { rowCount, rowNeed } = part.rows;
    this.#part = part;
    this.#columnWorth = columnWorth;
    this.#rowChosenCount = new Uint16Array(rowCount);
    this.#rowChosenXor = new Uint32Array(rowCount);
    this.#isChosen = new Uint8Array(columnWorth.length);
    for (let row = 0; row < rowCount; row++) {
      if (rowNeed[row] === 1) this.#raiseRow(row, rowGain[row]);
    }
  }

  add(column: number): void {
    const { columnFirst, columnRow, rowGain } = this.#part;
    const { rowNeed } = this.#part.rows;
    // Its own worth stays: what rows add to it on the way is taken back at the end.
    const worth = this.#columnWorth[column];
    for (let i = columnFirst[column]; i < columnFirst[column + 1]; i++) {
      const row = columnRow[i];
      const count = this.#rowChosenCount[row];
      const gain = rowGain[row];
      if (rowNeed[row] === 1) {
        if (count === 0) this.#raiseRow(row, -gain);
        else if (count === 1) this.#columnWorth[this.#rowChosenXor[row]] -= gain;
      } else if (count <= 2) {
        this.#shiftPairRow(row, column, count, gain);
      }
      this.#rowChosenCount[row] = count + 1;
      this.#rowChosenXor[row] ^= column;
    }
    this.#columnWorth[column] = worth;
    this.#isChosen[column] = 1;
  }

  remove(column: number): void {
    const { columnFirst, columnRow, rowGain } = this.#part;
    const { rowNeed } = this.#part.rows;
    const worth = this.#columnWorth[column];
    this.#isChosen[column] = 0;
    for (let i = columnFirst[column]; i < columnFirst[column + 1]; i++) {
      const row = columnRow[i];
      const count = this.#rowChosenCount[row] - 1;
      const gain = rowGain[row];
      this.#rowChosenCount[row] = count;
      this.#rowChosenXor[row] ^= column;
      if (rowNeed[row] === 1) {
        if (count === 0) this.#raiseRow(row, gain);
        else if (count === 1) this.#columnWorth[this.#rowChosenXor[row]] += gain;
      } else if (count <= 2) {
        this.#shiftPairRow(row, column, count, -gain);
      }
    }
    this.#columnWorth[column] = worth;
  }

  #raiseRow(row: number, gain: number): void {
    const { rowFirstEntry, entryColumn } = this.#part.rows;
    const worth = this.#columnWorth;
    for (let entry = rowFirstEntry[row]; entry < rowFirstEntry[row + 1]; entry++) worth[entryColumn[entry]] += gain;
  }

  /**
   * A row that needs two counts in a column's worth when exactly one of the others is chosen. `column` comes beside `count` others
   * (or leaves them, with the gain negative): the others, chosen or not, see one more.
   */
  #shiftPairRow(row: number, column: number, count: number, gain: number): void {
    const { rowFirstEntry, entryColumn } = this.#part.rows;
    for (let entry = rowFirstEntry[row]; entry < rowFirstEntry[row + 1]; entry++) {
      const other = entryColumn[entry];
      if (other === column) continue;
      const seen = count - this.#isChosen[other];
      if (seen === 0) this.#columnWorth[other] += gain;
      else if (seen === 1) this.#columnWorth[other] -= gain;
    }
  }
}
