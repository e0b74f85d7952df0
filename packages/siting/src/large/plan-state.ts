import type { CoverModel } from "../cover-model.ts";
import { buildGainParts, type GainPart } from "./gain-part.ts";
import { GainTracker } from "./gain-tracker.ts";
import { LimitSums } from "./limit-sums.ts";

/** Both sides of every gain function of a model: built once, used by search and bounds. */
export interface ModelParts {
  readonly objective: readonly GainPart[];
  readonly demands: readonly (readonly GainPart[])[];
}

export function buildModelParts({ objective, demands }: CoverModel): ModelParts {
  return { objective: buildGainParts(objective), demands: demands.map(({ gain }) => buildGainParts(gain)) };
}

/** A choice of columns under change: its gain, how far it is from meeting limits and demands, and what each move would do to both. */
export class PlanState {
  readonly model: CoverModel;
  readonly isChosen: Uint8Array;
  /** Gain of the objective, exact up to rounding (see `GainTracker`). */
  readonly objective: GainTracker;
  /** Int32[columnCount]: position of a chosen column in `chosen`, -1 outside. */
  readonly #position: Int32Array;
  readonly #chosen: number[] = [];
  readonly #parts: readonly GainPart[];
  readonly #limits: LimitSums;
  readonly #demands: readonly GainTracker[];
  readonly #demandMin: Float64Array;
  /** One over what a demand asks beyond its base: an unmet demand counts as one broken limit at most. */
  readonly #demandScale: Float64Array;

  constructor(model: CoverModel, parts: ModelParts) {
    this.model = model;
    this.isChosen = new Uint8Array(model.columnCount);
    this.#position = new Int32Array(model.columnCount).fill(-1);
    this.objective = new GainTracker(model.objective, parts.objective);
    this.#parts = [...parts.objective, ...parts.demands.flat()];
    this.#limits = new LimitSums(model.limits, model.columnCount);
    this.#demands = model.demands.map(({ gain }, demand) => new GainTracker(gain, parts.demands[demand]));
    this.#demandMin = Float64Array.from(model.demands, ({ min }) => min);
    this.#demandScale = Float64Array.from(model.demands, ({ gain, min }) => 1 / Math.max(min - gain.baseGain, 1e-9));
  }

  /** Chosen columns, in no order. */
  get chosen(): readonly number[] {
    return this.#chosen;
  }

  /** 0 when every limit and demand is met. */
  get violation(): number {
    let violation = this.#limits.violation;
    for (let demand = 0; demand < this.#demands.length; demand++) {
      violation += this.#shortfall(demand, this.#demands[demand].total);
    }
    return violation > 1e-9 ? violation : 0;
  }

  /** How `violation` would change if the column came (it is outside) or went (it is chosen). */
  violationChange(column: number): number {
    const sign = this.isChosen[column] === 1 ? -1 : 1;
    let change = this.#limits.changeOf(column, sign);
    for (let demand = 0; demand < this.#demands.length; demand++) {
      const tracker = this.#demands[demand];
      const after = tracker.total + sign * tracker.columnWorth[column];
      change += this.#shortfall(demand, after) - this.#shortfall(demand, tracker.total);
    }
    return change;
  }

  add(column: number): void {
    this.#limits.move(column, 1);
    this.objective.add(column);
    for (const demand of this.#demands) demand.add(column);
    this.isChosen[column] = 1;
    this.#position[column] = this.#chosen.length;
    this.#chosen.push(column);
  }

  remove(column: number): void {
    this.#limits.move(column, -1);
    this.objective.remove(column);
    for (const demand of this.#demands) demand.remove(column);
    this.isChosen[column] = 0;
    const position = this.#position[column];
    const last = this.#chosen[this.#chosen.length - 1];
    this.#chosen[position] = last;
    this.#position[last] = position;
    this.#chosen.pop();
    this.#position[column] = -1;
  }

  /** Becomes this choice; only what differs is moved. */
  become(columns: Iterable<number>): void {
    const isWanted = new Uint8Array(this.isChosen.length);
    for (const column of columns) isWanted[column] = 1;
    for (const column of [...this.#chosen]) if (isWanted[column] === 0) this.remove(column);
    for (let column = 0; column < isWanted.length; column++) {
      if (isWanted[column] === 1 && this.isChosen[column] === 0) this.add(column);
    }
  }

  /** Another column of a row of this one, by chance; -1 where it has no row. */
  pickNeighbour(column: number, random: () => number): number {
    for (const { columnFirst, columnRow, rows } of this.#parts) {
      const count = columnFirst[column + 1] - columnFirst[column];
      if (count === 0) continue;
      const row = columnRow[columnFirst[column] + Math.floor(random() * count)];
      const first = rows.rowFirstEntry[row];
      return rows.entryColumn[first + Math.floor(random() * (rows.rowFirstEntry[row + 1] - first))];
    }
    return -1;
  }

  #shortfall(demand: number, gain: number): number {
    const short = (this.#demandMin[demand] - gain) * this.#demandScale[demand];
    return short > 1e-9 ? short : 0;
  }
}
