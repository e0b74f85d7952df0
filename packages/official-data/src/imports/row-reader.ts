import type { SourceRow } from "../files/source-table.ts";
import type { CommuneCode, DepartementCode } from "../insee-codes.ts";
import type { ImportLog } from "./import-log.ts";
import type { GeographicBounds, ImportContext, ImportedRow, LeftOutReason } from "./import-reading.ts";
import type { KnownPlaces } from "./known-places.ts";
import type { CanRepair } from "./refused-repairs.ts";
import type { RowCells } from "./row-cells.ts";

/** What holds for all rows of a table being read. */
export interface TableReading {
  readonly context: ImportContext;
  readonly places: KnownPlaces;
  readonly bounds: GeographicBounds | undefined;
  readonly boundsWithoutCommune: GeographicBounds | undefined;
  /** Communes of homes as they were read: the same few hundred for millions of rows; null for what is no commune. */
  readonly homeCommunes: Map<string, HomeCommune | null>;
}

/** The main commune of a home. */
export interface HomeCommune {
  readonly written: string;
  /** With its leading zero. */
  readonly complete: CommuneCode;
  /** As today's communes have it. */
  readonly code: CommuneCode;
  readonly departement: DepartementCode;
}

/** A row's value; of another place; refused, its cells then hold why; or none of this kind. */
export type RowResult<Value> = Value | "elsewhere" | "refused" | { readonly leftOut: LeftOutReason };

/** Reads one row. What it repairs and finds is in `cells`. */
export type RowReader<Value> = (cells: RowCells, row: SourceRow, reading: TableReading) => RowResult<Value>;

/** What the rows of a table tell together: rows in their order, with what is found added to the log. */
export type CombineRows<Value> = (
  rows: readonly ImportedRow<Value>[],
  found: {
    readonly log: ImportLog;
    readonly canRepair: CanRepair;
    /** A field's column as the header writes it. */
    readonly nameOf: (field: string) => string;
  },
) => readonly ImportedRow<Value>[];
