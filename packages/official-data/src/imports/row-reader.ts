import type { SourceRow } from "../files/source-table.ts";
import type { GeographicBounds, ImportContext, LeftOutReason } from "./import-reading.ts";
import type { KnownPlaces } from "./known-places.ts";
import type { RowCells } from "./row-cells.ts";

/** What holds for all rows of a table being read. */
export interface TableReading {
  readonly context: ImportContext;
  readonly places: KnownPlaces;
  readonly bounds: GeographicBounds | undefined;
}

/** A row's value; of another place; refused, its cells then hold why; or none of this kind. */
export type RowResult<Value> = Value | "elsewhere" | "refused" | { readonly leftOut: LeftOutReason };

/** Reads one row. What it repairs and finds is in `cells`. */
export type RowReader<Value> = (cells: RowCells, row: SourceRow, reading: TableReading) => RowResult<Value>;
