import type { GainPart } from "./gain-part.ts";
import type { RowTracker } from "./row-tracker.ts";

/**
 * Facility location (mean time): a row gains by the best of its chosen columns. Entries of a row are by decreasing gain, so that
 * only those before the second best chosen one are ever looked at. This is the bookkeeping of the fast interchange of Resende and
 * Werneck (2004), gain and loss in one array; their matrix of extra gains is not needed, since a swap drops before it adds.
 */
export class SortedRowTracker implements RowTracker {
  readonly #part: GainPart;
  readonly #columnWorth: Float64Array;
  readonly #isChosen: Uint8Array;
  /** Entries of the best and second best chosen columns; the end of the row where there is none. */
  readonly #rowBest: Uint32Array;
  readonly #rowSecond: Uint32Array;

  constructor(part: GainPart, columnWorth: Float64Array) {
    const { rowCount, rowFirstEntry, entryColumn, entryGain } = part.rows;
    this.#part = part;
    this.#columnWorth = columnWorth;
    this.#isChosen = new Uint8Array(columnWorth.length);
    this.#rowBest = rowFirstEntry.slice(1);
    this.#rowSecond = rowFirstEntry.slice(1);
    for (let entry = 0; entry < rowFirstEntry[rowCount]; entry++) columnWorth[entryColumn[entry]] += entryGain[entry];
  }

  add(column: number): void {
    const { columnFirst, columnRow, columnEntry } = this.#part;
    const { rowFirstEntry, entryColumn, entryGain } = this.#part.rows;
    const worth = this.#columnWorth;
    this.#isChosen[column] = 1;
    for (let i = columnFirst[column]; i < columnFirst[column + 1]; i++) {
      const row = columnRow[i];
      const entry = columnEntry[i];
      const end = rowFirstEntry[row + 1];
      const best = this.#rowBest[row];
      const second = this.#rowSecond[row];
      const gain = entryGain[entry];
      if (entry < best) {
        const bestGain = best < end ? entryGain[best] : 0;
        for (let before = rowFirstEntry[row]; before < entry; before++) worth[entryColumn[before]] -= gain - bestGain;
        for (let between = entry + 1; between < best; between++)
          worth[entryColumn[between]] -= entryGain[between] - bestGain;
        if (best < end) worth[entryColumn[best]] -= bestGain - (second < end ? entryGain[second] : 0);
        this.#rowSecond[row] = best;
        this.#rowBest[row] = entry;
      } else if (entry < second) {
        worth[entryColumn[best]] -= gain - (second < end ? entryGain[second] : 0);
        this.#rowSecond[row] = entry;
      }
    }
  }

  remove(column: number): void {
    const { columnFirst, columnRow, columnEntry } = this.#part;
    const { rowFirstEntry, entryColumn, entryGain } = this.#part.rows;
    const worth = this.#columnWorth;
    this.#isChosen[column] = 0;
    for (let i = columnFirst[column]; i < columnFirst[column + 1]; i++) {
      const row = columnRow[i];
      const entry = columnEntry[i];
      const second = this.#rowSecond[row];
      if (entry > second) continue;
      const end = rowFirstEntry[row + 1];
      const best = this.#rowBest[row];
      const next = this.#findChosen(second + 1, end);
      const nextGain = next < end ? entryGain[next] : 0;
      const secondGain = second < end ? entryGain[second] : 0;
      if (entry === best) {
        const rise = entryGain[best] - secondGain;
        for (let before = rowFirstEntry[row]; before < best; before++) worth[entryColumn[before]] += rise;
        for (let between = best + 1; between < second; between++) {
          worth[entryColumn[between]] += entryGain[between] - secondGain;
        }
        if (second < end) worth[entryColumn[second]] += secondGain - nextGain;
        this.#rowBest[row] = second;
      } else {
        worth[entryColumn[best]] += secondGain - nextGain;
      }
      this.#rowSecond[row] = next;
    }
  }

  #findChosen(from: number, end: number): number {
    const { entryColumn } = this.#part.rows;
    let entry = from;
    while (entry < end && this.#isChosen[entryColumn[entry]] === 0) entry++;
    return Math.min(entry, end);
  }
}
