import { findCompanion } from "@maillage/road-network/shapefile-companions";
import { openCsvTable } from "./csv-table.ts";
import { detectFormat } from "./detect-format.ts";
import { openGeoJsonTable } from "./geojson-table.ts";
import { openGeoPackageTables } from "./geopackage-tables.ts";
import { describeOldOffice } from "./old-office.ts";
import { openGzip } from "./open-gzip.ts";
import { openZip } from "./open-zip.ts";
import { openParquetTable } from "./parquet-table.ts";
import { openShapefileTable } from "./shapefile-table.ts";
import { nameOfPart, type ReadingContext, type SourcePart } from "./source-part.ts";
import type { SourceTable } from "./source-table.ts";

/** The tables of a file or of what was unpacked from one, at least one. @throws {UnreadableFileError} */
export async function openPart(part: SourcePart, context: ReadingContext): Promise<readonly SourceTable[]> {
  context.signal?.throwIfAborted();
  switch (await detectFormat(part)) {
    case "zip":
      return openZip(part, context);
    case "gzip":
      return openGzip(part, context);
    case "json":
      return [await openGeoJsonTable(part, context)];
    case "text":
      return [await openCsvTable(part, context)];
    case "shapefile": {
      const companions = {
        dbf: findCompanion(part.path, "dbf"),
        prj: findCompanion(part.path, "prj"),
        cpg: findCompanion(part.path, "cpg"),
      };
      return [await openShapefileTable(part, nameOfPart(part).replace(/\.shp$/i, ""), companions, context)];
    }
    case "geopackage":
      return openGeoPackageTables(part, context);
    case "parquet":
      return [await openParquetTable(part, context)];
    case "old-office":
      throw await describeOldOffice(part);
  }
}
