import type { GainFunction } from "../cover-model.ts";

/** Rows of a gain function that are followed in one manner, from both sides. */
export interface GainPart {
  /** Only the rows count here: `baseGain` and `columnGain` are those of the whole function. */
  readonly rows: GainFunction;
  /** Each row gains the same by any of its entries: covering. Otherwise all rows need 1. */
  readonly isUniform: boolean;
  /** Float64[rowCount]: the row's gain by its best entry, 0 without any; read far more often than entries, and much nearer in memory. */
  readonly rowGain: Float64Array;
  /** Uint32[columnCount + 1]: the rows of column `c` are `columnFirst[c]` to `columnFirst[c + 1] - 1` of `columnRow`. */
  readonly columnFirst: Uint32Array;
  /** Uint32[entryCount]: rows, increasing within a column. */
  readonly columnRow: Uint32Array;
  /** Uint32[entryCount], index into `entryColumn`; empty when the rows are uniform, where nobody needs it. */
  readonly columnEntry: Uint32Array;
}

/** One part nearly always; two for a sum of times and of homes with two sites. The arrays of the function are shared, not copied. */
export function buildGainParts(gain: GainFunction): readonly GainPart[] {
  const { rowCount, rowFirstEntry, entryGain, rowNeed } = gain;
  // Entries are by decreasing gain: the ends tell.
  const isUniformRow = (row: number) =>
    rowFirstEntry[row] === rowFirstEntry[row + 1] ||
    entryGain[rowFirstEntry[row]] === entryGain[rowFirstEntry[row + 1] - 1];
  const rowNumbers = Uint32Array.from({ length: rowCount }, (_, row) => row);
  if (rowNumbers.every(isUniformRow)) return [turnRows(gain, true)];
  if (rowNeed.every((need) => need === 1)) return [turnRows(gain, false)];
  const uniform = pickRows(gain, rowNumbers.filter(isUniformRow));
  const sorted = pickRows(
    gain,
    rowNumbers.filter((row) => !isUniformRow(row)),
  );
  return [turnRows(uniform, true), turnRows(sorted, false)];
}

function turnRows(rows: GainFunction, isUniform: boolean): GainPart {
  const { rowCount, rowFirstEntry, entryColumn } = rows;
  const columnCount = rows.columnGain.length;
  const entryCount = rowFirstEntry[rowCount];
  const columnFirst = new Uint32Array(columnCount + 1);
  for (let entry = 0; entry < entryCount; entry++) columnFirst[entryColumn[entry] + 1]++;
  for (let column = 0; column < columnCount; column++) columnFirst[column + 1] += columnFirst[column];
  const columnRow = new Uint32Array(entryCount);
  const columnEntry = new Uint32Array(isUniform ? 0 : entryCount);
  const next = columnFirst.slice(0, columnCount);
  for (let row = 0; row < rowCount; row++) {
    for (let entry = rowFirstEntry[row]; entry < rowFirstEntry[row + 1]; entry++) {
      const at = next[entryColumn[entry]]++;
      columnRow[at] = row;
      if (!isUniform) columnEntry[at] = entry;
    }
  }
  const rowGain = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    if (rowFirstEntry[row] < rowFirstEntry[row + 1]) rowGain[row] = rows.entryGain[rowFirstEntry[row]];
  }
  return { rows, isUniform, rowGain, columnFirst, columnRow, columnEntry };
}

function pickRows(gain: GainFunction, picked: Uint32Array): GainFunction {
  const { rowFirstEntry, entryColumn, entryGain, rowNeed } = gain;
  const firstEntry = new Uint32Array(picked.length + 1);
  picked.forEach((row, i) => {
    firstEntry[i + 1] = firstEntry[i] + rowFirstEntry[row + 1] - rowFirstEntry[row];
  });
  const column = new Uint32Array(firstEntry[picked.length]);
  const entryGains = new Float64Array(firstEntry[picked.length]);
  picked.forEach((row, i) => {
    column.set(entryColumn.subarray(rowFirstEntry[row], rowFirstEntry[row + 1]), firstEntry[i]);
    entryGains.set(entryGain.subarray(rowFirstEntry[row], rowFirstEntry[row + 1]), firstEntry[i]);
  });
  return {
    baseGain: gain.baseGain,
    columnGain: gain.columnGain,
    rowCount: picked.length,
    rowNeed: Uint8Array.from(picked, (row) => rowNeed[row]),
    rowFirstEntry: firstEntry,
    entryColumn: column,
    entryGain: entryGains,
  };
}
