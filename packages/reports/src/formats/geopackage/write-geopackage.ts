import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import type { Locale } from "@maillage/errors";
import { computeGeometryBounds } from "../../layers/geometry-bounds.ts";
import type { FieldType, FieldValue, Layer } from "../../layers/layer.ts";
import { encodeGeopackageGeometry } from "./encode-geopackage-geometry.ts";
import { buildIndexSchema, GEOPACKAGE_SCHEMA } from "./geopackage-schema.ts";
import { writeQmlStyle } from "./write-qml-style.ts";

/** Rows between two moments given to the rest of the process: SQLite writes in this thread, some milliseconds for so many. */
const ROWS_AT_ONCE = 2_000;
/** Of a layer without a date: any would do, as long as it is always the same. */
const NO_DATE = "1970-01-01";

const COLUMN_TYPES: Readonly<Record<FieldType, string>> = {
  text: "TEXT",
  integer: "INTEGER",
  number: "REAL",
  boolean: "BOOLEAN",
  date: "DATE",
};

/**
 * Layers as tables of one GeoPackage (OGC 12-128r18, 1.3; WGS84), each with its spatial index, the titles of its columns in the
 * language, and the style that QGIS takes. What they rest on is in the table `maillage_sources`. Same layers, same bytes.
 *
 * @param path where nothing is; half written when it fails.
 * @throws what SQLite throws: `errcode` 13 when the disk is full.
 */
export async function writeGeopackage(layers: readonly Layer[], path: string, language: Locale): Promise<void> {
  const database = new DatabaseSync(path);
  try {
    // Seen by nobody until it is whole: neither a journal nor a flush is worth its time.
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; BEGIN");
    database.exec(GEOPACKAGE_SCHEMA);
    for (const layer of layers) {
      describeLayer(database, layer, language);
      await writeRows(database, layer);
    }
    describeTables(database, layers);
    database.exec("COMMIT");
  } finally {
    database.close();
  }
}

function describeLayer(database: DatabaseSync, layer: Layer, language: Locale): void {
  const { id, title, description, geometryType, fields, bounds } = layer;
  const columns = fields.map(({ name, type }) => `"${name}" ${COLUMN_TYPES[type]}`);
  const shape = geometryType === null ? [] : [`"geom" ${geometryType.toUpperCase()}`];
  database.exec(
    `CREATE TABLE "${id}" (${['"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', ...shape, ...columns].join(", ")})`,
  );
  database
    .prepare("INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    .run(
      ...[id, geometryType === null ? "attributes" : "features", title[language], description[language]],
      ...[momentOf(layer), ...(bounds ?? [null, null, null, null]), geometryType === null ? null : 4326],
    );
  const addColumn = database.prepare("INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, NULL, NULL, NULL)");
  for (const field of fields) addColumn.run(id, field.name, field.title[language], field.title[language]);
  if (geometryType === null) return;
  database
    .prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)")
    .run(id, geometryType.toUpperCase());
  database
    .prepare("INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', ?, 'write-only')")
    .run(id, "http://www.geopackage.org/spec130/#extension_rtree");
  database
    .prepare("INSERT INTO layer_styles VALUES (NULL, '', '', ?, 'geom', ?, ?, NULL, 1, ?, '', NULL, ?)")
    .run(id, "maillage", writeQmlStyle(layer, language), title[language], momentOf(layer));
}

async function writeRows(database: DatabaseSync, layer: Layer): Promise<void> {
  const { id, geometryType, fields } = layer;
  const hasShapes = geometryType !== null;
  if (hasShapes) database.exec(`CREATE VIRTUAL TABLE "rtree_${id}_geom" USING rtree(id, minx, maxx, miny, maxy)`);
  const marks = [...(hasShapes ? ["?"] : []), ...fields.map(() => "?")].join(", ");
  const addRow = database.prepare(`INSERT INTO "${id}" VALUES (?, ${marks})`);
  const addBox = hasShapes ? database.prepare(`INSERT INTO "rtree_${id}_geom" VALUES (?, ?, ?, ?, ?)`) : undefined;
  let fid = 0;
  for await (const { geometry, values } of layer.read()) {
    fid += 1;
    const row: SQLInputValue[] = [fid];
    if (addBox !== undefined) row.push(addShape(addBox, fid, geometry));
    for (const value of values) row.push(storeValue(value));
    addRow.run(...row);
    if (fid % ROWS_AT_ONCE === 0) await setImmediate();
  }
  if (hasShapes) database.exec(buildIndexSchema(id));
}

/** The shape as it is stored, its box in the index. */
function addShape(
  addBox: StatementSync,
  fid: number,
  geometry: Parameters<typeof encodeGeopackageGeometry>[0] | null,
): Uint8Array | null {
  if (geometry === null) return null;
  const bounds = computeGeometryBounds([geometry]);
  if (bounds === null) return null;
  const [west, south, east, north] = bounds;
  addBox.run(fid, west, east, south, north);
  return encodeGeopackageGeometry(geometry, bounds);
}

function storeValue(value: FieldValue): SQLInputValue {
  return typeof value === "boolean" ? Number(value) : value;
}

/** Tables of ours that other software shows beside the layers. */
function describeTables(database: DatabaseSync, layers: readonly Layer[]): void {
  const latest = layers.map(momentOf).sort().at(-1) ?? `${NO_DATE}T00:00:00.000Z`;
  const addTable = database.prepare(
    "INSERT INTO gpkg_contents VALUES (?, 'attributes', ?, '', ?, NULL, NULL, NULL, NULL, NULL)",
  );
  for (const table of ["layer_styles", "maillage_sources"]) addTable.run(table, table, latest);
  const addSource = database.prepare("INSERT INTO maillage_sources VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const { id, date, hash, sources } of layers) {
    for (const { name, producer, licence, vintage, sha256 } of sources) {
      addSource.run(id, date, hash, name, producer, licence, vintage, sha256);
    }
  }
}

/** When the layer last changed: the date of its data, for a clock would make other bytes of the same figures. */
function momentOf({ date }: Layer): string {
  return `${date ?? NO_DATE}T00:00:00.000Z`;
}
