import type { ColumnLimit, CoverModel } from "../cover-model.ts";

/** Set covering: columns of some cost, every row in need of one of its columns, sparse both ways. */
export interface CoveringRows {
  readonly rowFirst: Uint32Array;
  readonly rowColumn: Uint32Array;
  readonly columnFirst: Uint32Array;
  readonly columnRow: Uint32Array;
  /** Float64[columnCount], over 0. */
  readonly columnCost: Float64Array;
}

/**
 * The model as set covering, when it is that and nothing else: columns that only cost, one demand that asks all its rows, limits that
 * ask one column at least (cantons) or nothing. Undefined otherwise.
 */
export function findCoveringRows(model: CoverModel): CoveringRows | undefined {
  const { objective, demands, limits, columnCount } = model;
  const [demand] = demands;
  if (objective.rowCount > 0 || demands.length !== 1 || objective.columnGain.some((gain) => gain >= 0))
    return undefined;
  const { gain, min } = demand;
  if (gain.rowNeed.some((need) => need !== 1) || gain.columnGain.some((own) => own !== 0)) return undefined;
  const rows: Uint32Array[] = [];
  let most = gain.baseGain;
  for (let row = 0; row < gain.rowCount; row++) {
    const first = gain.rowFirstEntry[row];
    const end = gain.rowFirstEntry[row + 1];
    if (first === end) continue;
    if (gain.entryGain[first] !== gain.entryGain[end - 1]) return undefined;
    most += gain.entryGain[first];
    rows.push(gain.entryColumn.subarray(first, end));
  }
  if (min < most * (1 - 1e-12)) return undefined;
  for (const limit of limits) {
    if (asksNothing(limit)) continue;
    if (!asksOne(limit)) return undefined;
    rows.push(limit.columns);
  }
  return { ...turnRows(rows, columnCount), columnCost: objective.columnGain.map((own) => -own) };
}

function asksNothing({ coefficients, min, max }: ColumnLimit): boolean {
  const most = coefficients.reduce((sum, coefficient) => sum + Math.max(0, coefficient), 0);
  const least = coefficients.reduce((sum, coefficient) => sum + Math.min(0, coefficient), 0);
  return min <= least && max >= most;
}

function asksOne({ columns, coefficients, min, max }: ColumnLimit): boolean {
  return min === 1 && max >= columns.length && coefficients.every((coefficient) => coefficient === 1);
}

function turnRows(rows: readonly Uint32Array[], columnCount: number) {
  const rowFirst = new Uint32Array(rows.length + 1);
  const columnFirst = new Uint32Array(columnCount + 1);
  rows.forEach((columns, row) => {
    rowFirst[row + 1] = rowFirst[row] + columns.length;
    for (const column of columns) columnFirst[column + 1]++;
  });
  for (let column = 0; column < columnCount; column++) columnFirst[column + 1] += columnFirst[column];
  const rowColumn = new Uint32Array(rowFirst[rows.length]);
  const columnRow = new Uint32Array(rowFirst[rows.length]);
  const next = columnFirst.slice(0, columnCount);
  rows.forEach((columns, row) => {
    rowColumn.set(columns, rowFirst[row]);
    for (const column of columns) columnRow[next[column]++] = row;
  });
  return { rowFirst, rowColumn, columnFirst, columnRow };
}
