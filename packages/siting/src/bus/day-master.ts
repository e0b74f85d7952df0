import type { Highs, Model } from "highs";

/** All there is to gain is scaled to this: the solver's tolerances are absolute. */
const SCALED_TOTAL = 100_000;

/**
 * The continuous relaxation over the days known: most people, each once, by so many days. Its prices of rows say which day is missing.
 * Variables: u[row] <= 1, then one for each day; rows: u[row] - Σ days that reach the row <= 0, and Σ days <= number of days.
 */
export class DayMaster {
  readonly #model: Model;
  readonly #rowPeople: Float64Array;
  readonly #scale: number;

  constructor(highs: Highs, rowPeople: Float64Array, dayCount: number) {
    const rowCount = rowPeople.length;
    this.#rowPeople = rowPeople;
    this.#scale = SCALED_TOTAL / rowPeople.reduce((sum, people) => sum + people, 1e-9);
    this.#model = highs.createModel({
      numCols: rowCount,
      numRows: rowCount + 1,
      sense: highs.constants.objectiveSense.maximize,
      colCost: rowPeople.map((people) => people * this.#scale),
      colLower: new Float64Array(rowCount),
      colUpper: new Float64Array(rowCount).fill(1),
      rowLower: new Float64Array(rowCount + 1).fill(Number.NEGATIVE_INFINITY),
      rowUpper: Float64Array.from({ length: rowCount + 1 }, (_, row) => (row === rowCount ? dayCount : 0)),
      matrix: {
        format: "csr",
        numRows: rowCount + 1,
        numCols: rowCount,
        starts: Int32Array.from({ length: rowCount + 2 }, (_, row) => Math.min(row, rowCount)),
        indices: Int32Array.from({ length: rowCount }, (_, row) => row),
        values: new Float64Array(rowCount).fill(1),
      },
    });
    this.#model.options.set({ output_flag: false, presolve: "off" });
  }

  /** @param rows - reached by the day, increasing, each once. */
  addDay(rows: readonly number[]): void {
    const values = new Float64Array(rows.length + 1).fill(-1);
    values[rows.length] = 1;
    const indices = Int32Array.from([...rows, this.#rowPeople.length]);
    this.#model.addCol(0, 0, Number.POSITIVE_INFINITY, { indices, values });
  }

  /** Float64[rowCount]: what one day more for the people of the row would bring, from 0 to the row's people. Any such prices bound every round. */
  findPrices(): Float64Array {
    this.#model.run();
    const { rowDual } = this.#model.getSolution();
    return this.#rowPeople.map((people, row) => Math.min(people, Math.abs(rowDual[row]) / this.#scale));
  }

  dispose(): void {
    this.#model.dispose();
  }
}
