import { detectSeparator, type Separator } from "./csv-dialect.ts";
import { CsvScanner } from "./csv-scanner.ts";
import { HEADER_SAMPLE_RECORDS } from "./header-row.ts";
import { batchRows } from "./row-batches.ts";
import { nameOfPart, type ReadingContext, type SourcePart, unreadable } from "./source-part.ts";
import type { ReadBatchesOptions, SourceRow, SourceTable } from "./source-table.ts";
import { findTableShape, rowsOf, type SheetRecord, type TableShape } from "./table-shape.ts";
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
  const shape = findTableShape(part, records, context.limits);
  return {
    name: nameOfPart(part),
    format: "csv",
    encoding: text.encoding,
    separator: shape.headers.length === 1 ? null : separator,
    epsg: null,
    ...shape,
    rowCount: null,
    readBatches: (options = {}) => readCsvBatches({ part, text, separator, shape, context }, options),
  };
}

interface OpenCsv {
  readonly part: SourcePart;
  readonly text: TextEncoding;
  readonly separator: Separator;
  readonly shape: TableShape;
  readonly context: ReadingContext;
}

async function* readCsvBatches(
  { part, text, separator, shape, context }: OpenCsv,
  { columns, onProgress, signal }: ReadBatchesOptions,
): AsyncGenerator<readonly SourceRow[]> {
  const wanted = columns && shape.headers.map((_, column) => columns.includes(column));
  const scanner = new CsvScanner(part, { separator, cellCharactersMax: context.limits.cellCharactersMax, wanted });
  const isWhole = ({ row, cells }: SheetRecord) => row <= shape.headerRow || cells.length >= shape.headers.length;
  let areWhole = true;
  let recordCount = 0;
  for await (const { text: piece, bytesRead } of readTextChunks(part.path, text, signal)) {
    const records = scanner.push(piece);
    areWhole &&= records.every(isWhole);
    recordCount += records.length;
    yield* batchRows(rowsOf(records, shape));
    onProgress?.(Math.min(1, bytesRead / part.byteCount));
  }
  const records = scanner.finish();
  // A last line that lacks cells which all the others have, and its end: what came after it is lost as well.
  const cut = areWhole && recordCount >= RECORDS_BEFORE_CUT_MIN ? records.find((each) => !isWhole(each)) : undefined;
  if (cut !== undefined) throw unreadable(part, "truncated", { row: cut.row });
  yield* batchRows(rowsOf(records, shape));
}

/** A header and two rows tell how many cells a row has; fewer may well be a table written by hand. */
const RECORDS_BEFORE_CUT_MIN = 3;

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
): Promise<SheetRecord[]> {
  const scanner = new CsvScanner(part, { separator, cellCharactersMax: limits.cellCharactersMax });
  const records: SheetRecord[] = [];
  for await (const { text: piece } of readTextChunks(part.path, text, signal)) {
    records.push(...scanner.push(piece).slice(0, HEADER_SAMPLE_RECORDS));
    if (records.length >= HEADER_SAMPLE_RECORDS) return records.slice(0, HEADER_SAMPLE_RECORDS);
  }
  return [...records, ...scanner.finish()].slice(0, HEADER_SAMPLE_RECORDS);
}
