import { existsSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { cellOfValue } from "./cell-of-value.ts";
import { type CoordinateSystem, findCoordinateSystem, findEpsgInWkt } from "./coordinate-system.ts";
import { locateGeometry } from "./located-geometry.ts";
import { assertColumnCount, nameOfPart, type ReadingContext, type SourcePart, unreadable } from "./source-part.ts";
import type { ReadBatchesOptions, SourceRow, SourceTable } from "./source-table.ts";
import { UnreadableFileError } from "./unreadable-file-error.ts";
import { readGeoPackageGeometry } from "./wkb-geometry.ts";

const BATCH_ROWS = 1_024;

/** A layer as the file describes it. */
interface Layer {
  readonly name: string;
  readonly columns: readonly string[];
  /** Null for a table without shapes. */
  readonly geometry: { readonly column: string; readonly system: CoordinateSystem } | null;
}

/**
 * The layers of a GeoPackage and its tables without shapes, in the order of their names. Nothing is written to the file.
 *
 * @throws {UnreadableFileError}
 */
export function openGeoPackageTables(part: SourcePart, { limits }: ReadingContext): readonly SourceTable[] {
  const layers = withDatabase(part, (database) => listLayers(part, database));
  const isOnly = layers.length === 1;
  return layers.flatMap((layer) => {
    const place = { file: part.file, member: layer.name };
    assertColumnCount(place, layer.columns.length, limits);
    const rowCount = withDatabase(part, (database) =>
      Number(database.prepare(`SELECT count(*) AS n FROM ${quoted(layer.name)}`).get()?.n ?? 0),
    );
    if (rowCount === 0) {
      if (isOnly) throw unreadable(place, "header-only");
      return [];
    }
    const table: SourceTable = {
      name: isOnly ? nameOfPart(part) : layer.name,
      format: "geopackage",
      encoding: null,
      separator: null,
      epsg: layer.geometry?.system.epsg ?? null,
      headers: layer.columns,
      headerRow: 0,
      rowCount,
      readBatches: (options = {}) => readLayer(part, layer, rowCount, options),
    };
    return [table];
  });
}

async function* readLayer(
  part: SourcePart,
  layer: Layer,
  rowCount: number,
  { columns, onProgress, signal }: ReadBatchesOptions,
): AsyncGenerator<readonly SourceRow[]> {
  const place = { file: part.file, member: layer.name };
  const database = openDatabase(part);
  try {
    // A column that nobody asked for is left out of the query, and its cells stay empty.
    const wanted = layer.columns.map((column, i) => (columns?.includes(i) === false ? "NULL" : quoted(column)));
    const shape = layer.geometry === null ? "NULL" : quoted(layer.geometry.column);
    const statement = told(part, () =>
      database.prepare(`SELECT ${[shape, ...wanted].join(", ")} FROM ${quoted(layer.name)}`),
    );
    statement.setReturnArrays(true);
    statement.setReadBigInts(true);
    const iterator = told(part, () => statement.iterate()[Symbol.iterator]());
    let rows: SourceRow[] = [];
    for (let row = 1; ; row++) {
      const next = told(place, () => iterator.next(), row);
      if (next.done === true) break;
      const values: unknown = next.value;
      if (!Array.isArray(values)) throw unreadable(place, "damaged", { row });
      const [blob, ...cells]: readonly unknown[] = values;
      const geometry =
        layer.geometry !== null && blob instanceof Uint8Array
          ? locateGeometry(place, row, layer.geometry.system, () => readGeoPackageGeometry(blob))
          : null;
      rows.push({ row, cells: cells.map((cell) => (cell instanceof Uint8Array ? "" : cellOfValue(cell))), geometry });
      if (rows.length < BATCH_ROWS) continue;
      signal?.throwIfAborted();
      yield rows;
      rows = [];
      onProgress?.(Math.min(1, row / rowCount));
    }
    signal?.throwIfAborted();
    if (rows.length > 0) yield rows;
    onProgress?.(1);
  } finally {
    database.close();
  }
}

function listLayers(part: SourcePart, database: DatabaseSync): Layer[] {
  if (!hasTable(database, "gpkg_contents")) throw unreadable(part, "not-a-table", { detail: "SQLite" });
  const names = database
    .prepare("SELECT table_name AS name FROM gpkg_contents WHERE data_type IN ('features', 'attributes') ORDER BY 1")
    .all()
    .map(({ name }) => String(name));
  if (names.length === 0) throw unreadable(part, "no-table-inside");
  return names.map((name) => describeLayer(part, database, name));
}

function describeLayer(part: SourcePart, database: DatabaseSync, name: string): Layer {
  const place = { file: part.file, member: name };
  const kind = database.prepare("SELECT type, sql FROM sqlite_master WHERE name = ?").get(name);
  // A view or a virtual table would run whatever the file says, perhaps without end.
  if (kind?.type !== "table" || /^\s*create\s+virtual/i.test(String(kind.sql))) {
    throw unreadable(place, "damaged", { detail: "GPKG" });
  }
  const described = !hasTable(database, "gpkg_geometry_columns")
    ? undefined
    : database
        .prepare(
          `SELECT g.column_name AS geometry, s.organization, s.organization_coordsys_id AS code, s.definition
       FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE g.table_name = ?`,
        )
        .get(name);
  const geometryColumn = described === undefined ? undefined : String(described.geometry);
  const columns = database
    .prepare("SELECT name, type FROM pragma_table_info(?)")
    .all(name)
    .filter((column) => column.name !== geometryColumn && !/^blob/i.test(String(column.type)))
    .map((column) => String(column.name));
  if (described === undefined || geometryColumn === undefined) return { name, columns, geometry: null };
  const isEpsg = String(described.organization).toLowerCase() === "epsg";
  const epsg = isEpsg ? Number(described.code) : findEpsgInWkt(String(described.definition));
  const system = epsg === undefined ? undefined : findCoordinateSystem(epsg);
  if (system === undefined) {
    throw unreadable(place, "unknown-projection", {
      detail: `${String(described.organization)}:${String(described.code)}`,
    });
  }
  return { name, columns, geometry: { column: geometryColumn, system } };
}

function hasTable(database: DatabaseSync, name: string): boolean {
  return database.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").get(name) !== undefined;
}

function withDatabase<T>(part: SourcePart, read: (database: DatabaseSync) => T): T {
  const database = openDatabase(part);
  try {
    return told(part, () => read(database));
  } finally {
    database.close();
  }
}

function openDatabase(part: SourcePart): DatabaseSync {
  return told(part, () => {
    const url = pathToFileURL(part.path);
    // Changes that another program has yet to fold into the file are read too; else the file is taken as it lies, without
    // locks, so that it opens from a folder where nothing may be written.
    const hasPendingChanges = existsSync(`${part.path}-wal`) && statSync(`${part.path}-wal`).size > 0;
    if (!hasPendingChanges) url.searchParams.set("immutable", "1");
    const database = new DatabaseSync(url, { readOnly: true, enableForeignKeyConstraints: false });
    // The file comes from outside: its own SQL is not run.
    database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
    return database;
  });
}

/** Runs a query or reads a row; trouble inside SQLite is trouble of the file. */
function told<T>(place: { readonly file: string; readonly member: string | null }, read: () => T, row?: number): T {
  try {
    return read();
  } catch (cause) {
    const isSqlite = cause instanceof Error && "code" in cause && /^ERR_(SQLITE|OUT_OF_RANGE)/.test(String(cause.code));
    if (!isSqlite || cause instanceof UnreadableFileError) throw cause;
    throw unreadable(place, "damaged", { detail: "SQLite", row: row ?? null, cause });
  }
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
