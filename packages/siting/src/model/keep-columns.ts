import type { CoverModel, GainFunction } from "../cover-model.ts";

/** A model without some columns, and the column of the whole model that each of its columns is. */
export interface KeptColumns {
  readonly model: CoverModel;
  readonly keptColumn: Uint32Array;
}

/** Takes columns out of a model: they are not chosen. Models with people served or assignments are left whole by whoever prunes. */
export function keepColumns(model: CoverModel, columnIsLeftOut: Uint8Array): KeptColumns {
  const keptColumn = Uint32Array.from(columnIsLeftOut.keys().filter((column) => columnIsLeftOut[column] === 0));
  if (keptColumn.length === model.columnCount) return { model, keptColumn };
  const columnPlace = new Int32Array(model.columnCount).fill(-1);
  keptColumn.forEach((column, place) => {
    columnPlace[column] = place;
  });
  const limits = model.limits.map((limit) => {
    const kept = Array.from(limit.columns.keys()).filter((i) => columnPlace[limit.columns[i]] !== -1);
    return {
      ...limit,
      columns: Uint32Array.from(kept, (i) => columnPlace[limit.columns[i]]),
      coefficients: Float64Array.from(kept, (i) => limit.coefficients[i]),
    };
  });
  return {
    keptColumn,
    model: {
      ...model,
      columnCount: keptColumn.length,
      columnSite: Uint32Array.from(keptColumn, (column) => model.columnSite[column]),
      columnIsOpen: Uint8Array.from(keptColumn, (column) => model.columnIsOpen[column]),
      objective: keepOfGain(model.objective, keptColumn, columnPlace),
      demands: model.demands.map((demand) => ({ ...demand, gain: keepOfGain(demand.gain, keptColumn, columnPlace) })),
      limits,
    },
  };
}

function keepOfGain(gain: GainFunction, keptColumn: Uint32Array, columnPlace: Int32Array): GainFunction {
  const rowNeed: number[] = [];
  const rowFirstEntry = [0];
  const entryColumn: number[] = [];
  const entryGain: number[] = [];
  for (let row = 0; row < gain.rowCount; row++) {
    const first = entryColumn.length;
    for (let entry = gain.rowFirstEntry[row]; entry < gain.rowFirstEntry[row + 1]; entry++) {
      if (columnPlace[gain.entryColumn[entry]] === -1) continue;
      entryColumn.push(columnPlace[gain.entryColumn[entry]]);
      entryGain.push(gain.entryGain[entry]);
    }
    // Rows of need 2 lose no column: theirs are never dominated.
    if (entryColumn.length === first) continue;
    rowNeed.push(gain.rowNeed[row]);
    rowFirstEntry.push(entryColumn.length);
  }
  return {
    baseGain: gain.baseGain,
    columnGain: Float64Array.from(keptColumn, (column) => gain.columnGain[column]),
    rowCount: rowNeed.length,
    rowNeed: Uint8Array.from(rowNeed),
    rowFirstEntry: Uint32Array.from(rowFirstEntry),
    entryColumn: Uint32Array.from(entryColumn),
    entryGain: Float64Array.from(entryGain),
  };
}
