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
import { readSite } from "./read-sites.ts";
import { settleDuplicates } from "./refuse-duplicates.ts";
import { buildCanRepair } from "./refused-repairs.ts";
import { locateMappedColumns, RowCells } from "./row-cells.ts";
import type { RowReader, TableReading } from "./row-reader.ts";

const READERS: { readonly [Kind in ImportKind]?: RowReader<ImportedRows[Kind]> } = {
  sites: readSite,
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
  { onProgress, signal, bounds }: ReadImportOptions = {},
): Promise<ImportReading<Kind>> {
  const read = READERS[kind];
  if (read === undefined) throw new TypeError(`${kind} cannot be read yet.`);
  const columns = locateMappedColumns(table.headers, mapping);
  const reading: TableReading = { context, places: indexKnownPlaces(context), bounds };
  const canRepair = buildCanRepair(context.refusedRepairs);
  const log = new ImportLog();
  const rows: ImportedRow<ImportedRows[Kind]>[] = [];
  for await (const batch of table.readBatches({ columns: [...columns.columnOf.values()], onProgress, signal })) {
    for (const source of batch) {
      log.rowCount += 1;
      const cells = new RowCells(source, columns, canRepair);
      const result = read(cells, source, reading);
      if (result === "elsewhere") log.elsewhereCount += 1;
      else if (typeof result === "object" && "leftOut" in result) log.leaveOut(result.leftOut);
      else if (result === "refused" || cells.issues.length > 0) log.add(cells);
      else {
        log.add(cells);
        rows.push({ row: source.row, value: result });
      }
    }
  }
  const key = columns.headers[columns.columnOf.get(KEY_FIELDS[kind]) ?? -1] ?? KEY_FIELDS[kind];
  const kept = settleDuplicates(kind, rows, key, log, canRepair);
  const { rowCount, elsewhereCount, leftOut, repairs, issues, warnings } = log;
  return { kind, rowCount, rows: kept, elsewhereCount, leftOut, repairs, issues, warnings };
}

/** The field that a row is known by. */
const KEY_FIELDS: Readonly<Record<ImportKind, string>> = {
  sites: "id",
  cantons: "code",
  communes: "communeCode",
  "commune-changes": "from",
  populations: "communeCode",
  homes: "id",
  addresses: "id",
  activity: "id",
  partners: "id",
  hours: "id",
};
