import type { CoverModel, GainFunction } from "../cover-model.ts";

/** A model with fewer columns, and the way back. */
export interface ShrunkModel {
  readonly model: CoverModel;
  /** Uint32[model.columnCount]: column of the model before. */
  readonly formerColumn: Uint32Array;
  /** Int32[former columnCount]: column of the model now, -1 for those left out. */
  readonly columnNow: Int32Array;
}

/** The model without some columns (`isLeftOut` is Uint8[columnCount]); rows that have come to be alike are joined. */
export function shrinkModel(model: CoverModel, isLeftOut: Uint8Array): ShrunkModel {
  const formerColumn = Uint32Array.from(isLeftOut.keys()).filter((column) => isLeftOut[column] === 0);
  const columnNow = new Int32Array(model.columnCount).fill(-1);
  formerColumn.forEach((column, now) => {
    columnNow[column] = now;
  });
  return {
    formerColumn,
    columnNow,
    model: {
      ...model,
      columnCount: formerColumn.length,
      columnSite: formerColumn.map((column) => model.columnSite[column]),
      columnIsOpen: Uint8Array.from(formerColumn, (column) => model.columnIsOpen[column]),
      objective: shrinkGain(model.objective, formerColumn, columnNow),
      demands: model.demands.map((demand) => ({ ...demand, gain: shrinkGain(demand.gain, formerColumn, columnNow) })),
      limits: model.limits.map((limit) => ({
        ...limit,
        columns: limit.columns.filter((column) => columnNow[column] >= 0).map((column) => columnNow[column]),
        coefficients: limit.coefficients.filter((_, i) => columnNow[limit.columns[i]] >= 0),
      })),
    },
  };
}

interface Row {
  readonly need: number;
  readonly columns: number[];
  readonly gains: number[];
}

function shrinkGain(gain: GainFunction, formerColumn: Uint32Array, columnNow: Int32Array): GainFunction {
  const rows = joinAlike(listRows(gain, columnNow));
  const rowFirstEntry = new Uint32Array(rows.length + 1);
  rows.forEach(({ columns }, row) => {
    rowFirstEntry[row + 1] = rowFirstEntry[row] + columns.length;
  });
  return {
    ...gain,
    columnGain: Float64Array.from(formerColumn, (column) => gain.columnGain[column]),
    rowCount: rows.length,
    rowNeed: Uint8Array.from(rows, ({ need }) => need),
    rowFirstEntry,
    entryColumn: Uint32Array.from(rows.flatMap(({ columns }) => columns)),
    entryGain: Float64Array.from(rows.flatMap(({ gains }) => gains)),
  };
}

/** Rows that still have as many columns as they need. */
function listRows(gain: GainFunction, columnNow: Int32Array): Row[] {
  const rows: Row[] = [];
  for (let row = 0; row < gain.rowCount; row++) {
    const columns: number[] = [];
    const gains: number[] = [];
    for (let entry = gain.rowFirstEntry[row]; entry < gain.rowFirstEntry[row + 1]; entry++) {
      const column = columnNow[gain.entryColumn[entry]];
      if (column < 0) continue;
      columns.push(column);
      gains.push(gain.entryGain[entry]);
    }
    if (columns.length >= gain.rowNeed[row] && columns.length > 0)
      rows.push({ need: gain.rowNeed[row], columns, gains });
  }
  return rows;
}

/** Rows of one gain, one need and the same columns gain together what they gain apart. */
function joinAlike(rows: readonly Row[]): Row[] {
  const joined = new Map<string, Row>();
  const kept: Row[] = [];
  for (const row of rows) {
    const { need, columns, gains } = row;
    const isUniform = gains[0] === gains[gains.length - 1];
    const key = isUniform ? `${need}:${columns.join(",")}` : "";
    const alike = isUniform ? joined.get(key) : undefined;
    if (alike === undefined) {
      kept.push(row);
      if (isUniform) joined.set(key, row);
    } else {
      alike.gains.fill(alike.gains[0] + gains[0]);
    }
  }
  return kept;
}
