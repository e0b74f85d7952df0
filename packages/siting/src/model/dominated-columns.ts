import type { CoverModel, GainFunction } from "../cover-model.ts";

/** Entries over which the search for dominated columns costs more than it saves. */
const ENTRIES_MAX = 3_000_000;

/**
 * Columns that no best choice needs: another one gains as much in every row of every gain, is as good for every limit, and makes it
 * useless when both are chosen. Of equals the first is kept. Without loss on the value; alternatives with them are no longer seen.
 *
 * @returns Uint8[columnCount]: 1 for a column that may be left out.
 */
export function findDominatedColumns(model: CoverModel): Uint8Array {
  const columnIsDominated = new Uint8Array(model.columnCount);
  const gains = [model.objective, ...model.demands.map((demand) => demand.gain)];
  const entryCount = gains.reduce((sum, gain) => sum + gain.entryColumn.length, 0);
  if (entryCount > ENTRIES_MAX || model.assignments.length > 0 || gains.some((gain) => gain.served !== undefined)) {
    return columnIsDominated;
  }
  const views = gains.map((gain) => columnViewOf(gain, model.columnCount));
  const columnLimits = limitsByColumn(model);
  for (let column = 0; column < model.columnCount; column++) {
    if (gains.some((gain) => gain.columnGain[column] > 0) || isNeeded(model, columnLimits, column)) continue;
    if (views.some((view) => view.isInPair[column] === 1)) continue;
    const rivals = listRivals(gains, views, column);
    const isUseless = rivals === null && columnLimits[column].every(([index]) => model.limits[index].min <= 0);
    if (isUseless || rivals?.some((rival) => columnIsDominated[rival] === 0 && dominates(rival, column))) {
      columnIsDominated[column] = 1;
    }
  }
  return columnIsDominated;

  /** A tie goes to the smaller column: of two equals, the larger is dominated. */
  function dominates(rival: number, column: number): boolean {
    if (rival === column || !isAsGood(rival, column)) return false;
    return rival < column || !isAsGood(column, rival);
  }

  function isAsGood(rival: number, column: number): boolean {
    return (
      gains.every(
        (gain, i) => gain.columnGain[rival] >= gain.columnGain[column] && coversRows(views[i], rival, column),
      ) && fitsLimits(model, columnLimits, rival, column)
    );
  }
}

interface ColumnView {
  /** Entries by column, rows increasing. */
  readonly first: Uint32Array;
  readonly row: Uint32Array;
  readonly gain: Float64Array;
  /** 1 for columns of a row of need 2: two of them together are worth more than one. */
  readonly isInPair: Uint8Array;
}

function columnViewOf(gain: GainFunction, columnCount: number): ColumnView {
  const first = new Uint32Array(columnCount + 1);
  for (const column of gain.entryColumn) first[column + 1]++;
  for (let column = 0; column < columnCount; column++) first[column + 1] += first[column];
  const next = first.slice(0, columnCount);
  const row = new Uint32Array(gain.entryColumn.length);
  const entryGain = new Float64Array(gain.entryColumn.length);
  const isInPair = new Uint8Array(columnCount);
  for (let r = 0; r < gain.rowCount; r++) {
    for (let entry = gain.rowFirstEntry[r]; entry < gain.rowFirstEntry[r + 1]; entry++) {
      const column = gain.entryColumn[entry];
      row[next[column]] = r;
      entryGain[next[column]++] = gain.entryGain[entry];
      if (gain.rowNeed[r] === 2) isInPair[column] = 1;
    }
  }
  return { first, row, gain: entryGain, isInPair };
}

/** Columns of the shortest row of the column, in any gain: who replaces it is among them. Null when it has no row. */
function listRivals(gains: readonly GainFunction[], views: readonly ColumnView[], column: number): number[] | null {
  let rivals: Uint32Array | null = null;
  gains.forEach((gain, i) => {
    for (let entry = views[i].first[column]; entry < views[i].first[column + 1]; entry++) {
      const row = views[i].row[entry];
      const columns = gain.entryColumn.subarray(gain.rowFirstEntry[row], gain.rowFirstEntry[row + 1]);
      if (rivals === null || columns.length < rivals.length) rivals = columns;
    }
  });
  return rivals === null ? null : Array.from<number>(rivals);
}

/** Whether the rival gains at least as much in every row of the column. */
function coversRows(view: ColumnView, rival: number, column: number): boolean {
  const rivalEnd = view.first[rival + 1];
  let at = view.first[rival];
  if (rivalEnd - at < view.first[column + 1] - view.first[column]) return false;
  for (let entry = view.first[column]; entry < view.first[column + 1]; entry++) {
    while (at < rivalEnd && view.row[at] < view.row[entry]) at++;
    if (at === rivalEnd || view.row[at] !== view.row[entry] || view.gain[at] < view.gain[entry]) return false;
  }
  return true;
}

type LimitTerm = readonly [limit: number, coefficient: number];

function limitsByColumn(model: CoverModel): LimitTerm[][] {
  const columnLimits: LimitTerm[][] = Array.from({ length: model.columnCount }, () => []);
  model.limits.forEach((limit, index) => {
    limit.columns.forEach((column, i) => {
      columnLimits[column].push([index, limit.coefficients[i]]);
    });
  });
  return columnLimits;
}

/** Whether a limit may want the column for its number: leaving it out is then not free even beside one that replaces it. */
function isNeeded(model: CoverModel, columnLimits: LimitTerm[][], column: number): boolean {
  return columnLimits[column].some(([index, coefficient]) => {
    const { min, kind } = model.limits[index];
    return coefficient < 0 || (min > 0 && !(kind === "canton" && min <= 1));
  });
}

/** Whether the rival may stand in the column's place in every limit: no heavier where there is a most, no lighter where there is a least. */
function fitsLimits(model: CoverModel, columnLimits: LimitTerm[][], rival: number, column: number): boolean {
  const coefficientIn = (terms: readonly LimitTerm[], limit: number) =>
    terms.find(([index]) => index === limit)?.[1] ?? 0;
  const told = new Set([...columnLimits[rival], ...columnLimits[column]].map(([limit]) => limit));
  for (const limit of told) {
    const { min, max } = model.limits[limit];
    const ofRival = coefficientIn(columnLimits[rival], limit);
    const ofColumn = coefficientIn(columnLimits[column], limit);
    if (ofRival < 0 || (Number.isFinite(max) && ofRival > ofColumn)) return false;
    if (min > 0 && ofRival < ofColumn) return false;
  }
  return true;
}
