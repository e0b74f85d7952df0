import type { CoverModel } from "../cover-model.ts";

/** Set covering: the cheapest columns such that each row has one. */
export interface SetCoverInstance {
  /** Float64[columnCount], over 0. */
  readonly columnCost: Float64Array;
  /** Columns of each row. */
  readonly rows: readonly (readonly number[])[];
}

/** The instance as a pass: gain is minus the cost, the demand is every row. */
export function buildSetCoverModel({ columnCost, rows }: SetCoverInstance): CoverModel {
  const columnCount = columnCost.length;
  const rowFirstEntry = new Uint32Array(rows.length + 1);
  rows.forEach((columns, row) => {
    rowFirstEntry[row + 1] = rowFirstEntry[row] + columns.length;
  });
  const entryColumn = new Uint32Array(rowFirstEntry[rows.length]);
  rows.forEach((columns, row) => {
    entryColumn.set(columns, rowFirstEntry[row]);
    entryColumn.subarray(rowFirstEntry[row], rowFirstEntry[row + 1]).sort();
  });
  const all = {
    baseGain: 0,
    columnGain: new Float64Array(columnCount),
    rowCount: rows.length,
    rowNeed: new Uint8Array(rows.length).fill(1),
    rowFirstEntry,
    entryColumn,
    entryGain: new Float64Array(entryColumn.length).fill(1),
  };
  return {
    columnCount,
    columnSite: Uint32Array.from(columnCost.keys()),
    columnIsOpen: new Uint8Array(columnCount),
    objective: {
      baseGain: 0,
      columnGain: columnCost.map((cost) => -cost),
      rowCount: 0,
      rowNeed: new Uint8Array(0),
      rowFirstEntry: new Uint32Array(1),
      entryColumn: new Uint32Array(0),
      entryGain: new Float64Array(0),
    },
    demands: [{ gain: all, min: rows.length, rule: -1 }],
    limits: [],
    assignments: [],
  };
}
