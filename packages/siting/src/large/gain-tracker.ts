import type { GainFunction } from "../cover-model.ts";
import type { GainPart } from "./gain-part.ts";
import type { RowTracker } from "./row-tracker.ts";
import { SortedRowTracker } from "./sorted-row-tracker.ts";
import { UniformRowTracker } from "./uniform-row-tracker.ts";

/** A gain function followed while columns are chosen and dropped, from nothing chosen. Work grows with the entries of the rows touched. */
export class GainTracker {
  /**
   * Float64[columnCount]: gain with the column less gain without it, all else as it is. For a column outside the choice, what adding it
   * brings; for one inside, what dropping it loses. Choosing or dropping a column does not change its own worth.
   */
  readonly columnWorth: Float64Array;
  /** Gain of the present choice, `baseGain` included; drifts by rounding (see `gainOf`). */
  total: number;
  readonly #trackers: readonly RowTracker[];

  constructor(gain: GainFunction, parts: readonly GainPart[]) {
    this.columnWorth = gain.columnGain.slice();
    this.total = gain.baseGain;
    this.#trackers = parts.map((part) =>
      part.isUniform ? new UniformRowTracker(part, this.columnWorth) : new SortedRowTracker(part, this.columnWorth),
    );
  }

  /** The column must not be chosen. */
  add(column: number): void {
    this.total += this.columnWorth[column];
    for (const tracker of this.#trackers) tracker.add(column);
  }

  /** The column must be chosen. */
  remove(column: number): void {
    this.total -= this.columnWorth[column];
    for (const tracker of this.#trackers) tracker.remove(column);
  }
}
