import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locale } from "@maillage/errors";
import type { Layer } from "../layers/layer.ts";
import { describeFile, type FormatId } from "./format.ts";
import { TemporaryFileError } from "./formats-errors.ts";
import { writeGeopackage } from "./geopackage/write-geopackage.ts";
import { systemFailureOf } from "./system-failure.ts";
import { writeCsv } from "./write-csv.ts";
import { writeFlatGeobuf } from "./write-flatgeobuf.ts";
import { writeGeoJson } from "./write-geojson.ts";
import { writeParquet } from "./write-parquet.ts";
import { writeXlsx } from "./xlsx/write-xlsx.ts";
import { zipFiles } from "./zip-files.ts";

/**
 * Layers as the bytes of one file: nothing is read before it is asked for, and no layer is held. Several layers of a format that
 * holds one are zipped, a file each. A GeoPackage, which is a database, is made in a temporary file first, removed at the end
 * even when nobody reads to it.
 *
 * @throws {SpreadsheetTooLongError} at once; {SpreadsheetTextTooLongError}, {TemporaryFileError} while it is read
 */
export function exportLayers(layers: readonly Layer[], format: FormatId, language: Locale): AsyncIterable<Uint8Array> {
  switch (format) {
    case "xlsx":
      return writeXlsx(layers, language);
    case "gpkg":
      return streamGeopackage(layers, language);
    default: {
      const [only, ...others] = layers;
      if (only !== undefined && others.length === 0) return writeSingle(only, format, language);
      const { extension } = describeFile(format, 1);
      return zipFiles(
        layers.map((layer) => ({ name: `${layer.id}.${extension}`, read: () => writeSingle(layer, format, language) })),
      );
    }
  }
}

/**
 * The same into a file, which is half written when it fails: write beside, then rename.
 *
 * @param path replaced when something is there, save by a GeoPackage, which wants nothing there.
 */
export async function exportLayersToFile(
  layers: readonly Layer[],
  format: FormatId,
  language: Locale,
  path: string,
): Promise<void> {
  if (format === "gpkg") await writeGeopackage(layers, path, language);
  else await writeFile(path, exportLayers(layers, format, language));
}

function writeSingle(
  layer: Layer,
  format: Exclude<FormatId, "xlsx" | "gpkg">,
  language: Locale,
): AsyncIterable<Uint8Array> {
  switch (format) {
    case "csv":
      return writeCsv(layer, "french", language);
    case "csv-international":
      return writeCsv(layer, "international", language);
    case "geojson":
      return writeGeoJson(layer);
    case "flatgeobuf":
      return writeFlatGeobuf(layer);
    case "parquet":
      return writeParquet(layer);
  }
}

async function* streamGeopackage(layers: readonly Layer[], language: Locale): AsyncIterable<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "maillage-export-"));
  try {
    const path = join(folder, "export.gpkg");
    await writeTemporarily(layers, path, language);
    for await (const chunk of createReadStream(path)) yield chunk;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeTemporarily(layers: readonly Layer[], path: string, language: Locale): Promise<void> {
  try {
    await writeGeopackage(layers, path, language);
  } catch (cause) {
    const failure = systemFailureOf(cause);
    // What a layer refuses is its own, and not the disk's.
    throw failure === cause ? cause : new TemporaryFileError(tmpdir(), failure);
  }
}
