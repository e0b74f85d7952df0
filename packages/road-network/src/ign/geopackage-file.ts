import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { FeatureLayer, FeatureRow, FieldRequests, FieldValue } from "./feature-layer.ts";
import { MalformedShapeError, readGeoPackageShape } from "./geopackage-shape.ts";
import {
  DamagedIgnFileError,
  IgnFileUnreadableError,
  MissingIgnLayerError,
  UnknownIgnProjectionError,
} from "./ign-errors.ts";
import { LineShape } from "./line-shape.ts";
import { matchFields } from "./match-fields.ts";
import { findEpsgInText } from "./projection-text.ts";
import { findProjection, type Projection } from "./reproject.ts";

const SQLITE_MAGIC = "SQLite format 3\0";

/** A GeoPackage opened for reading; nothing is written to it or beside it. To be closed when done. */
export class GeoPackageFile {
  readonly file: string;
  readonly #database: DatabaseSync;

  /**
   * @throws {IgnFileUnreadableError} when the file cannot be opened.
   * @throws {DamagedIgnFileError} when it is no SQLite database.
   */
  constructor(path: string) {
    this.file = basename(path);
    try {
      const head = Buffer.alloc(SQLITE_MAGIC.length);
      const descriptor = openSync(path, "r");
      try {
        readSync(descriptor, head, 0, head.length, 0);
      } finally {
        closeSync(descriptor);
      }
      if (head.toString("latin1") !== SQLITE_MAGIC) {
        throw new DamagedIgnFileError(this.file, "it does not begin as a GeoPackage");
      }
      const url = pathToFileURL(path);
      // Changes that another program has yet to fold into the file are read too; else the file is taken as it lies,
      // without locks, so that it opens from a folder where nothing may be written.
      const hasPendingChanges = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
      if (!hasPendingChanges) url.searchParams.set("immutable", "1");
      this.#database = new DatabaseSync(url, { readOnly: true, enableForeignKeyConstraints: false });
    } catch (cause) {
      if (cause instanceof DamagedIgnFileError) throw cause;
      throw new IgnFileUnreadableError(path, { cause });
    }
    // The file comes from outside: its own SQL is not run.
    this.#run(() => this.#database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON"));
  }

  close(): void {
    this.#database.close();
  }

  /** Names of the layers of features, as the file lists them. */
  listLayers(): string[] {
    return this.#run(() =>
      this.#database
        .prepare("SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY table_name")
        .all()
        .map((row) => String(row.table_name)),
    );
  }

  /** The layer of that name, or whose name ends with it (as in a file of several départements); undefined when none is. */
  findLayerName(name: string): string | undefined {
    const layers = this.listLayers();
    return (
      layers.find((layer) => layer.toLowerCase() === name) ?? layers.find((layer) => layer.toLowerCase().endsWith(name))
    );
  }

  /**
   * @throws {MissingIgnLayerError | MissingIgnFieldError | UnknownIgnProjectionError | DamagedIgnFileError} when the layer
   *   cannot be read. Its rows throw {@link DamagedIgnFileError} with the row.
   */
  openLayer<Field extends string>(name: string, requests: FieldRequests<Field>): FeatureLayer<Field> {
    const layerName = this.findLayerName(name);
    if (layerName === undefined) throw new MissingIgnLayerError(this.file, name, this.listLayers());
    const place = { file: this.file, layer: layerName };
    const { geometryColumn, projection } = this.#describeGeometry(layerName);
    const fields = this.#run(() =>
      this.#database
        .prepare("SELECT name FROM pragma_table_info(?)")
        .all(layerName)
        .map((row) => String(row.name)),
    );
    const matched = matchFields(requests, fields, place);
    // At once, where counting would read the whole file; for progress only.
    const rowCount = this.#run(() =>
      Number(this.#database.prepare(`SELECT max(rowid) AS n FROM ${quoted(layerName)}`).get()?.n ?? 0),
    );
    return {
      ...place,
      name: layerName,
      rowCount,
      projection,
      rows: () => this.#rows(layerName, geometryColumn, matched),
    };
  }

  *#rows<Field extends string>(
    layer: string,
    geometryColumn: string,
    matched: ReadonlyMap<Field, string | undefined>,
  ): Generator<FeatureRow<Field>> {
    const present = [...matched].filter((entry): entry is [Field, string] => entry[1] !== undefined);
    const columns = [geometryColumn, ...present.map(([, column]) => column)].map(quoted).join(", ");
    const statement = this.#run(() => this.#database.prepare(`SELECT ${columns} FROM ${quoted(layer)}`));
    statement.setReturnArrays(true);
    const iterator = this.#run(() => statement.iterate()[Symbol.iterator]());
    // Every key of `matched` is written here, so the object holds each field.
    const values = Object.fromEntries([...matched.keys()].map((field) => [field, null])) as Record<Field, FieldValue>;
    const shape = new LineShape();
    const current = { row: 0, values, shape };
    for (;;) {
      current.row++;
      const next = this.#run(() => iterator.next(), layer, current.row);
      if (next.done === true) return;
      const cells: unknown = next.value;
      if (!Array.isArray(cells)) throw new DamagedIgnFileError(this.file, "a row cannot be read", { layer });
      shape.clear();
      const blob: unknown = cells[0];
      if (blob instanceof Uint8Array) this.#run(() => readGeoPackageShape(blob, shape), layer, current.row);
      for (let i = 0; i < present.length; i++) values[present[i][0]] = fieldValueOf(cells[i + 1]);
      yield current;
    }
  }

  #describeGeometry(layer: string): { geometryColumn: string; projection: Projection } {
    const kind = this.#run(() =>
      this.#database.prepare("SELECT type, sql FROM sqlite_master WHERE name = ?").get(layer),
    );
    // A view or a virtual table would run whatever the file says, perhaps without end.
    if (kind?.type !== "table" || /^\s*create\s+virtual/i.test(String(kind.sql))) {
      throw new DamagedIgnFileError(this.file, `layer ${layer} is not a plain table`, { layer });
    }
    const described = this.#run(() =>
      this.#database
        .prepare(
          `SELECT g.column_name, s.organization, s.organization_coordsys_id, s.definition
           FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
           WHERE g.table_name = ?`,
        )
        .get(layer),
    );
    if (described === undefined) {
      throw new DamagedIgnFileError(this.file, `layer ${layer} has no geometry column`, { layer });
    }
    const isEpsg = String(described.organization).toLowerCase() === "epsg";
    const code = isEpsg ? Number(described.organization_coordsys_id) : findEpsgInText(String(described.definition));
    const projection = code === undefined ? undefined : findProjection(code);
    if (projection === undefined) {
      const system = `${String(described.organization)}:${String(described.organization_coordsys_id)}`;
      throw new UnknownIgnProjectionError(this.file, layer, system);
    }
    return { geometryColumn: String(described.column_name), projection };
  }

  /** Runs a query or reads a row; trouble inside SQLite is trouble of the file. */
  #run<T>(read: () => T, layer?: string, row?: number): T {
    try {
      return read();
    } catch (cause) {
      const isOurs = cause instanceof MalformedShapeError;
      if (!isOurs && !isSqliteError(cause)) throw cause;
      const where = row === undefined ? "" : ` (row ${row} of layer ${layer})`;
      throw new DamagedIgnFileError(this.file, `${cause.message}${where}`, { layer, row }, { cause });
    }
  }
}

function isSqliteError(error: unknown): error is Error {
  // ERR_OUT_OF_RANGE: a whole number too large for a column of ours.
  return error instanceof Error && "code" in error && /^ERR_(SQLITE|OUT_OF_RANGE)/.test(String(error.code));
}

function fieldValueOf(cell: unknown): FieldValue {
  if (typeof cell === "string" || typeof cell === "number") return cell;
  return null;
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
