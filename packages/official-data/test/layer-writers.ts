import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Geometry, MultiPolygon, Point, Polygon, Position } from "geojson";
import { geojsonToWkb, parquetWriteBuffer } from "hyparquet-writer";

/** A feature in the coordinates of the file that it is written to. */
export interface WrittenFeature {
  readonly cells: readonly string[];
  readonly geometry: Geometry | null;
}

export const LAMBERT_93_WKT =
  'PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF_1993",DATUM["D_RGF_1993",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],UNIT["Meter",1.0]]';
export const WGS84_WKT =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** A GeoPackage of one layer or more; returns its bytes. @param path where it may be made. */
export function geoPackageBytes(
  path: string,
  layers: Readonly<Record<string, { headers: readonly string[]; features: readonly WrittenFeature[] }>>,
  epsg: number,
): Buffer {
  const database = new DatabaseSync(path);
  database.exec(`
    PRAGMA synchronous = OFF;
    PRAGMA journal_mode = MEMORY;
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
      organization_coordsys_id INTEGER, definition TEXT, description TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER,
      z INTEGER, m INTEGER);`);
  database.prepare("INSERT INTO gpkg_spatial_ref_sys VALUES ('system', 7, 'EPSG', ?, 'undefined', '')").run(epsg);
  for (const [name, { headers, features }] of Object.entries(layers)) {
    database.prepare("INSERT INTO gpkg_contents VALUES (?, 'features', ?, 7)").run(name, name);
    database.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', 7, 0, 0)").run(name);
    const columns = headers.map((header) => `"${header}" TEXT`);
    database.exec(`CREATE TABLE "${name}" (${["geom BLOB", ...columns].join(", ")})`);
    const insert = database.prepare(`INSERT INTO "${name}" VALUES (?${", ?".repeat(headers.length)})`);
    for (const { cells, geometry } of features) {
      const header = [0x47, 0x50, 0, 1, 7, 0, 0, 0];
      const blob = geometry === null ? null : Uint8Array.from([...header, ...geojsonToWkb(geometry)]);
      insert.run(blob, ...cells);
    }
  }
  database.close();
  return readFileSync(path);
}

/** A GeoParquet file; `geo` metadata without a system, as for WGS84. */
export function geoParquetBytes(headers: readonly string[], features: readonly WrittenFeature[]): Buffer {
  const columnData = [
    ...headers.map((name, column) => ({
      name,
      type: "STRING" as const,
      data: features.map(({ cells }) => cells[column]),
    })),
    {
      name: "geometry",
      type: "BYTE_ARRAY" as const,
      data: features.map(({ geometry }) => geometry && geojsonToWkb(geometry)),
    },
  ];
  const geo = {
    version: "1.0.0",
    primary_column: "geometry",
    columns: { geometry: { encoding: "WKB", geometry_types: [] } },
  };
  return Buffer.from(parquetWriteBuffer({ columnData, kvMetadata: [{ key: "geo", value: JSON.stringify(geo) }] }));
}

/** The parts of a Shapefile of points or polygons. Outlines must be clockwise. */
export function shapefileParts(
  headers: readonly string[],
  features: readonly WrittenFeature[],
): { readonly shp: Buffer; readonly dbf: Buffer } {
  const records = features.map(({ geometry }) => shpRecord(geometry));
  const body = records.flatMap((record, i) => {
    const head = Buffer.alloc(8);
    head.writeInt32BE(i + 1, 0);
    head.writeInt32BE(record.length / 2, 4);
    return [head, record];
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  const shp = Buffer.concat([header, ...body]);
  shp.writeInt32BE(shp.length / 2, 24);
  shp.writeInt32LE(1000, 28);
  return { shp, dbf: dbfBytes(headers, features) };
}

function shpRecord(geometry: Geometry | null): Buffer {
  if (geometry === null) return Buffer.alloc(4);
  if (geometry.type === "Point") return shpPoint(geometry);
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") return shpPolygon(geometry);
  throw new TypeError(`no ${geometry.type} in a Shapefile of tests`);
}

function shpPoint({ coordinates: [x = 0, y = 0] }: Point): Buffer {
  const record = Buffer.alloc(20);
  record.writeInt32LE(1, 0);
  record.writeDoubleLE(x, 4);
  record.writeDoubleLE(y, 12);
  return record;
}

function shpPolygon(geometry: Polygon | MultiPolygon): Buffer {
  const rings: Position[][] = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  const points = rings.flat();
  const pointsAt = 44 + 4 * rings.length;
  const record = Buffer.alloc(pointsAt + 16 * points.length);
  record.writeInt32LE(5, 0);
  record.writeInt32LE(rings.length, 36);
  record.writeInt32LE(points.length, 40);
  let first = 0;
  for (const [i, ring] of rings.entries()) {
    record.writeInt32LE(first, 44 + 4 * i);
    first += ring.length;
  }
  for (const [i, [x = 0, y = 0]] of points.entries()) {
    record.writeDoubleLE(x, pointsAt + 16 * i);
    record.writeDoubleLE(y, pointsAt + 16 * i + 8);
  }
  return record;
}

const DBF_CELL_BYTES = 60;

function dbfBytes(headers: readonly string[], features: readonly WrittenFeature[]): Buffer {
  const headerBytes = 33 + 32 * headers.length;
  const rowBytes = 1 + DBF_CELL_BYTES * headers.length;
  const bytes = Buffer.alloc(headerBytes + rowBytes * features.length, 0x20);
  bytes.fill(0, 0, headerBytes);
  bytes[0] = 3;
  bytes.writeUInt32LE(features.length, 4);
  bytes.writeUInt16LE(headerBytes, 8);
  bytes.writeUInt16LE(rowBytes, 10);
  for (const [i, header] of headers.entries()) {
    bytes.write(header, 32 + 32 * i, "latin1");
    bytes.write("C", 43 + 32 * i, "latin1");
    bytes[48 + 32 * i] = DBF_CELL_BYTES;
  }
  bytes[headerBytes - 1] = 0x0d;
  for (const [row, { cells }] of features.entries()) {
    for (const [i, cell] of cells.entries())
      bytes.write(cell, headerBytes + row * rowBytes + 1 + DBF_CELL_BYTES * i, "utf8");
  }
  return bytes;
}
