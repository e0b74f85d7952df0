import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Measurement } from "./measure.ts";

/** What a home set of the country may leave as; a sheet of Excel ends at 1,048,576 rows. */
const NATIONAL_FORMATS = ["csv", "geojson", "parquet", "flatgeobuf", "gpkg"] as const;

/** What the writer of one format, alone in its process, says of its work. */
export interface ExportRun {
  readonly ms: number;
  /** Time on a processor, all threads: what the work costs, however many others wait for it. */
  readonly processorMs: number;
  readonly memoryMegabytes: number;
  readonly fileMegabytes: number;
  readonly checksum: string;
}

/** 2.3 million homes with their times, generated as they are read, to a file in each format: each in a process of its own. */
export function runExportsBench(): Measurement[] {
  const script = fileURLToPath(new URL("export-homes.ts", import.meta.url));
  return NATIONAL_FORMATS.map((format) => {
    const output = execFileSync(process.execPath, [script, format], { encoding: "utf8" });
    // One JSON document of our own script.
    const { ms, processorMs, memoryMegabytes, fileMegabytes, checksum } = JSON.parse(output) as ExportRun;
    console.log(`exports   ${format}: ${(processorMs / 1000).toFixed(1)} s of processor`);
    return {
      ...{ bench: "exports", what: `2.3 million homes as ${format}, ${fileMegabytes} MB` },
      ...{ medianMs: ms, minMs: ms, runCount: 1, memoryMegabytes, checksum },
    };
  });
}
