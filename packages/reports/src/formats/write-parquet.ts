import { ByteWriter, type ColumnSource, ParquetWriter } from "hyparquet-writer";
import type { FieldType, FieldValue, Layer, LayerField } from "../layers/layer.ts";
import { encodeWkb } from "./encode-wkb.ts";

/** Rows held at once: some megabytes. */
const ROW_GROUP_SIZE = 20_000;

type ParquetSchema = ConstructorParameters<typeof ParquetWriter>[0]["schema"];
type ParquetColumn = ParquetSchema[number];

/**
 * A layer as GeoParquet 1.1 (WKB in the column `geometry`, OGC:CRS84), compressed by Snappy, a group of rows at a time. A layer
 * without places is plain Parquet. What it rests on is in the file's metadata, under `maillage`.
 */
export async function* writeParquet(layer: Layer): AsyncIterable<Uint8Array> {
  const writer = new ByteWriter();
  const hasPlaces = layer.geometryType !== null;
  const file = new ParquetWriter({
    ...{ writer, schema: listSchema(layer), createdBy: "Maillage" },
    kvMetadata: [
      ...(hasPlaces ? [{ key: "geo", value: JSON.stringify(describeGeometry(layer)) }] : []),
      { key: "maillage", value: JSON.stringify({ date: layer.date, hash: layer.hash, sources: layer.sources }) },
    ],
  });
  let rows: FieldValue[][] = layer.fields.map(() => []);
  let shapes: (Uint8Array | null)[] = [];
  let count = 0;
  const writeRows = () => {
    const columnData: ColumnSource[] = layer.fields.map(({ name, type }, index) => ({
      name,
      data: (rows[index] ?? []).map((value) => storeValue(value, type)),
    }));
    if (hasPlaces) columnData.push({ name: "geometry", data: shapes, statistics: false });
    file.write({ columnData, rowGroupSize: ROW_GROUP_SIZE });
    rows = layer.fields.map(() => []);
    shapes = [];
    return takeBytes(writer);
  };
  for await (const { geometry, values } of layer.read()) {
    for (const [index, column] of rows.entries()) column.push(values[index] ?? null);
    shapes.push(geometry === null ? null : encodeWkb(geometry));
    count += 1;
    if (count % ROW_GROUP_SIZE === 0) yield writeRows();
  }
  if (shapes.length > 0) yield writeRows();
  file.finish();
  yield takeBytes(writer);
}

/** What was written since the last time; the writer goes on from there, its offset in the file kept. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

function listSchema({ fields, geometryType }: Layer): ParquetSchema {
  const columns = fields.map(describeColumn);
  if (geometryType !== null) columns.push({ name: "geometry", type: "BYTE_ARRAY", repetition_type: "OPTIONAL" });
  return [{ name: "root", num_children: columns.length }, ...columns];
}

function describeColumn({ name, type }: LayerField): ParquetColumn {
  const repetition_type = "OPTIONAL";
  switch (type) {
    case "text":
      return { name, repetition_type, type: "BYTE_ARRAY", converted_type: "UTF8" };
    case "integer":
      return { name, repetition_type, type: "INT64" };
    case "number":
      return { name, repetition_type, type: "DOUBLE" };
    case "boolean":
      return { name, repetition_type, type: "BOOLEAN" };
    case "date":
      return { name, repetition_type, type: "INT32", converted_type: "DATE" };
  }
}

function storeValue(value: FieldValue, type: FieldType): unknown {
  if (value === null) return null;
  if (type === "integer") return BigInt(value);
  if (type === "date") return new Date(`${String(value)}T00:00:00Z`);
  return value;
}

function describeGeometry({ geometryType, bounds }: Layer): object {
  return {
    version: "1.1.0",
    primary_column: "geometry",
    columns: {
      geometry: { encoding: "WKB", geometry_types: [geometryType], ...(bounds && { bbox: bounds }) },
    },
  };
}
