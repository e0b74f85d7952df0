import { HEADER_SAMPLE_RECORDS } from "./header-row.ts";
import { batchRows } from "./row-batches.ts";
import { nameOfPart, type ReadingContext, type SourcePart } from "./source-part.ts";
import type { ReadBatchesOptions, SourceRow, SourceTable } from "./source-table.ts";
import { findTableShape, rowsOf, type SheetRecord } from "./table-shape.ts";
import { UnreadableFileError } from "./unreadable-file-error.ts";

/** How a sheet is read; `onProgress` is told the share of its bytes. */
export type ReadRecordsOptions = Pick<ReadBatchesOptions, "signal" | "onProgress">;

/** A sheet of a workbook, whatever its format. */
export interface Sheet {
  readonly name: string;
  /** Records from the first row, read anew at each call; rows without a value are left out. */
  readonly readRecords: (options: ReadRecordsOptions) => AsyncGenerator<readonly SheetRecord[]>;
}

/**
 * The tables of a workbook: its sheets that have rows. Empty ones are passed over when another has some.
 *
 * @throws {UnreadableFileError} when none has rows, or one cannot be read.
 */
export async function openSheetTables(
  part: SourcePart,
  format: "xlsx" | "ods",
  sheets: readonly Sheet[],
  context: ReadingContext,
): Promise<readonly SourceTable[]> {
  const tables: SourceTable[] = [];
  let withoutRows: UnreadableFileError | undefined;
  for (const sheet of sheets) {
    try {
      tables.push(await openSheetTable(part, format, sheet, sheets.length === 1, context));
    } catch (error) {
      const isWithoutRows =
        error instanceof UnreadableFileError && (error.reason === "empty" || error.reason === "header-only");
      if (!isWithoutRows) throw error;
      withoutRows ??= error;
    }
  }
  if (tables.length === 0 && withoutRows !== undefined) throw withoutRows;
  return tables;
}

async function openSheetTable(
  part: SourcePart,
  format: "xlsx" | "ods",
  sheet: Sheet,
  isOnly: boolean,
  { limits, signal }: ReadingContext,
): Promise<SourceTable> {
  const place = { file: part.file, member: part.member === null ? sheet.name : `${part.member}/${sheet.name}` };
  const first: SheetRecord[] = [];
  for await (const records of sheet.readRecords({ signal })) {
    first.push(...records.slice(0, HEADER_SAMPLE_RECORDS - first.length));
    if (first.length >= HEADER_SAMPLE_RECORDS) break;
  }
  const shape = findTableShape(place, first, limits);
  return {
    name: isOnly ? nameOfPart(part) : sheet.name,
    format,
    encoding: null,
    separator: null,
    epsg: null,
    ...shape,
    rowCount: null,
    async *readBatches({
      onProgress,
      signal: readingSignal,
    }: ReadBatchesOptions = {}): AsyncGenerator<readonly SourceRow[]> {
      for await (const records of sheet.readRecords({ signal: readingSignal, onProgress })) {
        yield* batchRows(rowsOf(records, shape));
      }
      onProgress?.(1);
    },
  };
}
