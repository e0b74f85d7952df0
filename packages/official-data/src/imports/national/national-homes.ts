import type { SourceTable } from "../../files/source-table.ts";
import type { TableIssue } from "../../table-issue.ts";
import type { RepairRule } from "../import-reading.ts";
import type { HomeArea } from "./home-area.ts";

/** What a table of a national file says of itself, kept beside its rows. */
export type KeptTable = Omit<SourceTable, "readBatches" | "rowCount"> & { readonly rowCount: number };

/** Rows of one table and one area, in the order of their file; an area of many rows has several blocks. */
export interface KeptBlock {
  /** Rank of the table among those kept. */
  readonly table: number;
  readonly area: HomeArea;
  readonly rowCount: number;
  /** For `unpackRows`. */
  readonly bytes: Uint8Array;
}

/** What a national file has in an area. */
export interface KeptArea {
  readonly table: number;
  readonly area: HomeArea;
  readonly rowCount: number;
  /** Of the rows that can be read. */
  readonly homeCount: number;
  readonly population: number;
}

/** What was found of a national file while it was read whole. */
export interface NationalHomesReading {
  readonly tables: readonly KeptTable[];
  readonly areas: readonly KeptArea[];
  readonly rowCount: number;
  readonly homeCount: number;
  readonly refusedCount: number;
  readonly population: number;
  readonly repairs: readonly { readonly rule: RepairRule; readonly count: number }[];
  /** The first of those that refuse a row. */
  readonly issues: readonly TableIssue[];
}
