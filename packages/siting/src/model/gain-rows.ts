import type { GainFunction, ServedRows } from "../cover-model.ts";

/** Rows being written: entries of a row are pushed, then the row is closed. Rows with the same columns and shares of gain are joined. */
export class GainRows {
  baseGain = 0;
  readonly columnGain: Float64Array;
  rowsJoined = 0;
  served: ServedRows | undefined;
  readonly #rowNeed: number[] = [];
  readonly #rowFirstEntry: number[] = [0];
  readonly #entryColumn: number[] = [];
  readonly #entryGain: number[] = [];
  /** Uniform rows closed so far, by a hash of need and columns. */
  readonly #rowsByHash = new Map<number, number[]>();

  constructor(columnCount: number) {
    this.columnGain = new Float64Array(columnCount);
  }

  /** A row that gains `gain` when `need` of these columns (increasing) are chosen; joined with the row of the same columns. */
  addUniformRow(columns: readonly number[], need: number, gain: number): void {
    if (columns.length < need || !(gain > 0)) return;
    let hash = need;
    for (const column of columns) hash = (Math.imul(hash, 16_777_619) ^ column) >>> 0;
    const rows = this.#rowsByHash.get(hash) ?? [];
    const twin = rows.find((row) => this.#rowNeed[row] === need && this.#hasColumns(row, columns));
    if (twin !== undefined) {
      this.rowsJoined++;
      for (let entry = this.#rowFirstEntry[twin]; entry < this.#rowFirstEntry[twin + 1]; entry++) {
        this.#entryGain[entry] += gain;
      }
      return;
    }
    this.#rowsByHash.set(hash, [...rows, this.#rowNeed.length]);
    for (const column of columns) {
      this.#entryColumn.push(column);
      this.#entryGain.push(gain);
    }
    this.#closeRow(need);
  }

  /** A row that gains the largest `gains` of its chosen columns; by decreasing gain, then column, all gains over 0. */
  addGradedRow(columns: readonly number[], gains: readonly number[]): void {
    if (columns.length === 0) return;
    columns.forEach((column, i) => {
      this.#entryColumn.push(column);
      this.#entryGain.push(gains[i]);
    });
    this.#closeRow(1);
  }

  build(): GainFunction {
    return {
      baseGain: this.baseGain,
      columnGain: this.columnGain,
      rowCount: this.#rowNeed.length,
      rowNeed: Uint8Array.from(this.#rowNeed),
      rowFirstEntry: Uint32Array.from(this.#rowFirstEntry),
      entryColumn: Uint32Array.from(this.#entryColumn),
      entryGain: Float64Array.from(this.#entryGain),
      ...(this.served === undefined ? {} : { served: this.served }),
    };
  }

  #closeRow(need: number): void {
    this.#rowNeed.push(need);
    this.#rowFirstEntry.push(this.#entryColumn.length);
  }

  #hasColumns(row: number, columns: readonly number[]): boolean {
    const first = this.#rowFirstEntry[row];
    if (this.#rowFirstEntry[row + 1] - first !== columns.length) return false;
    return columns.every((column, i) => this.#entryColumn[first + i] === column);
  }
}
