import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { communeByPlace, generateGrid } from "./generate-grid.ts";
import { computeChecksum, type Measurement } from "./measure.ts";

/** What a process that keeps a national file, alone, says of its work. */
export interface NationalRun {
  /** From the file to the last block written, nothing opened before but the application. */
  readonly keepMs: number;
  /** The same file again: nothing changes. */
  readonly againMs: number;
  /** A département's homes, from what is kept to their preview with the figures before and after. */
  readonly takeMs: number;
  /** The same from the file. */
  readonly fileMs: number;
  /** Of the process at its highest, threads and database included: when the file is kept, and at the end. */
  readonly keepMemoryMegabytes: number;
  readonly memoryMegabytes: number;
  /** By how much the data folder has grown, journal of the database included. */
  readonly databaseMegabytes: number;
  readonly storedMegabytes: number;
  readonly counts: readonly number[];
}

const KEEP_MS_MAX = 180_000;
const FILTER_MS_MAX = 20_000;
const MEMORY_MEGABYTES_MAX = 1_024;

/** A generated Filosofi grid of 2.3 million cells, all columns, read, validated and kept for the country; then a département of it. */
export function runNationalHomesBench(): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), "maillage-bench-national-"));
  try {
    const path = join(folder, "Filosofi2021_carreaux_200m_met.csv");
    generateGrid(path, communeByPlace);
    const script = fileURLToPath(new URL("keep-national.ts", import.meta.url));
    const output = execFileSync(process.execPath, [script, path, join(folder, "data"), "52"], { encoding: "utf8" });
    // One JSON document of our own script.
    const run = JSON.parse(output) as NationalRun;
    const { keepMs, againMs, takeMs, fileMs, storedMegabytes, databaseMegabytes, counts } = run;
    const overruns = [
      ...(keepMs > KEEP_MS_MAX ? [`${keepMs.toFixed(0)} ms, over ${KEEP_MS_MAX}`] : []),
      ...(run.keepMemoryMegabytes > MEMORY_MEGABYTES_MAX ? [tellMemory(run.keepMemoryMegabytes)] : []),
    ];
    const filterOverruns = fileMs > FILTER_MS_MAX ? [`${fileMs.toFixed(0)} ms, over ${FILTER_MS_MAX}`] : [];
    const memoryOverruns = run.memoryMegabytes > MEMORY_MEGABYTES_MAX ? [tellMemory(run.memoryMegabytes)] : [];
    const once = (what: string, ms: number) => ({
      ...{ bench: "national-homes", what, medianMs: ms, minMs: ms, runCount: 1 },
    });
    return [
      {
        ...once("2.3 million cells read, validated and kept", keepMs),
        ...{ memoryMegabytes: run.keepMemoryMegabytes, overruns, figures: { storedMegabytes, databaseMegabytes } },
        checksum: computeChecksum(Uint32Array.from(counts)),
      },
      once("the same file again", againMs),
      once("a département taken from what is kept: preview", takeMs),
      {
        ...once("a département of the file: read, validated, filtered, preview", fileMs),
        ...{ memoryMegabytes: run.memoryMegabytes, overruns: [...filterOverruns, ...memoryOverruns] },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tellMemory(megabytes: number): string {
  return `${megabytes} MB of memory, over ${MEMORY_MEGABYTES_MAX}`;
}
