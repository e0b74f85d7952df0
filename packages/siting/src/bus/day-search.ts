import type { DayTours } from "./day-tours.ts";
import type { StopCover } from "./stop-cover.ts";

/** Sets of stops looked at in one search: a measure of work, so that one question has one answer. */
const LOOKS_MAX = 2_000_000;
/** How often the caller is asked whether to stop. */
const LOOKS_BETWEEN_STOPS = 1024;

/** Columns of a day, and what its people are worth at the prices asked. */
interface PricedDay {
  readonly columns: readonly number[];
  readonly value: number;
}

/** All days that can be driven, looked through by what their people are worth: depth first, stops by decreasing worth. */
export class DaySearch {
  readonly #cover: StopCover;
  readonly #tours: DayTours;
  readonly #stopsMax: number;
  readonly #shouldStop: () => boolean;
  /** Int8[columnCount²]: 1 for two stops that a day has room for, 0 for those it has not, -1 before that is asked. */
  readonly #pairIsFeasible: Int8Array;

  constructor(cover: StopCover, tours: DayTours, stopsMax: number, shouldStop: () => boolean) {
    this.#cover = cover;
    this.#tours = tours;
    this.#stopsMax = stopsMax;
    this.#shouldStop = shouldStop;
    this.#pairIsFeasible = new Int8Array(cover.columnPlace.length ** 2).fill(-1);
  }

  /** Better and better days, the best last; `isProven` when nothing is better. `rowPrice` is Float64[rowCount], 0 or more. */
  findBest(rowPrice: Float64Array): { readonly days: readonly PricedDay[]; readonly isProven: boolean } {
    const days: PricedDay[] = [];
    let best = 0;
    const isProven = this.#explore(
      rowPrice,
      () => best + 1e-9 * Math.max(1, best),
      (day) => {
        best = day.value;
        days.push(day);
        return true;
      },
    );
    return { days, isProven };
  }

  /** Every day worth `least` or more; null when they are over `max`, or the search was ended. */
  list(rowPrice: Float64Array, least: number, max: number): PricedDay[] | null {
    const days: PricedDay[] = [];
    const isWhole = this.#explore(
      rowPrice,
      () => least,
      (day) => days.push(day) <= max,
    );
    return isWhole ? days : null;
  }

  /** Gives each day worth `leastOf()` at least to `take`, until it says no; true when all were seen. */
  #explore(rowPrice: Float64Array, leastOf: () => number, take: (day: PricedDay) => boolean): boolean {
    const { columnRows } = this.#cover;
    const worth = columnRows.map((rows) => rows.reduce((sum, row) => sum + rowPrice[row], 0));
    const order = worth.map((_, column) => column).sort((a, b) => worth[b] - worth[a] || a - b);
    // worthBefore[i]: of the i first together. No stop adds more than its own worth.
    const worthBefore = new Float64Array(order.length + 1);
    order.forEach((column, i) => {
      worthBefore[i + 1] = worthBefore[i] + worth[column];
    });
    const rowStops = new Uint8Array(rowPrice.length);
    const columns: number[] = [];
    let looks = 0;
    const visit = (first: number, value: number): boolean => {
      const room = this.#stopsMax - columns.length;
      for (let i = first; i < order.length; i++) {
        const end = worthBefore[Math.min(order.length, i + room)];
        if (value + end - worthBefore[i] < leastOf()) return true;
        if (++looks > LOOKS_MAX || (looks % LOOKS_BETWEEN_STOPS === 0 && this.#shouldStop())) return false;
        const rows = columnRows[order[i]];
        let added = 0;
        for (const row of rows) if (rowStops[row] === 0) added += rowPrice[row];
        if (value + added + end - worthBefore[i + 1] < leastOf()) continue;
        columns.push(order[i]);
        const isGoing =
          !this.#isFeasible(columns) ||
          this.#descend(rows, rowStops, () => {
            const day = { columns: [...columns], value: value + added };
            if (day.value >= leastOf() && !take(day)) return false;
            return room === 1 || visit(i + 1, day.value);
          });
        columns.pop();
        if (!isGoing) return false;
      }
      return true;
    };
    return visit(0, 0);
  }

  #descend(rows: Uint32Array, rowStops: Uint8Array, visit: () => boolean): boolean {
    for (const row of rows) rowStops[row]++;
    const isGoing = visit();
    for (const row of rows) rowStops[row]--;
    return isGoing;
  }

  /** Whether the last column has room in a day with the others, which have: first by pairs, which are remembered. */
  #isFeasible(columns: readonly number[]): boolean {
    const last = columns[columns.length - 1];
    for (const other of columns) if (other !== last && !this.#isPairFeasible(other, last)) return false;
    return columns.length < 3 || this.#tours.isFeasible(columns.map((column) => this.#cover.columnPlace[column]));
  }

  #isPairFeasible(a: number, b: number): boolean {
    const { columnPlace } = this.#cover;
    const pair = a * columnPlace.length + b;
    if (this.#pairIsFeasible[pair] === -1) {
      this.#pairIsFeasible[pair] = this.#tours.isFeasible([columnPlace[a], columnPlace[b]]) ? 1 : 0;
    }
    return this.#pairIsFeasible[pair] === 1;
  }
}
