import type { Highs, ModelData } from "highs";

/** Variables and linear rows of a mixed-integer model being written, in HiGHS's sparse rows. */
export class MasterRows {
  readonly #variableMin: number[];
  readonly #variableMax: number[];
  readonly #variableIsInteger: number[];
  readonly #rowMin: number[] = [];
  readonly #rowMax: number[] = [];
  readonly #rowFirstEntry: number[] = [0];
  readonly #entryVariable: number[] = [];
  readonly #entryCoefficient: number[] = [];

  /** Begins with whole variables from 0 to 1, the columns. */
  constructor(columnCount: number) {
    this.#variableMin = new Array(columnCount).fill(0);
    this.#variableMax = new Array(columnCount).fill(1);
    this.#variableIsInteger = new Array(columnCount).fill(1);
  }

  get variableCount(): number {
    return this.#variableMin.length;
  }

  /** Int32[variableCount]: 1 for variables that are whole, in HiGHS's numbers. */
  get integrality(): Int32Array {
    return Int32Array.from(this.#variableIsInteger);
  }

  addVariable(min: number, max: number, isInteger = false): number {
    this.#variableIsInteger.push(isInteger ? 1 : 0);
    this.#variableMin.push(min);
    this.#variableMax.push(max);
    return this.#variableMin.length - 1;
  }

  /** min <= Σ coefficient · variable <= max; a variable comes once. */
  addRow(terms: readonly (readonly [variable: number, coefficient: number])[], min: number, max: number): void {
    for (const [variable, coefficient] of terms) {
      this.#entryVariable.push(variable);
      this.#entryCoefficient.push(coefficient);
    }
    this.#rowMin.push(min);
    this.#rowMax.push(max);
    this.#rowFirstEntry.push(this.#entryVariable.length);
  }

  /** Its continuous relaxation. */
  modelData(highs: Highs, objectiveTerms: readonly (readonly [number, number])[], scale: number): ModelData {
    const numCols = this.variableCount;
    const numRows = this.#rowMin.length;
    const colCost = new Float64Array(numCols);
    for (const [variable, coefficient] of objectiveTerms) colCost[variable] += scale * coefficient;
    return {
      numCols,
      numRows,
      sense: highs.constants.objectiveSense.maximize,
      colCost,
      colLower: Float64Array.from(this.#variableMin),
      colUpper: Float64Array.from(this.#variableMax),
      rowLower: Float64Array.from(this.#rowMin),
      rowUpper: Float64Array.from(this.#rowMax),
      matrix: {
        format: "csr",
        numRows,
        numCols,
        starts: Int32Array.from(this.#rowFirstEntry),
        indices: Int32Array.from(this.#entryVariable),
        values: Float64Array.from(this.#entryCoefficient),
      },
    };
  }
}
