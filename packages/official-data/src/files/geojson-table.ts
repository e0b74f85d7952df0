import { stat, writeFile } from "node:fs/promises";
import { cellOfValue } from "./cell-of-value.ts";
import { type CoordinateSystem, findCoordinateSystem } from "./coordinate-system.ts";
import { readFileChunks } from "./file-chunks.ts";
import { BrokenJsonError, JsonFeatureSplitter } from "./json-features.ts";
import { locateGeometry } from "./located-geometry.ts";
import { assertColumnCount, nameOfPart, type ReadingContext, type SourcePart, unreadable } from "./source-part.ts";
import type { ReadBatchesOptions, SourceRow, SourceTable } from "./source-table.ts";
import { readTextChunks } from "./text-chunks.ts";
import { detectTextEncoding } from "./text-encoding.ts";

const BATCH_ROWS = 1_024;

/**
 * The features of a GeoJSON file, read one at a time; a single Feature or geometry is a table of one row. Headers are all the
 * names of properties in the order they are first met, `id` before them when features have one of their own.
 *
 * @throws {UnreadableFileError} when it is not GeoJSON, is damaged, has no feature, or is in an unknown projection.
 */
export async function openGeoJsonTable(part: SourcePart, context: ReadingContext): Promise<SourceTable> {
  const source = await asUtf8(part, context);
  const names = new Set<string>();
  let rowCount = 0;
  let hasIds = false;
  const document = await readFeatures(source, context.signal, (feature) => {
    rowCount++;
    hasIds ||= feature.id !== undefined && feature.id !== null;
    for (const name in propertiesOf(feature)) names.add(name);
    return undefined;
  });
  const single = rowCount === 0 ? singleFeatureOf(document) : undefined;
  if (single === undefined && !isFeatureCollection(document)) throw unreadable(part, "not-geojson");
  if (single !== undefined) {
    rowCount = 1;
    for (const name in propertiesOf(single)) names.add(name);
  }
  if (rowCount === 0) throw unreadable(part, "header-only");
  const isIdHeader = hasIds && !names.has("id");
  const headers = isIdHeader ? ["id", ...names] : [...names];
  assertColumnCount(part, headers.length, context.limits);
  const system = systemOf(part, document);
  const toRow = (feature: Feature, row: number, wanted: ReadonlySet<string> | undefined): SourceRow => {
    const properties: Readonly<Record<string, unknown>> = propertiesOf(feature);
    const cells = headers.map((header, i) => {
      if (wanted?.has(header) === false) return "";
      return cellOfValue(
        isIdHeader && i === 0 ? feature.id : Object.hasOwn(properties, header) ? properties[header] : null,
      );
    });
    return { row, cells, geometry: locateGeometry(part, row, system, () => feature.geometry) };
  };
  return {
    name: nameOfPart(part),
    format: "geojson",
    encoding: "utf-8",
    separator: null,
    epsg: system.epsg,
    headers,
    headerRow: 0,
    rowCount,
    async *readBatches({ columns, onProgress, signal }: ReadBatchesOptions = {}) {
      const wanted = columns && new Set(columns.map((column) => headers[column] ?? ""));
      if (single !== undefined) {
        signal?.throwIfAborted();
        yield [toRow(single, 1, wanted)];
        onProgress?.(1);
        return;
      }
      yield* readFeatureRows(source, (feature, row) => toRow(feature, row, wanted), onProgress, signal);
    },
  };
}

/** A document in UTF-8, and the bytes of the mark before it. */
interface Utf8Part extends SourcePart {
  readonly markBytes: number;
}

interface Feature {
  readonly id?: unknown;
  readonly properties?: unknown;
  readonly geometry?: unknown;
}

/** Reads every feature of the file once and gives what is around them. */
async function readFeatures(
  part: Utf8Part,
  signal: AbortSignal | undefined,
  visit: (feature: Feature, row: number) => void,
): Promise<unknown> {
  const splitter = new JsonFeatureSplitter();
  let row = 0;
  try {
    for await (const chunk of readFileChunks(part.path, { start: part.markBytes, signal })) {
      for (const bytes of splitter.push(chunk)) visit(parseFeature(part, bytes, ++row), row);
    }
    return splitter.finish();
  } catch (error) {
    throw toldBroken(part, error, row);
  }
}

async function* readFeatureRows(
  part: Utf8Part,
  toRow: (feature: Feature, row: number) => SourceRow,
  onProgress: ((share: number) => void) | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly SourceRow[]> {
  const splitter = new JsonFeatureSplitter();
  let row = 0;
  let bytesRead = 0;
  let rows: SourceRow[] = [];
  for await (const chunk of readFileChunks(part.path, { start: part.markBytes, signal })) {
    bytesRead += chunk.length;
    let features: Buffer[];
    try {
      features = splitter.push(chunk);
    } catch (error) {
      throw toldBroken(part, error, row);
    }
    for (const bytes of features) rows.push(toRow(parseFeature(part, bytes, ++row), row));
    if (rows.length < BATCH_ROWS) continue;
    yield rows;
    rows = [];
    onProgress?.(Math.min(1, bytesRead / part.byteCount));
  }
  if (rows.length > 0) yield rows;
  onProgress?.(1);
}

function toldBroken(part: SourcePart, error: unknown, row: number): unknown {
  if (!(error instanceof BrokenJsonError)) return error;
  return unreadable(part, error.isTruncated ? "truncated" : "damaged", {
    detail: error.isTruncated ? "" : "JSON",
    row: row === 0 ? null : row,
    cause: error,
  });
}

function parseFeature(part: SourcePart, bytes: Buffer, row: number): Feature {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    throw unreadable(part, "damaged", { detail: "JSON", row, cause });
  }
  if (!isFeature(value)) throw unreadable(part, "damaged", { detail: "Feature", row });
  return value;
}

function isFeature(value: unknown): value is Feature {
  return typeof value === "object" && value !== null && "type" in value && value.type === "Feature";
}

function isFeatureCollection(value: unknown): boolean {
  return typeof value === "object" && value !== null && "type" in value && value.type === "FeatureCollection";
}

/** A document that is one Feature, or a bare geometry. */
function singleFeatureOf(document: unknown): Feature | undefined {
  if (isFeature(document)) return document;
  const isGeometry =
    typeof document === "object" && document !== null && ("coordinates" in document || "geometries" in document);
  return isGeometry ? { geometry: document } : undefined;
}

function propertiesOf({ properties }: Feature): Record<string, unknown> {
  return typeof properties === "object" && properties !== null ? { ...properties } : {};
}

/** What the `crs` member of GeoJSON before RFC 7946 says, which French producers still write; WGS84 without it. */
function systemOf(part: SourcePart, document: unknown): CoordinateSystem {
  const crs: unknown = typeof document === "object" && document !== null && "crs" in document ? document.crs : null;
  const text = crs === null || crs === undefined ? "CRS84" : JSON.stringify(crs);
  const code = /CRS84/i.test(text) ? 4326 : Number(/EPSG[:/]+(?:[\d.]*[:/]+)?(\d+)/i.exec(text)?.[1] ?? Number.NaN);
  const system = findCoordinateSystem(code);
  if (system === undefined) throw unreadable(part, "unknown-projection", { detail: nameOfSystem(crs).slice(0, 200) });
  return system;
}

/** `urn:ogc:def:crs:EPSG::9999`, without what JSON puts around it. */
function nameOfSystem(crs: unknown): string {
  const text = JSON.stringify(crs);
  return /"name"\s*:\s*"([^"]+)"\s*\}/.exec(text)?.[1] ?? text;
}

/** JSON is UTF-8; a file in another encoding is written again in it. */
async function asUtf8(part: SourcePart, context: ReadingContext): Promise<Utf8Part> {
  const text = await detectTextEncoding(part, context.signal);
  if (text.encoding === "utf-8") return { ...part, markBytes: text.markBytes };
  const path = await context.folder.createPath(".json");
  async function* pieces() {
    for await (const chunk of readTextChunks(part.path, text, context.signal)) yield chunk.text;
  }
  await writeFile(path, pieces());
  return { ...part, path, byteCount: (await stat(path)).size, markBytes: 0 };
}
