import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export type Cell = string | number | null;
export type Vertex = readonly [x: number, y: number, z?: number];

/** A feature as both formats hold it. `null` for a row without geometry; several parts for a multiple line. */
export interface WrittenFeature {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly parts: readonly (readonly Vertex[])[] | null;
  readonly isPoint?: boolean;
}

export interface WrittenLayer {
  readonly name: string;
  readonly features: readonly WrittenFeature[];
}

export interface GeoPackageWriterOptions {
  readonly epsg?: number;
  /** How the file names its coordinate system; `EPSG` and the code when absent. */
  readonly system?: { readonly organization: string; readonly code: number; readonly definition: string };
  readonly isBigEndian?: boolean;
  /** Code of the envelope before each geometry, 0 to 4. */
  readonly envelope?: number;
  readonly isMultiple?: boolean;
}

const ENVELOPE_NUMBERS = [0, 4, 6, 6, 8];

/** Writes a small GeoPackage, replacing what is there. */
export function writeGeoPackage(
  path: string,
  layers: readonly WrittenLayer[],
  options: GeoPackageWriterOptions = {},
): void {
  const epsg = options.epsg ?? 2154;
  const system = options.system ?? { organization: "EPSG", code: epsg, definition: "undefined" };
  rmSync(path, { force: true });
  const database = new DatabaseSync(path);
  database.exec(`
    PRAGMA synchronous = OFF;
    PRAGMA journal_mode = MEMORY;
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
      organization_coordsys_id INTEGER, definition TEXT, description TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER,
      z INTEGER, m INTEGER);`);
  database
    .prepare("INSERT INTO gpkg_spatial_ref_sys VALUES ('system', 7, ?, ?, ?, '')")
    .run(system.organization, system.code, system.definition);
  for (const { name, features } of layers) {
    database.prepare("INSERT INTO gpkg_contents VALUES (?, 'features', ?, 7)").run(name, name);
    database.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geometrie', 'LINESTRING', 7, 1, 0)").run(name);
    const columns = Object.keys(features[0]?.cells ?? {});
    const quoted = columns.map((column) => `"${column}"`);
    database.exec(`CREATE TABLE "${name}" (fid INTEGER PRIMARY KEY, geometrie BLOB, ${quoted.join(", ")})`);
    const insert = database.prepare(
      `INSERT INTO "${name}" (geometrie, ${quoted.join(", ")}) VALUES (?, ${columns.map(() => "?").join(", ")})`,
    );
    database.exec("BEGIN");
    for (const feature of features) {
      insert.run(geoPackageBlob(feature, options), ...columns.map((column) => feature.cells[column] ?? null));
    }
    database.exec("COMMIT");
  }
  database.close();
}

function geoPackageBlob(feature: WrittenFeature, options: GeoPackageWriterOptions): Uint8Array | null {
  if (feature.parts === null) return null;
  const isLittleEndian = options.isBigEndian !== true;
  const envelope = options.envelope ?? 0;
  const hasZ = feature.parts.some((part) => part.some((vertex) => vertex.length === 3));
  const bytes: number[] = [0x47, 0x50, 0, (envelope << 1) | (isLittleEndian ? 1 : 0)];
  const scratch = new DataView(new ArrayBuffer(8));
  const push = (byteCount: number) => {
    for (let i = 0; i < byteCount; i++) bytes.push(scratch.getUint8(i));
  };
  const uint32 = (value: number) => {
    scratch.setUint32(0, value, isLittleEndian);
    push(4);
  };
  const float64 = (value: number) => {
    scratch.setFloat64(0, value, isLittleEndian);
    push(8);
  };
  const begin = (type: number) => {
    bytes.push(isLittleEndian ? 1 : 0);
    uint32(type + (hasZ ? 1000 : 0));
  };
  const vertex = ([x, y, z = -1000]: Vertex) => {
    float64(x);
    float64(y);
    if (hasZ) float64(z);
  };
  uint32(7);
  for (let i = 0; i < ENVELOPE_NUMBERS[envelope]; i++) float64(i);
  if (feature.isPoint === true) {
    begin(1);
    vertex(feature.parts[0][0]);
    return Uint8Array.from(bytes);
  }
  if (options.isMultiple === true || feature.parts.length > 1) {
    begin(5);
    uint32(feature.parts.length);
  }
  for (const part of feature.parts) {
    begin(2);
    uint32(part.length);
    for (const point of part) vertex(point);
  }
  return Uint8Array.from(bytes);
}

export const LAMBERT_93_PRJ =
  'PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF_1993",DATUM["D_RGF_1993",SPHEROID["GRS_1980",6378137.0,298.257222101]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],UNIT["Meter",1.0]]';

export interface ShapefileWriterOptions {
  /** Columns by their names in the Shapefile; those of the GeoPackage when absent. */
  readonly columnNames?: Readonly<Record<string, string>>;
  /** Content of the `.prj`; none written when null. */
  readonly projection?: string | null;
  readonly codePage?: string | null;
  readonly encoding?: "utf8" | "latin1";
  /** Rows (from 0) to mark as deleted. */
  readonly deleted?: ReadonlySet<number>;
}

/** Writes a Shapefile (`.shp`, `.dbf`, `.prj`, `.cpg`) into a folder and gives the path of its `.shp`. */
export function writeShapefile(folder: string, layer: WrittenLayer, options: ShapefileWriterOptions = {}): string {
  mkdirSync(folder, { recursive: true });
  const stem = join(folder, layer.name);
  writeFileSync(`${stem}.shp`, shpBytes(layer.features));
  writeFileSync(`${stem}.dbf`, dbfBytes(layer.features, options));
  if (options.projection !== null) writeFileSync(`${stem}.prj`, options.projection ?? LAMBERT_93_PRJ);
  if (options.codePage !== null) writeFileSync(`${stem}.cpg`, options.codePage ?? "UTF-8");
  return `${stem}.shp`;
}

function shpBytes(features: readonly WrittenFeature[]): Uint8Array {
  const records = features.map(shpRecord);
  const byteLength = records.reduce((sum, record) => sum + 8 + record.length, 100);
  const bytes = new Uint8Array(byteLength);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, features[0]?.isPoint === true ? 1 : 13, true);
  let at = 100;
  records.forEach((record, i) => {
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, record.length / 2);
    bytes.set(record, at + 8);
    at += 8 + record.length;
  });
  return bytes;
}

function shpRecord({ parts, isPoint }: WrittenFeature): Uint8Array {
  if (parts === null) return new Uint8Array(4);
  const vertices = parts.flat();
  if (isPoint === true) {
    const view = new DataView(new ArrayBuffer(20));
    view.setInt32(0, 1, true);
    view.setFloat64(4, vertices[0][0], true);
    view.setFloat64(12, vertices[0][1], true);
    return new Uint8Array(view.buffer);
  }
  const hasZ = vertices.some((vertex) => vertex.length === 3);
  const pointsAt = 44 + 4 * parts.length;
  const view = new DataView(new ArrayBuffer(pointsAt + vertices.length * (hasZ ? 24 : 16) + (hasZ ? 16 : 0)));
  view.setInt32(0, hasZ ? 13 : 3, true);
  view.setInt32(36, parts.length, true);
  view.setInt32(40, vertices.length, true);
  let first = 0;
  parts.forEach((part, i) => {
    view.setInt32(44 + 4 * i, first, true);
    first += part.length;
  });
  vertices.forEach(([x, y, z = -1000], i) => {
    view.setFloat64(pointsAt + 16 * i, x, true);
    view.setFloat64(pointsAt + 16 * i + 8, y, true);
    if (hasZ) view.setFloat64(pointsAt + 16 * vertices.length + 16 + 8 * i, z, true);
  });
  return new Uint8Array(view.buffer);
}

function dbfBytes(features: readonly WrittenFeature[], options: ShapefileWriterOptions): Uint8Array {
  const encoding = options.encoding ?? "utf8";
  const columns = Object.keys(features[0]?.cells ?? {}).map((key) => {
    const isNumber = features.every(({ cells }) => typeof (cells[key] ?? 0) === "number");
    return { key, name: options.columnNames?.[key] ?? key.slice(0, 10), isNumber, byteCount: isNumber ? 12 : 120 };
  });
  const headerBytes = 32 + 32 * columns.length + 1;
  const rowBytes = columns.reduce((sum, { byteCount }) => sum + byteCount, 1);
  const bytes = Buffer.alloc(headerBytes + features.length * rowBytes + 1, 0x20);
  bytes.fill(0, 0, headerBytes);
  bytes[0] = 3;
  bytes.writeUInt32LE(features.length, 4);
  bytes.writeUInt16LE(headerBytes, 8);
  bytes.writeUInt16LE(rowBytes, 10);
  columns.forEach(({ name, isNumber, byteCount }, i) => {
    const at = 32 + 32 * i;
    bytes.write(name, at, "latin1");
    bytes.write(isNumber ? "N" : "C", at + 11, "latin1");
    bytes[at + 16] = byteCount;
  });
  bytes[headerBytes - 1] = 0x0d;
  features.forEach(({ cells }, row) => {
    let at = headerBytes + row * rowBytes;
    bytes[at] = options.deleted?.has(row) === true ? 0x2a : 0x20;
    at += 1;
    for (const { key, isNumber, byteCount } of columns) {
      const cell = cells[key] ?? null;
      const text = cell === null ? "" : String(cell);
      const content = Buffer.from(isNumber ? text.padStart(byteCount) : text, encoding);
      content.copy(bytes, at, 0, byteCount);
      at += byteCount;
    }
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}
