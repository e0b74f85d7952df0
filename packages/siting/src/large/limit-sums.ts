import type { ColumnLimit } from "../cover-model.ts";

/** The limits of a model, followed while columns are chosen and dropped: by how much they are broken. */
export class LimitSums {
  /** Sum over the limits of how far each is outside its bounds, in units of its largest coefficient. */
  violation = 0;
  readonly limits: readonly ColumnLimit[];
  readonly #limitSum: Float64Array;
  readonly #limitMin: Float64Array;
  readonly #limitMax: Float64Array;
  /** One over the largest coefficient. */
  readonly #limitScale: Float64Array;
  readonly #columnFirst: Uint32Array;
  readonly #columnLimit: Uint32Array;
  readonly #columnCoefficient: Float64Array;

  constructor(limits: readonly ColumnLimit[], columnCount: number) {
    this.limits = limits;
    this.#limitSum = new Float64Array(limits.length);
    this.#limitMin = Float64Array.from(limits, ({ min }) => min);
    this.#limitMax = Float64Array.from(limits, ({ max }) => max);
    this.#limitScale = Float64Array.from(limits, scaleOf);
    this.#columnFirst = new Uint32Array(columnCount + 1);
    for (const { columns } of limits) for (const column of columns) this.#columnFirst[column + 1]++;
    for (let column = 0; column < columnCount; column++) this.#columnFirst[column + 1] += this.#columnFirst[column];
    this.#columnLimit = new Uint32Array(this.#columnFirst[columnCount]);
    this.#columnCoefficient = new Float64Array(this.#columnFirst[columnCount]);
    const next = this.#columnFirst.slice(0, columnCount);
    limits.forEach(({ columns, coefficients }, limit) => {
      for (let i = 0; i < columns.length; i++) {
        const at = next[columns[i]]++;
        this.#columnLimit[at] = limit;
        this.#columnCoefficient[at] = coefficients[i];
      }
    });
    for (let limit = 0; limit < limits.length; limit++) this.violation += this.#violationOf(limit, 0);
  }

  /** What `violation` becomes, less what it is, when the column comes (sign 1) or goes (sign -1). */
  changeOf(column: number, sign: 1 | -1): number {
    let change = 0;
    for (let i = this.#columnFirst[column]; i < this.#columnFirst[column + 1]; i++) {
      const limit = this.#columnLimit[i];
      const sum = this.#limitSum[limit];
      change += this.#violationOf(limit, sum + sign * this.#columnCoefficient[i]) - this.#violationOf(limit, sum);
    }
    return change;
  }

  move(column: number, sign: 1 | -1): void {
    this.violation += this.changeOf(column, sign);
    for (let i = this.#columnFirst[column]; i < this.#columnFirst[column + 1]; i++) {
      this.#limitSum[this.#columnLimit[i]] += sign * this.#columnCoefficient[i];
    }
  }

  #violationOf(limit: number, sum: number): number {
    const below = this.#limitMin[limit] - sum;
    const above = sum - this.#limitMax[limit];
    const outside = Math.max(below, above) * this.#limitScale[limit];
    // Coefficients are euros at the finest: what is under a millionth of the largest is rounding.
    return outside > 1e-6 ? outside : 0;
  }
}

function scaleOf({ coefficients }: ColumnLimit): number {
  let largest = 0;
  for (const coefficient of coefficients) largest = Math.max(largest, Math.abs(coefficient));
  return largest > 0 ? 1 / largest : 1;
}
