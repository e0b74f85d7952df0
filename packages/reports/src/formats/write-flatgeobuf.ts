import { magicbytes, SIZE_PREFIX_LEN } from "flatgeobuf/lib/mjs/constants.js";
import { buildFeature } from "flatgeobuf/lib/mjs/generic/feature.js";
import { buildHeader } from "flatgeobuf/lib/mjs/generic/featurecollection.js";
import type { IParsedGeometry } from "flatgeobuf/lib/mjs/generic/geometry.js";
import { ColumnType, GeometryType } from "flatgeobuf/lib/mjs/generic.js";
import { parseGC, parseGeometry } from "flatgeobuf/lib/mjs/geojson/geometry.js";
import type { Geometry, Point } from "geojson";
import type { FieldType, Layer } from "../layers/layer.ts";

/** Bytes handed over at once: a feature alone is a hundred or so. */
const CHUNK_BYTE_COUNT = 64 * 1024;
const WGS84_EPSG = 4326;

const COLUMN_TYPES: Readonly<Record<FieldType, ColumnType>> = {
  text: ColumnType.String,
  integer: ColumnType.Long,
  number: ColumnType.Double,
  boolean: ColumnType.Bool,
  date: ColumnType.DateTime,
};

const GEOMETRY_TYPES: Readonly<Record<NonNullable<Layer["geometryType"]>, GeometryType>> = {
  Point: GeometryType.Point,
  LineString: GeometryType.LineString,
  MultiPolygon: GeometryType.MultiPolygon,
};

/**
 * A layer as FlatGeobuf 3 (WGS84), feature by feature. Without the spatial index, which would have to come before the features
 * and so hold them all: readers go through the file.
 */
export async function* writeFlatGeobuf(layer: Layer): AsyncIterable<Uint8Array> {
  const { fields, featureCount, geometryType, title, description } = layer;
  const header: Parameters<typeof buildHeader>[0] = {
    geometryType: geometryType === null ? GeometryType.Unknown : GEOMETRY_TYPES[geometryType],
    columns: fields.map(({ name, type, title: { fr } }) => ({
      ...{ name, type: COLUMN_TYPES[type], title: fr, description: null, nullable: true },
      ...{ width: -1, precision: -1, scale: -1, unique: false, primary_key: false },
    })),
    ...{ featuresCount: featureCount, envelope: null, indexNodeSize: 0, crs: null },
    ...{ title: title.fr, description: description.fr, metadata: null },
  };
  let chunks: Uint8Array[] = [magicbytes, buildHeader(header, WGS84_EPSG)];
  let byteCount = 0;
  for await (const { geometry, values } of layer.read()) {
    const properties = Object.fromEntries(fields.map(({ name }, index) => [name, values[index] ?? null]));
    const feature = buildFeature(parseShape(geometry), properties, header);
    const bytes = geometry === null ? withoutGeometry(feature) : feature;
    chunks.push(bytes);
    byteCount += bytes.length;
    if (byteCount < CHUNK_BYTE_COUNT) continue;
    yield Buffer.concat(chunks);
    chunks = [];
    byteCount = 0;
  }
  if (chunks.length > 0) yield Buffer.concat(chunks);
}

/** The library declares that every shape has ends and parts; its own readers of GeoJSON give those that a shape has. */
function parseShape(geometry: Geometry | null): IParsedGeometry {
  if (geometry === null) return parseGeometry(NOWHERE);
  return geometry.type === "GeometryCollection" ? parseGC(geometry) : parseGeometry(geometry);
}

/** Stands where there is no place, until {@link withoutGeometry}. */
const NOWHERE: Point = { type: "Point", coordinates: [0, 0] };

/**
 * A feature whose first field, its shape, is told absent: the library always writes one, and GDAL refuses an empty one. The bytes
 * of the shape stay, so that the feature stays a multiple of 8 bytes, which readers need of every one.
 */
function withoutGeometry(feature: Uint8Array): Uint8Array {
  const view = new DataView(feature.buffer, feature.byteOffset, feature.byteLength);
  const table = SIZE_PREFIX_LEN + view.getUint32(SIZE_PREFIX_LEN, true);
  const fieldOffsets = table - view.getInt32(table, true) + 4;
  view.setUint16(fieldOffsets, 0, true);
  return feature;
}
