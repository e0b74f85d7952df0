import type { SourceRow } from "./source-table.ts";

const BATCH_ROWS = 4_096;

/** Rows in groups of some thousands; none when there are none. */
export function* batchRows(rows: readonly SourceRow[]): Generator<readonly SourceRow[]> {
  if (rows.length <= BATCH_ROWS) {
    if (rows.length > 0) yield rows;
    return;
  }
  for (let first = 0; first < rows.length; first += BATCH_ROWS) yield rows.slice(first, first + BATCH_ROWS);
}
