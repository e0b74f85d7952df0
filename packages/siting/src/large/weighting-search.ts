import type { CoveringRows } from "./covering-rows.ts";

/**
 * Local search for set covering with weights on rows (Gao, Weise and Li, "An efficient local search heuristic with row weighting for the
 * unicost set covering problem", 2015; scores divided by costs as in their weighted variant). A plan that covers everything is
 * recorded and loses a column; rows that stay uncovered grow heavier, so that the search leaves where it is stuck.
 */
export class WeightingSearch {
  readonly #rows: CoveringRows;
  readonly #random: () => number;
  readonly #isChosen: Uint8Array;
  readonly #chosen: number[] = [];
  readonly #position: Int32Array;
  /** Weight of the rows that the column alone covers (chosen), or would newly cover (outside). */
  readonly #score: Float64Array;
  readonly #changedAt: Float64Array;
  /** Outside columns come back only after something near them changed. */
  readonly #mayReturn: Uint8Array;
  readonly #rowWeight: Float64Array;
  readonly #rowChosenCount: Uint32Array;
  readonly #rowChosenXor: Uint32Array;
  readonly #uncovered: number[] = [];
  readonly #uncoveredPosition: Int32Array;
  #cost = 0;
  #time = 0;
  #lastAdded = -1;

  constructor(rows: CoveringRows, random: () => number) {
    const columnCount = rows.columnCost.length;
    const rowCount = rows.rowFirst.length - 1;
    this.#rows = rows;
    this.#random = random;
    this.#isChosen = new Uint8Array(columnCount);
    this.#position = new Int32Array(columnCount).fill(-1);
    this.#score = new Float64Array(columnCount);
    this.#changedAt = new Float64Array(columnCount);
    this.#mayReturn = new Uint8Array(columnCount).fill(1);
    this.#rowWeight = new Float64Array(rowCount).fill(1);
    this.#rowChosenCount = new Uint32Array(rowCount);
    this.#rowChosenXor = new Uint32Array(rowCount);
    this.#uncoveredPosition = new Int32Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      this.#uncoveredPosition[row] = row;
      this.#uncovered.push(row);
    }
    for (let column = 0; column < columnCount; column++) {
      this.#score[column] = rows.columnFirst[column + 1] - rows.columnFirst[column];
    }
  }

  /**
   * From a choice that covers everything, for as many steps as it takes until `idleStepsMax` bring nothing or `shouldStop`. Calls
   * `onBetter` with every cheaper choice.
   */
  run(
    start: readonly number[],
    idleStepsMax: number,
    shouldStop: () => boolean,
    onBetter: (chosen: readonly number[], cost: number) => void,
  ): void {
    for (const column of start) this.#flip(column);
    let bestCost = this.#cost;
    for (let idle = 0; idle < idleStepsMax; idle++) {
      // The clock is dear beside a step.
      if (idle % 64 === 0 && shouldStop()) return;
      while (this.#uncovered.length === 0) {
        if (this.#cost < bestCost - 1e-9) {
          bestCost = this.#cost;
          idle = 0;
          onBetter(this.#chosen, bestCost);
        }
        if (this.#chosen.length === 0) return;
        this.#flip(this.#pickLeaving(-1));
      }
      if (this.#chosen.length > 0) this.#flip(this.#pickLeaving(this.#lastAdded));
      this.#time++;
      this.#cover(bestCost);
    }
  }

  /** Covers rows by chance until all are, or the cost would reach the best. */
  #cover(bestCost: number): void {
    while (this.#uncovered.length > 0) {
      const row = this.#uncovered[Math.floor(this.#random() * this.#uncovered.length)];
      const column = this.#pickComing(row);
      if (column < 0 || this.#cost + this.#rows.columnCost[column] >= bestCost - 1e-9) break;
      this.#flip(column);
      this.#lastAdded = column;
      for (const left of this.#uncovered) this.#growRow(left);
    }
  }

  /** The chosen column that loses least for its cost; of equals the one longest in. */
  #pickLeaving(kept: number): number {
    let best = -1;
    let bestLoss = Number.POSITIVE_INFINITY;
    for (const column of this.#chosen) {
      if (column === kept && this.#chosen.length > 1) continue;
      const loss = this.#score[column] / this.#rows.columnCost[column];
      const isOlder = best < 0 || this.#changedAt[column] < this.#changedAt[best];
      if (loss > bestLoss || (loss === bestLoss && !isOlder)) continue;
      best = column;
      bestLoss = loss;
    }
    return best;
  }

  #pickComing(row: number): number {
    const { rowFirst, rowColumn, columnCost } = this.#rows;
    let best = -1;
    let bestGain = -1;
    for (let i = rowFirst[row]; i < rowFirst[row + 1]; i++) {
      const column = rowColumn[i];
      if (this.#mayReturn[column] === 0) continue;
      const gain = this.#score[column] / columnCost[column];
      if (gain < bestGain || (gain === bestGain && this.#changedAt[column] >= this.#changedAt[best])) continue;
      best = column;
      bestGain = gain;
    }
    return best;
  }

  #growRow(row: number): void {
    const { rowFirst, rowColumn } = this.#rows;
    this.#rowWeight[row]++;
    for (let i = rowFirst[row]; i < rowFirst[row + 1]; i++) this.#score[rowColumn[i]]++;
  }

  #flip(column: number): void {
    const { rowFirst, rowColumn, columnFirst, columnRow, columnCost } = this.#rows;
    const isComing = this.#isChosen[column] === 0;
    const own = this.#score[column];
    for (let i = columnFirst[column]; i < columnFirst[column + 1]; i++) {
      const row = columnRow[i];
      const weight = this.#rowWeight[row];
      const others = isComing ? this.#rowChosenCount[row]++ : --this.#rowChosenCount[row];
      // Who stands alone in the row, apart from this column.
      const alone = isComing ? this.#rowChosenXor[row] : this.#rowChosenXor[row] ^ column;
      this.#rowChosenXor[row] ^= column;
      if (others === 1) this.#score[alone] += isComing ? -weight : weight;
      for (let entry = rowFirst[row]; entry < rowFirst[row + 1]; entry++) {
        const neighbour = rowColumn[entry];
        this.#mayReturn[neighbour] = 1;
        if (others === 0) this.#score[neighbour] += isComing ? -weight : weight;
      }
      if (others === 0) this.#markUncovered(row, !isComing);
    }
    this.#score[column] = own;
    this.#isChosen[column] = isComing ? 1 : 0;
    this.#changedAt[column] = this.#time;
    this.#cost += isComing ? columnCost[column] : -columnCost[column];
    if (!isComing) this.#mayReturn[column] = 0;
    this.#position[column] = listToggle(this.#chosen, this.#position, column, isComing);
  }

  #markUncovered(row: number, isUncovered: boolean): void {
    this.#uncoveredPosition[row] = listToggle(this.#uncovered, this.#uncoveredPosition, row, isUncovered);
  }
}

/** Puts an item at the end of a list, or takes it out by moving the last one to its place; gives its position, -1 outside. */
function listToggle(list: number[], position: Int32Array, item: number, isIn: boolean): number {
  if (isIn) return list.push(item) - 1;
  const last = list[list.length - 1];
  list[position[item]] = last;
  position[last] = position[item];
  list.pop();
  return -1;
}
