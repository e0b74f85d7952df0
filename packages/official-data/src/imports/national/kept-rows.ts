import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Geometry } from "geojson";
import type { SourceRow } from "../../files/source-table.ts";

/** As it is written in a block: what most rows have not is left out. */
type WrittenRow = readonly [
  row: number,
  cells: readonly string[],
  geometry?: Geometry | null,
  extraCells?: readonly string[],
];

/** Rows as they came from their file, one JSON line after another: what {@link packRows} is given. */
export function writeRows(rows: readonly SourceRow[]): string {
  let text = "";
  for (const { row, cells, geometry, extraCells } of rows) {
    const written: WrittenRow =
      extraCells !== undefined
        ? [row, cells, geometry, extraCells]
        : geometry !== null
          ? [row, cells, geometry]
          : [row, cells];
    text += `${JSON.stringify(written)}\n`;
  }
  return text;
}

/** A block of bytes to keep: the same for the same lines. */
export function packRows(lines: readonly Uint8Array[]): Uint8Array {
  return zstdCompressSync(Buffer.concat(lines));
}

/** The rows of a block, in the order that they were written, equal to what they were in their file. */
export function unpackRows(block: Uint8Array): SourceRow[] {
  const lines = zstdDecompressSync(block).toString("utf8").trimEnd();
  if (lines === "") return [];
  // Written by `writeRows` alone: a line feed within a cell is escaped.
  const written = JSON.parse(`[${lines.replaceAll("\n", ",")}]`) as WrittenRow[];
  return written.map(([row, cells, geometry = null, extraCells]) =>
    extraCells === undefined ? { row, cells, geometry } : { row, cells, geometry, extraCells },
  );
}
