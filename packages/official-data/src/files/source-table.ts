import type { Geometry } from "geojson";

export const FILE_FORMATS = ["csv", "xlsx", "ods", "geojson", "shapefile", "geopackage", "parquet"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** One row of a table or one feature of a layer, whatever the file's format. */
export interface SourceRow {
  /** As a spreadsheet numbers it; for a layer, the rank of the feature from 1. */
  readonly row: number;
  /** One text for each header, trimmed, empty when there is none: a number is written with a decimal point, a date as ISO. */
  readonly cells: readonly string[];
  /** WGS84 degrees, whatever the file is projected in; null in a table, and for a feature without shape. */
  readonly geometry: Geometry | null;
  /** What is written beyond the last header: most often a separator that is not between quotes. Absent when nothing is. */
  readonly extraCells?: readonly string[];
}

export interface ReadBatchesOptions {
  /** Ranks of the headers that will be read; the cells of the others may be left empty. All when absent. */
  readonly columns?: readonly number[] | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A table found in a file: a sheet, a layer, a member of an archive. It can be read again and again, each time from its
 * start, and never holds the whole file in memory when the format allows it.
 */
export interface SourceTable {
  /** Of the member, the sheet or the layer; of the file when it has only one. */
  readonly name: string;
  readonly format: FileFormat;
  /** Of text formats, as detected. */
  readonly encoding: "utf-8" | "utf-16" | "windows-1252" | "iso-8859-15" | null;
  readonly separator: "," | ";" | "\t" | "|" | null;
  /** EPSG code its geometries were in before they became WGS84; null when it has none or does not say. */
  readonly epsg: number | null;
  readonly headers: readonly string[];
  /** Row of the headers, as a spreadsheet numbers it: titles above a header are skipped. 0 for a layer. */
  readonly headerRow: number;
  /** Null when it is only known by reading it whole. */
  readonly rowCount: number | null;
  /**
   * The rows in their order, some thousands at a time.
   *
   * @throws `UnreadableFileError` where the file is damaged, and the signal's reason when aborted.
   */
  readBatches(options?: ReadBatchesOptions): AsyncIterable<readonly SourceRow[]>;
}

/** A file that was opened: its tables, at least one. `close` frees what it holds, temporary files included. */
export interface SourceFile {
  readonly name: string;
  readonly byteCount: number;
  /** Of the bytes as they came, lower-case hexadecimal. */
  readonly sha256: string;
  readonly tables: readonly SourceTable[];
  close(): Promise<void>;
}
