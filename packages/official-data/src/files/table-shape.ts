import { findHeader, HEADER_SAMPLE_RECORDS, nameHeaders } from "./header-row.ts";
import type { SourceLimits } from "./source-limits.ts";
import { assertColumnCount, type SourcePart, unreadable } from "./source-part.ts";
import type { SourceRow } from "./source-table.ts";

/** A row of a sheet or of a text before its header is known. */
export interface SheetRecord {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly cells: string[];
}

/** Where a table is in a sheet. */
export interface TableShape {
  readonly headerRow: number;
  readonly headers: readonly string[];
}

/**
 * The header of a sheet or a text, from its first records.
 *
 * @throws {UnreadableFileError} when there is no record, none after the header, or too many columns.
 */
export function findTableShape(
  part: Pick<SourcePart, "file" | "member">,
  records: readonly SheetRecord[],
  limits: SourceLimits,
): TableShape {
  const sample = records.slice(0, HEADER_SAMPLE_RECORDS);
  const { index, names } = findHeader(sample.map(({ cells }) => cells));
  const header = sample[index];
  if (header === undefined) throw unreadable(part, "empty");
  if (sample.length <= index + 1) throw unreadable(part, "header-only");
  const columnCount = countColumns([names, ...sample.slice(index + 1).map(({ cells }) => cells)]);
  assertColumnCount(part, columnCount, limits, header.row);
  return { headerRow: header.row, headers: nameHeaders(names, columnCount) };
}

/** Columns of a header, without those at its right end that have neither a name nor a value in the rows looked at. */
function countColumns([header = [], ...rows]: readonly (readonly string[])[]): number {
  let count = header.length;
  while (count > 1 && header[count - 1] === "" && rows.every((cells) => (cells[count - 1] ?? "") === "")) count--;
  return count;
}

/** The records below the header as rows: as many cells as headers, what is written beyond kept apart. */
export function rowsOf(records: readonly SheetRecord[], { headerRow, headers }: TableShape): SourceRow[] {
  const rows: SourceRow[] = [];
  for (const { row, cells } of records) {
    if (row <= headerRow) continue;
    while (cells.length < headers.length) cells.push("");
    const extraCells =
      cells.length === headers.length ? [] : cells.splice(headers.length).filter((cell) => cell !== "");
    rows.push(extraCells.length === 0 ? { row, cells, geometry: null } : { row, cells, geometry: null, extraCells });
  }
  return rows;
}
