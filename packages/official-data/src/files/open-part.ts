import { openCsvTable } from "./csv-table.ts";
import { detectFormat } from "./detect-format.ts";
import { openGeoJsonTable } from "./geojson-table.ts";
import { type ReadingContext, type SourcePart, unreadable } from "./source-part.ts";
import type { SourceTable } from "./source-table.ts";

/** The tables of a file or of what was unpacked from one. @throws {UnreadableFileError} */
export async function openPart(part: SourcePart, context: ReadingContext): Promise<readonly SourceTable[]> {
  context.signal?.throwIfAborted();
  const format = await detectFormat(part);
  switch (format) {
    case "json":
      return [await openGeoJsonTable(part, context)];
    case "text":
      return [await openCsvTable(part, context)];
    default:
      throw unreadable(part, "not-a-table", { detail: format });
  }
}
