import type { ColumnLimit, CoverModel, GainFunction } from "../cover-model.ts";

/** What a year allows; what is not told is not limited. */
export interface YearLimit {
  readonly newSites?: number;
  readonly budget?: number;
}

/** Index of the column "this column of the base is opened in this year". */
function phaseColumn(base: CoverModel, column: number, year: number): number {
  return year * base.columnCount + column;
}

/**
 * The model of a whole horizon from that of one moment: a column for each site and year of opening, a row for each row and year, won when
 * one of its columns is opened by then. What is gained is summed over years (people × years), today's gain included each year. The rules of
 * the base hold for the last year, limits of a year for that year, or for all years up to it when money is carried over.
 *
 * @param countedYears those at whose end the objective is counted: all unless told.
 */
export function buildPhaseModel(
  base: CoverModel,
  siteCost: Float64Array | undefined,
  years: readonly YearLimit[],
  isCarriedOver: boolean,
  countedYears: readonly number[] = Array.from(years.keys()),
): CoverModel {
  const yearCount = years.length;
  const columnCount = base.columnCount * yearCount;
  const baseColumns = Array.from({ length: base.columnCount }, (_, column) => column);
  const openedBy = (columns: Iterable<number>, lastYear: number) =>
    [...columns].flatMap((column) =>
      Array.from({ length: lastYear + 1 }, (_, year) => phaseColumn(base, column, year)),
    );
  const limits: ColumnLimit[] = base.limits.map((limit) => ({
    ...limit,
    columns: Uint32Array.from(openedBy(limit.columns, yearCount - 1)),
    coefficients: Float64Array.from(
      [...limit.coefficients].flatMap((value) => new Array<number>(yearCount).fill(value)),
    ),
  }));
  for (const column of baseColumns) limits.push(limitOf("exclusion", openedBy([column], yearCount - 1), () => 1, 1));
  let sites = 0;
  let money = 0;
  years.forEach(({ newSites, budget }, year) => {
    sites = (isCarriedOver ? sites : 0) + (newSites ?? Number.POSITIVE_INFINITY);
    money = (isCarriedOver ? money : 0) + (budget ?? Number.POSITIVE_INFINITY);
    const columns = isCarriedOver
      ? openedBy(baseColumns, year)
      : baseColumns.map((column) => phaseColumn(base, column, year));
    const costOf = (column: number) => siteCost?.[base.columnSite[column % base.columnCount]] ?? 0;
    if (Number.isFinite(sites)) limits.push(limitOf("new-sites", columns, () => 1, sites));
    if (Number.isFinite(money)) limits.push(limitOf("budget", columns, costOf, money));
  });
  return {
    columnCount,
    columnSite: Uint32Array.from({ length: columnCount }, (_, column) => base.columnSite[column % base.columnCount]),
    columnIsOpen: new Uint8Array(columnCount),
    objective: sumOverYears(base, base.objective, countedYears),
    demands: base.demands.map((demand) => ({ ...demand, gain: sumOverYears(base, demand.gain, [yearCount - 1]) })),
    limits,
    assignments: [],
  };

  function sumOverYears(model: CoverModel, gain: GainFunction, told: readonly number[]): GainFunction {
    const columnGain = new Float64Array(columnCount);
    const rowFirstEntry = [0];
    const entryColumn: number[] = [];
    const entryGain: number[] = [];
    for (const lastYear of told) {
      for (let column = 0; column < model.columnCount; column++) {
        for (let year = 0; year <= lastYear; year++)
          columnGain[phaseColumn(model, column, year)] += gain.columnGain[column];
      }
      for (let row = 0; row < gain.rowCount; row++) {
        const entries: [gain: number, column: number][] = [];
        for (let entry = gain.rowFirstEntry[row]; entry < gain.rowFirstEntry[row + 1]; entry++) {
          for (let year = 0; year <= lastYear; year++) {
            entries.push([gain.entryGain[entry], phaseColumn(model, gain.entryColumn[entry], year)]);
          }
        }
        for (const [told, column] of entries.sort((a, b) => b[0] - a[0] || a[1] - b[1])) {
          entryColumn.push(column);
          entryGain.push(told);
        }
        rowFirstEntry.push(entryColumn.length);
      }
    }
    return {
      baseGain: gain.baseGain * told.length,
      columnGain,
      rowCount: gain.rowCount * told.length,
      rowNeed: Uint8Array.from({ length: gain.rowCount * told.length }, (_, row) => gain.rowNeed[row % gain.rowCount]),
      rowFirstEntry: Uint32Array.from(rowFirstEntry),
      entryColumn: Uint32Array.from(entryColumn),
      entryGain: Float64Array.from(entryGain),
    };
  }
}

function limitOf(
  kind: ColumnLimit["kind"],
  columns: readonly number[],
  coefficientOf: (column: number) => number,
  max: number,
): ColumnLimit {
  return {
    kind,
    rule: -1,
    subject: -1,
    columns: Uint32Array.from(columns),
    coefficients: Float64Array.from(columns, coefficientOf),
    min: Number.NEGATIVE_INFINITY,
    max,
  };
}
