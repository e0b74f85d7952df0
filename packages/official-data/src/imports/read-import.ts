import type { SourceTable } from "../files/source-table.ts";
import { ImportLog } from "./import-log.ts";
import type {
  FieldMapping,
  ImportContext,
  ImportedRow,
  ImportedRows,
  ImportKind,
  ImportReading,
  ReadImportOptions,
} from "./import-reading.ts";
import { indexKnownPlaces } from "./known-places.ts";
import { readCanton } from "./read-cantons.ts";
import { readCommuneChange } from "./read-commune-changes.ts";
import { readCommune } from "./read-communes.ts";
import { readAddress, readHome } from "./read-homes.ts";
import { readPopulation, sumCarried } from "./read-populations.ts";
import { readHoursOfSite, readSiteActivity, readSitePartners } from "./read-site-facts.ts";
import { readSite } from "./read-sites.ts";
import { buildCanRepair } from "./refused-repairs.ts";
import { locateMappedColumns, RowCells } from "./row-cells.ts";
import type { CombineRows, RowReader, TableReading } from "./row-reader.ts";
import { settleDuplicates } from "./settle-duplicates.ts";
import { settlePostcodes } from "./settle-postcodes.ts";

/** How a kind is read: each row by itself, then what only rows together tell. */
interface KindReader<Value> {
  readonly read: RowReader<Value>;
  /** The field that a row is known by. */
  readonly key: string;
  /** Whether its cells are words, and not millions of numbers. */
  readonly isText?: boolean;
  readonly combine?: CombineRows<Value>;
}

const READERS: { readonly [Kind in ImportKind]: KindReader<ImportedRows[Kind]> } = {
  sites: { read: readSite, key: "id", isText: true, combine: settlePostcodes },
  cantons: { read: readCanton, key: "code", isText: true },
  communes: { read: readCommune, key: "communeCode", isText: true },
  "commune-changes": { read: readCommuneChange, key: "from" },
  populations: { read: readPopulation, key: "communeCode", combine: sumCarried },
  homes: { read: readHome, key: "id" },
  addresses: { read: readAddress, key: "id" },
  activity: { read: readSiteActivity, key: "id" },
  partners: { read: readSitePartners, key: "id", isText: true },
  hours: { read: readHoursOfSite, key: "id", isText: true },
};

/**
 * Reads a table through a mapping: the rows to keep, everything that was repaired to understand them, and what refuses the
 * others. Nothing is thrown for a bad row. The same table, mapping and context always give the same reading.
 *
 * @throws what the table's own `readBatches` throws: a damaged file, or the signal's reason once aborted.
 */
export async function readImport<Kind extends ImportKind>(
  kind: Kind,
  table: SourceTable,
  mapping: readonly FieldMapping[],
  context: ImportContext,
  options: ReadImportOptions = {},
): Promise<ImportReading<Kind>> {
  const { key, combine }: KindReader<ImportedRows[Kind]> = READERS[kind];
  const log = new ImportLog();
  const rows: ImportedRow<ImportedRows[Kind]>[] = [];
  for await (const batch of readImportRows(kind, table, mapping, context, log, options)) {
    for (const row of batch) rows.push(row);
  }
  const { columnOf, headers } = locateMappedColumns(table.headers, mapping);
  const nameOf = (field: string) => headers[columnOf.get(field) ?? -1] ?? field;
  const canRepair = buildCanRepair(context.refusedRepairs);
  const combined = combine?.(rows, { log, canRepair, nameOf }) ?? rows;
  const kept = settleDuplicates(kind, combined, nameOf(key), log, canRepair);
  const { rowCount, elsewhereCount, leftOut, repairs, issues, refusedKeys, warnings } = log;
  return { kind, rowCount, rows: kept, elsewhereCount, leftOut, repairs, issues, refusedKeys, warnings };
}

/**
 * The rows to keep as they are read, some thousands at a time, for a file that would not fit in memory whole (2.3 million
 * cells); what is told of them goes into the log. Rows are not compared with one another: duplicates stay, postcodes are not
 * settled, populations of merged communes not summed.
 */
export async function* readImportRows<Kind extends ImportKind>(
  kind: Kind,
  table: SourceTable,
  mapping: readonly FieldMapping[],
  context: ImportContext,
  log: ImportLog,
  { onProgress, signal, bounds, boundsWithoutCommune }: ReadImportOptions = {},
): AsyncGenerator<readonly ImportedRow<ImportedRows[Kind]>[]> {
  const { read, key, isText = false }: KindReader<ImportedRows[Kind]> = READERS[kind];
  const columns = locateMappedColumns(table.headers, mapping);
  const places = indexKnownPlaces(context);
  const reading: TableReading = { context, places, bounds, boundsWithoutCommune, homeCommunes: new Map() };
  const canRepair = buildCanRepair(context.refusedRepairs);
  for await (const batch of table.readBatches({ columns: [...columns.columnOf.values()], onProgress, signal })) {
    const rows: ImportedRow<ImportedRows[Kind]>[] = [];
    for (const source of batch) {
      log.rowCount += 1;
      const cells = new RowCells(source, columns, canRepair);
      if (isText) cells.mendEncoding();
      // Its cells may be in the wrong columns: not even its département is sure.
      if (source.extraCells !== undefined) cells.refuseRow(source.extraCells);
      const result = cells.isRefused ? "refused" : read(cells, source, reading);
      if (result === "elsewhere") log.elsewhereCount += 1;
      else if (typeof result === "object" && "leftOut" in result) log.leaveOut(result.leftOut);
      else {
        if (!cells.isSilent) log.add(cells);
        if (result !== "refused" && !cells.isRefused) rows.push({ row: source.row, value: result });
        else log.addRefusedKey(cells.readKey(key));
      }
    }
    yield rows;
  }
}
