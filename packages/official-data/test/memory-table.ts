import type { Geometry } from "geojson";
import type { SourceRow, SourceTable } from "../src/files/source-table.ts";

/** A table in memory, as a file would give it: cells trimmed, missing ones empty. */
export function memoryTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { name = "table.csv", geometries = [] }: { readonly name?: string; readonly geometries?: readonly Geometry[] } = {},
): SourceTable {
  const sourceRows = rows.map(
    (cells, index): SourceRow => ({
      row: index + 2,
      cells: headers.map((_, column) => (cells[column] ?? "").trim()),
      geometry: geometries[index] ?? null,
      ...(cells.slice(headers.length).some((cell) => cell !== "") ? { extraCells: cells.slice(headers.length) } : {}),
    }),
  );
  return {
    name,
    format: geometries.length > 0 ? "geojson" : "csv",
    encoding: "utf-8",
    separator: ",",
    epsg: geometries.length > 0 ? 4326 : null,
    headers,
    headerRow: 1,
    rowCount: rows.length,
    async *readBatches({ onProgress, signal } = {}) {
      for (let first = 0; first < sourceRows.length; first += 1000) {
        signal?.throwIfAborted();
        yield sourceRows.slice(first, first + 1000);
        onProgress?.(Math.min(1, (first + 1000) / sourceRows.length));
      }
    },
  };
}

/** The first rows, as whoever maps columns sees them. */
export async function sampleOf(table: SourceTable): Promise<readonly SourceRow[]> {
  for await (const batch of table.readBatches()) return batch.slice(0, 200);
  return [];
}
