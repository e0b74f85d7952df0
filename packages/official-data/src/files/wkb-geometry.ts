import { WrongGeometryError } from "./wgs84-geometry.ts";

const KINDS = [
  "",
  "Point",
  "LineString",
  "Polygon",
  "MultiPoint",
  "MultiLineString",
  "MultiPolygon",
  "GeometryCollection",
] as const;
/** Flags of the PostGIS dialect in the type of a geometry. */
const EXTENDED = { z: 0x8000_0000, m: 0x4000_0000, srid: 0x2000_0000 } as const;
const DEPTH_MAX = 8;
/** The smallest geometry: byte order, kind, and a count. */
const GEOMETRY_BYTES_MIN = 9;
const GEOPACKAGE_HEADER_BYTES = 8;
/** Bytes of the envelope by its code: none, xy, xyz, xym, xyzm. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

/** A GeoJSON-like geometry in the coordinates of its file; heights and measures are dropped. */
export type WkbGeometry =
  | { readonly type: string; readonly coordinates: unknown }
  | { readonly type: "GeometryCollection"; readonly geometries: readonly WkbGeometry[] };

/** A geometry of a GeoPackage (OGC 12-128r19, 2.1.3: header, then WKB); null when it is empty. @throws {WrongGeometryError} */
export function readGeoPackageGeometry(blob: Uint8Array): WkbGeometry | null {
  const flags = blob[3] ?? 0;
  const envelopeBytes = ENVELOPE_BYTES[(flags >>> 1) & 7];
  const isGeoPackage = blob.length >= GEOPACKAGE_HEADER_BYTES && blob[0] === 0x47 && blob[1] === 0x50;
  // The bit of extended kinds: shapes of another standard.
  if (!isGeoPackage || envelopeBytes === undefined || (flags & 0x20) !== 0) {
    throw new WrongGeometryError("damaged", "GPKG");
  }
  if ((flags & 0x10) !== 0) return null;
  return readWkb(blob.subarray(GEOPACKAGE_HEADER_BYTES + envelopeBytes));
}

/** A geometry in WKB (OGC 06-103r4, and the dialect of PostGIS). @throws {WrongGeometryError} */
export function readWkb(bytes: Uint8Array): WkbGeometry {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  return readGeometry(reader, 0);
}

interface Reader {
  readonly view: DataView;
  offset: number;
}

function readGeometry(reader: Reader, depth: number): WkbGeometry {
  need(reader, 5);
  if (depth > DEPTH_MAX) throw new WrongGeometryError("damaged", "WKB");
  const isLittleEndian = reader.view.getUint8(reader.offset) === 1;
  const code = reader.view.getUint32(reader.offset + 1, isLittleEndian);
  reader.offset += (code & EXTENDED.srid) === 0 ? 5 : 9;
  const isoCode = code & 0x0fff_ffff;
  const dimensions = Math.floor(isoCode / 1000);
  const hasZ = (code & EXTENDED.z) !== 0 || dimensions === 1 || dimensions === 3;
  const hasM = (code & EXTENDED.m) !== 0 || dimensions >= 2;
  const pointBytes = 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0);
  const type = dimensions > 3 ? undefined : KINDS[isoCode % 1000];

  const point = () => {
    need(reader, pointBytes);
    const { view, offset } = reader;
    reader.offset += pointBytes;
    return [view.getFloat64(offset, isLittleEndian), view.getFloat64(offset + 8, isLittleEndian)];
  };
  const list = <T>(bytesMin: number, read: () => T): T[] => {
    need(reader, 4);
    const count = reader.view.getUint32(reader.offset, isLittleEndian);
    reader.offset += 4;
    // Before anything is made room for.
    need(reader, count * bytesMin);
    return Array.from({ length: count }, read);
  };
  const line = () => list(pointBytes, point);
  const members = () => list(GEOMETRY_BYTES_MIN, () => readGeometry(reader, depth + 1));
  const coordinatesOfMembers = () =>
    members().map((member) => ("coordinates" in member ? member.coordinates : undefined));

  switch (type) {
    case "Point": {
      const coordinates = point();
      // An empty point is written with numbers that are none.
      return { type, coordinates: coordinates.every(Number.isNaN) ? [] : coordinates };
    }
    case "LineString":
      return { type, coordinates: line() };
    case "Polygon":
      return { type, coordinates: list(4, line) };
    case "MultiPoint":
    case "MultiLineString":
    case "MultiPolygon":
      return { type, coordinates: coordinatesOfMembers() };
    case "GeometryCollection":
      return { type, geometries: members() };
    default:
      throw new WrongGeometryError("damaged", `WKB ${isoCode}`);
  }
}

function need({ view, offset }: Reader, byteCount: number): void {
  if (offset + byteCount > view.byteLength) throw new WrongGeometryError("damaged", "WKB");
}
