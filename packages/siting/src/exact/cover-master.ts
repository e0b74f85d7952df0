import type { Highs } from "highs";
import type { CoverModel, GainFunction } from "../cover-model.ts";
import { cutRowsAt, cutServedAt, type GainCut, valueOfCut } from "./gain-cuts.ts";
import { MasterRows } from "./master-rows.ts";

/** Rows with so few different gains are written out whole; others are approached by cuts. */
const DIRECT_LEVELS_MAX = 4;
/** Entries written out at most; beyond, rows are gathered in blocks and approached by cuts. */
const DIRECT_ENTRIES_MAX = 150_000;
/** Blocks approached by cuts at most, so that a round of cuts stays small. */
const BLOCKS_MAX = 800;

/** Part of a gain that cuts approach: one variable, at most the gain of these rows. */
interface CutBlock {
  readonly gain: GainFunction;
  /** Rows of the gain; null for its people served. */
  readonly rows: Uint32Array | null;
  readonly variable: number;
  /** Gain of one unit of the variable, such that it goes to 1,000 (1 for a row of need 2): the solver's tolerances are absolute. */
  readonly unit: number;
}

/** A row written out: `levels` of entries by decreasing gain, one variable each. */
interface DirectRow {
  readonly gain: GainFunction;
  readonly row: number;
  readonly firstVariable: number;
  /** End entry of each level. */
  readonly levelEnd: readonly number[];
}

/**
 * The mixed-integer model of a pass. Variables: x[c] for columns; for a row written out, u[l] = 1 when one of its columns of the l best
 * gains is chosen (the radius formulation of the p-median: Cornuéjols, Nemhauser and Wolsey 1980; García, Labbé and Marín 2011), which for
 * covering is Church and ReVelle's; for blocks of rows, one variable under cuts.
 */
export class CoverMaster {
  readonly rows: MasterRows;
  readonly blocks: CutBlock[] = [];
  readonly #directRows: DirectRow[] = [];
  /** Terms of each gain (objective first, then demands) over variables. */
  readonly objectiveTerms: readonly [variable: number, coefficient: number][];
  readonly #model: CoverModel;
  readonly #sum: Float64Array;

  constructor(model: CoverModel) {
    this.#model = model;
    this.rows = new MasterRows(model.columnCount);
    this.#sum = new Float64Array(model.columnCount);
    this.objectiveTerms = this.#addGain(model.objective);
    for (const { gain, min } of model.demands) {
      this.rows.addRow(this.#addGain(gain), min - gain.baseGain, Number.POSITIVE_INFINITY);
    }
    for (const limit of model.limits) {
      const terms = Array.from(limit.columns, (column, i): [number, number] => [column, limit.coefficients[i]]);
      this.rows.addRow(terms, limit.min, limit.max);
    }
    this.#addAssignments();
  }

  /** The value of every variable under a choice, for a solver to start from. */
  completeChoice(columnIsChosen: Uint8Array): Float64Array {
    const values = new Float64Array(this.rows.variableCount);
    values.set(columnIsChosen);
    const x = Float64Array.from(columnIsChosen);
    for (const { gain, row, firstVariable, levelEnd } of this.#directRows) {
      let missing = gain.rowNeed[row];
      let entry = gain.rowFirstEntry[row];
      levelEnd.forEach((end, level) => {
        for (; entry < end; entry++) if (columnIsChosen[gain.entryColumn[entry]] === 1) missing--;
        values[firstVariable + level] = missing <= 0 ? 1 : 0;
      });
    }
    for (const block of this.blocks) values[block.variable] = valueOfCut(this.cutAt(block, x), x) / block.unit;
    return values;
  }

  cutAt(block: Pick<CutBlock, "gain" | "rows">, x: Float64Array): GainCut {
    return block.rows === null
      ? cutServedAt(block.gain, x, this.#sum)
      : cutRowsAt(block.gain, block.rows, x, this.#sum);
  }

  #addGain(gain: GainFunction): [number, number][] {
    const terms: [number, number][] = [];
    gain.columnGain.forEach((coefficient, column) => {
      if (coefficient !== 0) terms.push([column, coefficient]);
    });
    const isSmall = gain.entryColumn.length <= DIRECT_ENTRIES_MAX;
    const cutRows: number[] = [];
    for (let row = 0; row < gain.rowCount; row++) {
      const levelEnd = isSmall && gain.rowNeed[row] === 1 ? levelsOf(gain, row) : null;
      if (isSmall && gain.rowNeed[row] === 2) this.#addPairRow(gain, row, terms);
      else if (levelEnd === null || levelEnd.length > DIRECT_LEVELS_MAX) cutRows.push(row);
      else this.#addDirectRow(gain, row, levelEnd, terms);
    }
    for (const rows of groupRows(gain, cutRows)) this.#addBlock(gain, rows, terms);
    if (gain.served !== undefined) this.#addBlock(gain, null, terms);
    return terms;
  }

  #addDirectRow(gain: GainFunction, row: number, levelEnd: readonly number[], terms: [number, number][]): void {
    const firstVariable = this.rows.variableCount;
    this.#directRows.push({ gain, row, firstVariable, levelEnd });
    let entry = gain.rowFirstEntry[row];
    levelEnd.forEach((end, level) => {
      const next = level + 1 < levelEnd.length ? gain.entryGain[end] : 0;
      const variable = this.rows.addVariable(0, 1);
      terms.push([variable, gain.entryGain[entry] - next]);
      // u[l] <= u[l - 1] + Σ x of this level.
      const rowTerms: [number, number][] = [[variable, 1]];
      if (level > 0) rowTerms.push([variable - 1, -1]);
      for (; entry < end; entry++) rowTerms.push([gain.entryColumn[entry], -1]);
      this.rows.addRow(rowTerms, Number.NEGATIVE_INFINITY, 0);
    });
  }

  /** A whole variable under 2u <= Σ x, and under cuts, which are tighter on the relaxation. */
  #addPairRow(gain: GainFunction, row: number, terms: [number, number][]): void {
    const variable = this.rows.addVariable(0, 1, true);
    const first = gain.rowFirstEntry[row];
    const unit = gain.entryGain[first];
    terms.push([variable, unit]);
    this.blocks.push({ gain, rows: Uint32Array.of(row), variable, unit });
    const columns = gain.entryColumn.subarray(first, gain.rowFirstEntry[row + 1]);
    const rowTerms = [
      [variable, 2] as [number, number],
      ...Array.from(columns, (column): [number, number] => [column, -1]),
    ];
    this.rows.addRow(rowTerms, Number.NEGATIVE_INFINITY, 0);
  }

  #addBlock(gain: GainFunction, rows: Uint32Array | null, terms: [number, number][]): void {
    const all = new Float64Array(this.#sum.length).fill(1);
    const most = valueOfCut(this.cutAt({ gain, rows }, all), all);
    if (!(most > 0)) return;
    const unit = most / 1000;
    const variable = this.rows.addVariable(0, 1000);
    terms.push([variable, unit]);
    this.blocks.push({ gain, rows, variable, unit });
  }

  /** y[site, canton] <= 1 in all for a site that is chosen; 1 at least for a canton. Whole by itself once x is (a bipartite matching). */
  #addAssignments(): void {
    for (const { cantons, members } of this.#model.assignments) {
      const cantonTerms: [number, number][][] = Array.from(cantons, () => []);
      for (const { column, places } of members) {
        const siteTerms: [number, number][] = column === -1 ? [] : [[column, -1]];
        for (const place of places) {
          const variable = this.rows.addVariable(0, 1);
          siteTerms.push([variable, 1]);
          cantonTerms[place].push([variable, 1]);
        }
        this.rows.addRow(siteTerms, Number.NEGATIVE_INFINITY, column === -1 ? 1 : 0);
      }
      for (const terms of cantonTerms) this.rows.addRow(terms, 1, Number.POSITIVE_INFINITY);
    }
  }

  /** HiGHS's model of the continuous relaxation, to maximise `scale` times the objective. */
  modelData(highs: Highs, scale: number) {
    return this.rows.modelData(highs, this.objectiveTerms, scale);
  }
}

/** End entries of the runs of equal gain of a row. */
function levelsOf(gain: GainFunction, row: number): number[] {
  const ends: number[] = [];
  const end = gain.rowFirstEntry[row + 1];
  for (let entry = gain.rowFirstEntry[row]; entry < end; entry++) {
    if (entry + 1 === end || gain.entryGain[entry + 1] !== gain.entryGain[entry]) ends.push(entry + 1);
  }
  return ends;
}

/** Each row by itself while they are few; else those that share their first column, then neighbours, together. */
function groupRows(gain: GainFunction, rows: readonly number[]): Uint32Array[] {
  if (rows.length <= BLOCKS_MAX) return rows.map((row) => Uint32Array.of(row));
  const byColumn = Map.groupBy(rows, (row) => gain.entryColumn[gain.rowFirstEntry[row]]);
  const columns = [...byColumn.keys()].sort((a, b) => a - b);
  const columnsPerBlock = Math.ceil(columns.length / BLOCKS_MAX);
  const blocks: Uint32Array[] = [];
  for (let i = 0; i < columns.length; i += columnsPerBlock) {
    blocks.push(
      Uint32Array.from(columns.slice(i, i + columnsPerBlock).flatMap((column) => byColumn.get(column) ?? [])),
    );
  }
  return blocks;
}
