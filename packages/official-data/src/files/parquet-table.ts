import { type FileHandle, open } from "node:fs/promises";
import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { cellOfValue, plainNumber } from "./cell-of-value.ts";
import { type CoordinateSystem, findCoordinateSystem } from "./coordinate-system.ts";
import { locateGeometry } from "./located-geometry.ts";
import { batchRows } from "./row-batches.ts";
import { assertColumnCount, nameOfPart, type ReadingContext, type SourcePart, unreadable } from "./source-part.ts";
import type { ReadBatchesOptions, SourceRow, SourceTable } from "./source-table.ts";
import { UnreadableFileError } from "./unreadable-file-error.ts";
import { readWkb } from "./wkb-geometry.ts";

/** Rows decoded at once, within a group of the file: a group is decoded anew for each slice of it, so that slices are large. */
const SLICE_ROWS = 200_000;
const FOOTER_BYTES = 12;
/** Geometries are read by our own reader, which checks counts before making room for them. */
const PARSERS = { geometryFromBytes: asIs, geographyFromBytes: asIs };

interface ParquetLayout {
  readonly metadata: FileMetaData;
  readonly headers: readonly string[];
  readonly singlePrecision: ReadonlySet<string>;
  readonly geometry: { readonly column: string; readonly system: CoordinateSystem } | null;
}

/** The rows of a Parquet or GeoParquet file, with the columns asked for. @throws {UnreadableFileError} */
export async function openParquetTable(part: SourcePart, { limits }: ReadingContext): Promise<SourceTable> {
  const layout = await withFile(part, async (file) => describe(part, await parquetMetadataAsync(file)));
  const { headers, metadata } = layout;
  assertColumnCount(part, headers.length, limits);
  const rowCount = Number(metadata.num_rows);
  if (rowCount === 0) throw unreadable(part, "header-only");
  const groupRowCount = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (groupRowCount !== rowCount) throw unreadable(part, "damaged", { detail: "Parquet" });
  const expandedBytes = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
  if (!(expandedBytes <= limits.expandedBytesMax)) {
    throw unreadable(part, "expands-too-much", { detail: `${Math.round(expandedBytes / 1024 ** 2)} Mo` });
  }
  return {
    name: nameOfPart(part),
    format: "parquet",
    encoding: null,
    separator: null,
    epsg: layout.geometry?.system.epsg ?? null,
    headers,
    headerRow: 0,
    rowCount,
    readBatches: (options = {}) => readParquetBatches(part, layout, rowCount, options),
  };
}

async function* readParquetBatches(
  part: SourcePart,
  { metadata, headers, singlePrecision, geometry }: ParquetLayout,
  rowCount: number,
  { columns, onProgress, signal }: ReadBatchesOptions,
): AsyncGenerator<readonly SourceRow[]> {
  const wanted = headers.filter((_, i) => columns?.includes(i) !== false);
  const isWanted = new Set(wanted);
  const read = geometry === null ? wanted : [...wanted, geometry.column];
  for (const { rowStart, rowEnd } of listSlices(metadata)) {
    signal?.throwIfAborted();
    const records = await withFile(part, (file) =>
      parquetReadObjects({ file, metadata, columns: read, rowStart, rowEnd, compressors, parsers: PARSERS }),
    );
    if (records.length !== rowEnd - rowStart)
      throw unreadable(part, "damaged", { detail: "Parquet", row: rowStart + 1 });
    const rows = records.map((record: Readonly<Record<string, unknown>>, i): SourceRow => {
      const row = rowStart + i + 1;
      const shape = geometry === null ? null : record[geometry.column];
      const cells = headers.map((header) => {
        const value = isWanted.has(header) ? record[header] : null;
        if (value instanceof Uint8Array) return "";
        return singlePrecision.has(header) && typeof value === "number" ? tellSingle(value) : cellOfValue(value);
      });
      return {
        row,
        cells,
        geometry:
          geometry !== null && shape instanceof Uint8Array
            ? locateGeometry(part, row, geometry.system, () => readWkb(shape))
            : null,
      };
    });
    yield* batchRows(rows);
    onProgress?.(rowEnd / rowCount);
  }
}

function* listSlices(metadata: FileMetaData): Generator<{ readonly rowStart: number; readonly rowEnd: number }> {
  let groupEnd = 0;
  for (const group of metadata.row_groups) {
    let rowStart = groupEnd;
    groupEnd += Number(group.num_rows);
    for (; rowStart < groupEnd; rowStart += SLICE_ROWS) {
      yield { rowStart, rowEnd: Math.min(groupEnd, rowStart + SLICE_ROWS) };
    }
  }
}

function describe(part: SourcePart, metadata: FileMetaData): ParquetLayout {
  const elements = parquetSchema(metadata).children.map(({ element }) => element);
  const shape = elements.find(({ logical_type: type }) => type?.type === "GEOMETRY" || type?.type === "GEOGRAPHY");
  const headers = elements.filter((element) => element !== shape).map(({ name }) => name);
  const singlePrecision = new Set(elements.filter(({ type }) => type === "FLOAT").map(({ name }) => name));
  if (shape === undefined) return { metadata, headers, singlePrecision, geometry: null };
  const type = shape.logical_type;
  const crs = type !== undefined && "crs" in type && typeof type.crs === "string" ? type.crs : "OGC:CRS84";
  const epsg = /CRS84/i.test(crs) ? 4326 : Number(/(\d+)\D*$/.exec(crs)?.[1] ?? Number.NaN);
  const system = findCoordinateSystem(epsg);
  if (system === undefined) throw unreadable(part, "unknown-projection", { detail: crs.slice(0, 80) });
  return { metadata, headers, singlePrecision, geometry: { column: shape.name, system } };
}

/** The shortest decimal that is this number in single precision: 5.1 rather than 5.099999904632568. */
function tellSingle(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return plainNumber(rounded);
  }
  return cellOfValue(value);
}

function asIs(bytes: Uint8Array): Uint8Array {
  return bytes;
}

/** Reads with the library; what it throws on damaged bytes, of any kind, is damage of the file. */
async function withFile<T>(part: SourcePart, read: (file: AsyncBuffer) => Promise<T>): Promise<T> {
  const handle = await open(part.path, "r");
  try {
    const end = Buffer.alloc(4);
    await handle.read(end, 0, 4, Math.max(0, part.byteCount - 4));
    if (part.byteCount < FOOTER_BYTES || end.toString("latin1") !== "PAR1") throw unreadable(part, "truncated");
    return await read(bufferOf(handle, part.byteCount));
  } catch (cause) {
    if (cause instanceof UnreadableFileError || (cause instanceof Error && "syscall" in cause)) throw cause;
    throw unreadable(part, "damaged", { detail: "Parquet", cause });
  } finally {
    await handle.close();
  }
}

/** The bytes of a file as the library asks for them; never more than there are, whatever the file says. */
function bufferOf(handle: FileHandle, byteLength: number): AsyncBuffer {
  return {
    byteLength,
    slice(start, end = byteLength) {
      const first = Math.max(0, Math.min(start < 0 ? byteLength + start : start, byteLength));
      const length = Math.max(0, Math.min(end, byteLength) - first);
      const bytes = readBytes(handle, first, length);
      // The library asks for several at once, and waits for none once one has failed: nobody would be told of the others.
      bytes.catch(() => {});
      return bytes;
    },
  };
}

async function readBytes(handle: FileHandle, first: number, length: number): Promise<ArrayBuffer> {
  const bytes = new ArrayBuffer(length);
  await handle.read(new Uint8Array(bytes), 0, length, first);
  return bytes;
}
