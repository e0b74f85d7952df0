import { detectSeparator, type Separator } from "./csv-dialect.ts";
import { type CsvRecord, CsvScanner } from "./csv-scanner.ts";
import { findHeaderIndex, HEADER_SAMPLE_RECORDS, nameHeaders } from "./header-row.ts";
import { batchRows } from "./row-batches.ts";
import { nameOfPart, type ReadingContext, type SourcePart, unreadable } from "./source-part.ts";
import type { ReadBatchesOptions, SourceRow, SourceTable } from "./source-table.ts";
import { readTextChunks } from "./text-chunks.ts";
import { detectTextEncoding, type TextEncoding } from "./text-encoding.ts";

/**
 * A table of text: the encoding of the whole file, the separator and the header are found once; rows are read as they are asked for.
 *
 * @throws {UnreadableFileError} when it is empty, not text, has no row, or does not hold together.
 */
export async function openCsvTable(part: SourcePart, context: ReadingContext): Promise<SourceTable> {
  const text = await detectTextEncoding(part, context.signal);
  const { sample, isWhole } = await readSample(part, text);
  if (sample.trim() === "") throw unreadable(part, "empty");
  const separator = detectSeparator(part, sample, isWhole, context.limits);
  const first = await readFirstRecords(part, text, separator, context);
  const records = /^sep=.$/i.test(first[0]?.cells.join(separator) ?? "") ? first.slice(1) : first;
  const headerIndex = findHeaderIndex(records.map(({ cells }) => cells));
  const header = records[headerIndex];
  if (header === undefined) throw unreadable(part, "empty");
  if (records.length <= headerIndex + 1) throw unreadable(part, "header-only");
  const columnCount = countColumns(records.slice(headerIndex).map(({ cells }) => cells));
  if (columnCount > context.limits.columnsMax) {
    throw unreadable(part, "too-many-columns", { detail: String(context.limits.columnsMax), row: header.row });
  }
  const headers = nameHeaders(header.cells, columnCount);
  return {
    name: nameOfPart(part),
    format: "csv",
    encoding: text.encoding,
    separator: columnCount === 1 ? null : separator,
    epsg: null,
    headers,
    headerRow: header.row,
    rowCount: null,
    readBatches: (options = {}) =>
      readCsvBatches({ part, text, separator, headerRow: header.row, columnCount, context }, options),
  };
}

/** Columns of a header, without those at its right end that have neither a name nor a value in the rows looked at. */
export function countColumns([header = [], ...rows]: readonly (readonly string[])[]): number {
  let count = header.length;
  while (count > 1 && header[count - 1] === "" && rows.every((cells) => (cells[count - 1] ?? "") === "")) count--;
  return count;
}

interface OpenCsv {
  readonly part: SourcePart;
  readonly text: TextEncoding;
  readonly separator: Separator;
  readonly headerRow: number;
  readonly columnCount: number;
  readonly context: ReadingContext;
}

async function* readCsvBatches(
  { part, text, separator, headerRow, columnCount, context }: OpenCsv,
  { columns, onProgress, signal }: ReadBatchesOptions,
): AsyncGenerator<readonly SourceRow[]> {
  const wanted = columns && Array.from({ length: columnCount }, (_, column) => columns.includes(column));
  const scanner = new CsvScanner(part, { separator, cellCharactersMax: context.limits.cellCharactersMax, wanted });
  const toRows = (records: readonly CsvRecord[]): SourceRow[] =>
    records.filter(({ row }) => row > headerRow).map((record) => rowOf(record, columnCount));
  for await (const { text: piece, bytesRead } of readTextChunks(part.path, text, signal)) {
    yield* batchRows(toRows(scanner.push(piece)));
    onProgress?.(Math.min(1, bytesRead / part.byteCount));
  }
  yield* batchRows(toRows(scanner.finish()));
}

function rowOf({ row, cells }: CsvRecord, columnCount: number): SourceRow {
  if (cells.length === columnCount) return { row, cells, geometry: null };
  while (cells.length < columnCount) cells.push("");
  const extraCells = cells.splice(columnCount).filter((cell) => cell !== "");
  return extraCells.length === 0 ? { row, cells, geometry: null } : { row, cells, geometry: null, extraCells };
}

/** The beginning of the text: enough to tell its separator. */
async function readSample(part: SourcePart, text: TextEncoding): Promise<{ sample: string; isWhole: boolean }> {
  for await (const chunk of readTextChunks(part.path, text)) {
    return { sample: chunk.text, isWhole: chunk.bytesRead >= part.byteCount };
  }
  return { sample: "", isWhole: true };
}

async function readFirstRecords(
  part: SourcePart,
  text: TextEncoding,
  separator: Separator,
  { limits, signal }: ReadingContext,
): Promise<CsvRecord[]> {
  const scanner = new CsvScanner(part, { separator, cellCharactersMax: limits.cellCharactersMax });
  const records: CsvRecord[] = [];
  for await (const { text: piece } of readTextChunks(part.path, text, signal)) {
    records.push(...scanner.push(piece).slice(0, HEADER_SAMPLE_RECORDS));
    if (records.length >= HEADER_SAMPLE_RECORDS) return records.slice(0, HEADER_SAMPLE_RECORDS);
  }
  return [...records, ...scanner.finish()].slice(0, HEADER_SAMPLE_RECORDS);
}
