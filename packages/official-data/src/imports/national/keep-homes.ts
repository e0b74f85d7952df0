import type { SourceRow, SourceTable } from "../../files/source-table.ts";
import type { TableIssue } from "../../table-issue.ts";
import { centreOfGridCell, parseGridCellId } from "../grid/grid-cell.ts";
import { ImportLog } from "../import-log.ts";
import type { FieldMapping, ImportContext, ImportedHome, ImportedRow, RepairRule } from "../import-reading.ts";
import { readImportRows } from "../read-import.ts";
import { locateMappedColumns } from "../row-cells.ts";
import { degreeOf, findDepartementOfHome, type HomeArea, NOWHERE } from "./home-area.ts";
import { packRows, writeRows } from "./kept-rows.ts";
import type { KeptArea, KeptBlock, NationalHomesReading } from "./national-homes.ts";

export interface KeepHomesOptions {
  /** Told each block once it is full, and waited for. */
  readonly onBlock: (block: KeptBlock) => Promise<void>;
  /** Share of all the tables read, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Rows of a block at most: a département of 200 m cells is one to three of them. */
const BLOCK_ROW_COUNT_MAX = 25_000;
/** Bytes that wait to be in a block, all areas together: a file may go from one département to another at each row. */
const WAITING_BYTE_COUNT_MAX = 48 * 1024 ** 2;
const ISSUE_COUNT_MAX = 100;

/** Nothing is known of the country's communes: codes stay those of the file, and each territory carries them to its own. */
const COUNTRY: ImportContext = {
  ...{ departement: null, communes: [], cantons: [], communeSuccessors: new Map() },
  ...{ metresToRoad: null, refusedRepairs: [] },
};

/**
 * Reads tables of homes once, whole, and gives their rows back in blocks by area, as they came: a territory that reads the
 * blocks of its areas reads what it would in the file. Every row is validated on the way; those refused are kept with the
 * others, for the territory whose they are is told of them. Rows of one identifier are compared by the territories.
 *
 * Memory does not grow with the file.
 *
 * @param tables all with the same headers.
 * @throws what `readBatches` throws, what `onBlock` throws, and the signal's reason once aborted.
 */
export async function keepHomes(
  tables: readonly SourceTable[],
  mapping: readonly FieldMapping[],
  { onBlock, onProgress, signal }: KeepHomesOptions,
): Promise<NationalHomesReading> {
  const blocks = new BlockBuilder(onBlock);
  const areas = new Map<string, { -readonly [Key in keyof KeptArea]: KeptArea[Key] }>();
  const findings = new Findings();
  const rowCounts: number[] = [];
  for (const [rank, table] of tables.entries()) {
    let batch: readonly SourceRow[] = [];
    const told: SourceTable = {
      ...table,
      // All columns, whatever the mapping reads: another may be chosen later, when the file is gone.
      async *readBatches(options) {
        for await (batch of table.readBatches({ ...options, columns: undefined })) yield batch;
      },
    };
    const { columnOf } = locateMappedColumns(table.headers, mapping);
    const findArea = buildAreaFinder(columnOf);
    const log = new ImportLog();
    const tellShare = (share: number) => onProgress?.((rank + share) / tables.length);
    for await (const homes of readImportRows("homes", told, mapping, COUNTRY, log, { onProgress: tellShare, signal })) {
      findings.take(log);
      const rowsOf = new Map<HomeArea, SourceRow[]>();
      let next = 0;
      for (const source of batch) {
        // Those accepted come in the order of the batch.
        const accepted = homes[next]?.row === source.row ? homes[next++] : undefined;
        const area = findArea(source, accepted);
        const rows = rowsOf.get(area);
        if (rows === undefined) rowsOf.set(area, [withoutNeedlessShape(source, columnOf.get("id"))]);
        else rows.push(withoutNeedlessShape(source, columnOf.get("id")));
        const key = `${rank} ${area}`;
        const counted = areas.get(key) ?? { table: rank, area, rowCount: 0, homeCount: 0, population: 0 };
        if (counted.rowCount === 0) areas.set(key, counted);
        counted.rowCount += 1;
        counted.homeCount += accepted === undefined ? 0 : 1;
        counted.population += accepted?.value.population ?? 0;
      }
      for (const [area, rows] of rowsOf) await blocks.add(rank, area, rows);
    }
    await blocks.finish();
    rowCounts.push(log.rowCount);
  }
  const counted = [...areas.values()];
  const sum = (of: (area: KeptArea) => number) => counted.reduce((total, area) => total + of(area), 0);
  const homeCount = sum((area) => area.homeCount);
  return {
    tables: tables.map(({ readBatches: _, ...head }, rank) => ({ ...head, rowCount: rowCounts[rank] ?? 0 })),
    areas: counted.sort((a, b) => a.table - b.table || (a.area < b.area ? -1 : 1)),
    ...{ rowCount: sum((area) => area.rowCount), homeCount },
    refusedCount: sum((area) => area.rowCount) - homeCount,
    population: sum((area) => area.population),
    ...findings.tell(),
  };
}

/** Areas are asked for millions of times, of the same few thousand texts. */
function buildAreaFinder(columnOf: ReadonlyMap<string, number>) {
  const communes = columnOf.get("communeCode");
  const areaOfText = new Map<string, HomeArea | null>();
  return ({ cells, extraCells }: SourceRow, accepted: ImportedRow<ImportedHome> | undefined): HomeArea => {
    // Its cells may be in the wrong columns.
    if (extraCells !== undefined) return NOWHERE;
    const text = communes === undefined ? "" : (cells[communes] ?? "");
    let area = areaOfText.get(text);
    if (area === undefined) {
      area = findDepartementOfHome(text);
      areaOfText.set(detached(text), area);
    }
    if (area !== null) return area;
    return accepted === undefined ? NOWHERE : degreeOf(accepted.value.longitude, accepted.value.latitude);
  };
}

/** A copy that keeps no piece of the file it was cut from in memory. */
function detached(text: string): string {
  return Buffer.from(text).toString();
}

/** The square of a cell whose identifier tells where it is: four times the rest of the row, and never read. */
function withoutNeedlessShape(source: SourceRow, idColumn: number | undefined): SourceRow {
  if (source.geometry === null) return source;
  const cell = parseGridCellId(source.cells[idColumn ?? -1] ?? "");
  return cell === undefined || centreOfGridCell(cell) === undefined ? source : { ...source, geometry: null };
}

/** What is told of the rows, in bounded memory: a file may have something to repair in each of its rows. */
class Findings {
  readonly #countOfRule = new Map<RepairRule, number>();
  readonly #issues: TableIssue[] = [];

  /** Empties the log. */
  take({ repairs, issues, warnings }: ImportLog): void {
    for (const { rule } of repairs) this.#countOfRule.set(rule, (this.#countOfRule.get(rule) ?? 0) + 1);
    this.#issues.push(...issues.slice(0, ISSUE_COUNT_MAX - this.#issues.length));
    repairs.length = 0;
    issues.length = 0;
    warnings.length = 0;
  }

  tell(): Pick<NationalHomesReading, "repairs" | "issues"> {
    return { repairs: Array.from(this.#countOfRule, ([rule, count]) => ({ rule, count })), issues: this.#issues };
  }
}

/** Rows on their way to a block, as bytes: texts of rows that wait would hold the pieces of the file they were cut from. */
class BlockBuilder {
  readonly #onBlock: KeepHomesOptions["onBlock"];
  readonly #waiting = new Map<
    string,
    { table: number; area: HomeArea; rowCount: number; bytes: Buffer[]; size: number }
  >();
  #size = 0;

  constructor(onBlock: KeepHomesOptions["onBlock"]) {
    this.#onBlock = onBlock;
  }

  async add(table: number, area: HomeArea, rows: readonly SourceRow[]): Promise<void> {
    const waiting = this.#waiting.get(area) ?? { table, area, rowCount: 0, bytes: [], size: 0 };
    this.#waiting.set(area, waiting);
    const bytes = Buffer.from(writeRows(rows));
    waiting.bytes.push(bytes);
    waiting.rowCount += rows.length;
    waiting.size += bytes.length;
    this.#size += bytes.length;
    if (waiting.rowCount >= BLOCK_ROW_COUNT_MAX) await this.#write(area);
    while (this.#size > WAITING_BYTE_COUNT_MAX) await this.#write(this.#findLargest());
  }

  /** Writes all that waits. */
  async finish(): Promise<void> {
    for (const area of [...this.#waiting.keys()].sort()) await this.#write(area);
  }

  #findLargest(): HomeArea {
    let [largest, size] = [NOWHERE, -1];
    for (const [area, waiting] of this.#waiting) if (waiting.size > size) [largest, size] = [area, waiting.size];
    return largest;
  }

  async #write(area: HomeArea): Promise<void> {
    const waiting = this.#waiting.get(area);
    if (waiting === undefined) return;
    this.#waiting.delete(area);
    this.#size -= waiting.size;
    const { table, rowCount, bytes } = waiting;
    await this.#onBlock({ table, area, rowCount, bytes: packRows(bytes) });
  }
}
