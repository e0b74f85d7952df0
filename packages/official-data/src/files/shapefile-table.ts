import { PlatformError } from "@maillage/errors";
import { DbfTable } from "@maillage/road-network/dbf-table";
import { SequentialFile } from "@maillage/road-network/sequential-file";
import { cellOfValue } from "./cell-of-value.ts";
import { findCoordinateSystem, findEpsgInWkt } from "./coordinate-system.ts";
import { readFirstBytes } from "./file-chunks.ts";
import { ShpGeometries } from "./shp-geometries.ts";
import { assertColumnCount, type ReadingContext, type SourcePart, unreadable } from "./source-part.ts";
import type { ReadBatchesOptions, SourceRow, SourceTable } from "./source-table.ts";
import { UnreadableFileError } from "./unreadable-file-error.ts";
import { toWgs84Geometry, WrongGeometryError } from "./wgs84-geometry.ts";

const BATCH_ROWS = 1_024;
/** A projection or an encoding is told in a line. */
const COMPANION_BYTES_MAX = 1 << 16;

/** Where the companions of a `.shp` are; undefined for those that are missing. */
export interface ShapefileCompanions {
  readonly dbf: string | undefined;
  readonly prj: string | undefined;
  readonly cpg: string | undefined;
}

/**
 * The features of a Shapefile: geometries from `.shp`, properties from `.dbf` in the encoding that `.cpg` tells, projection
 * from `.prj`. Rows marked as deleted are passed over.
 *
 * @throws {UnreadableFileError} when a companion is missing, the projection is unknown, or a part is damaged.
 */
export async function openShapefileTable(
  part: SourcePart,
  name: string,
  { dbf, prj, cpg }: ShapefileCompanions,
  { limits }: ReadingContext,
): Promise<SourceTable> {
  if (dbf === undefined) throw unreadable(part, "missing-companion", { detail: ".dbf" });
  if (prj === undefined) throw unreadable(part, "missing-companion", { detail: ".prj" });
  const wkt = (await readFirstBytes(prj, COMPANION_BYTES_MAX)).toString("latin1");
  const epsg = findEpsgInWkt(wkt);
  const system = epsg === undefined ? undefined : findCoordinateSystem(epsg);
  if (system === undefined) {
    throw unreadable(part, "unknown-projection", { detail: /"([^"]*)"/.exec(wkt)?.[1] ?? wkt.slice(0, 80) });
  }
  const codePage = cpg === undefined ? undefined : (await readFirstBytes(cpg, COMPANION_BYTES_MAX)).toString("latin1");
  const { fields, rowCount } = withFile(part, dbf, (source) => new DbfTable(source, codePage));
  if (rowCount === 0) throw unreadable(part, "header-only");
  assertColumnCount(part, fields.length, limits);
  return {
    name,
    format: "shapefile",
    encoding: null,
    separator: null,
    epsg: system.epsg,
    headers: fields,
    headerRow: 0,
    rowCount,
    // Rows are read from disk as they are asked for, without waiting.
    async *readBatches({ columns, onProgress, signal }: ReadBatchesOptions = {}) {
      const attributes = openFile(part, dbf);
      try {
        const shapes = openFile(part, part.path);
        try {
          const table = told(part, null, () => new DbfTable(attributes, codePage));
          const geometries = told(part, null, () => new ShpGeometries(shapes));
          const wanted = columns && new Set(columns);
          let rows: SourceRow[] = [];
          for (let row = 1; row <= table.rowCount; row++) {
            const next = told(part, row, () => {
              const geometry = geometries.next();
              if (!table.next()) return undefined;
              return {
                cells: fields.map((field, i) => (wanted?.has(i) === false ? "" : cellOfValue(table.get(field)))),
                geometry,
              };
            });
            if (next === undefined) continue;
            rows.push({
              row,
              cells: next.cells,
              geometry: told(part, row, () => toWgs84Geometry(next.geometry, system)),
            });
            if (rows.length < BATCH_ROWS) continue;
            signal?.throwIfAborted();
            yield rows;
            rows = [];
            onProgress?.(row / table.rowCount);
          }
          signal?.throwIfAborted();
          if (rows.length > 0) yield rows;
          onProgress?.(1);
        } finally {
          shapes.close();
        }
      } finally {
        attributes.close();
      }
    },
  };
}

function withFile<T>(part: SourcePart, path: string, read: (source: SequentialFile) => T): T {
  const source = openFile(part, path);
  try {
    return told(part, null, () => read(source));
  } finally {
    source.close();
  }
}

function openFile(part: SourcePart, path: string): SequentialFile {
  return told(part, null, () => new SequentialFile(path, part.file));
}

/** What the readers of roads say of a damaged file, in the words of imports. */
function told<T>(part: SourcePart, row: number | null, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    if (error instanceof WrongGeometryError) {
      throw unreadable(part, error.reason, { detail: error.detail, row, cause: error });
    }
    if (error instanceof PlatformError) {
      const isShort = /ends too early|announces|shorter|fewer geometries/.test(error.message);
      throw unreadable(part, isShort ? "truncated" : "damaged", { row, cause: error });
    }
    // A header that announces impossible sizes makes the platform's own views fail.
    if (error instanceof RangeError) throw unreadable(part, "damaged", { row, cause: error });
    throw error;
  }
}
