import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { openPlanning, type Planning } from "@maillage/planning";
import type { NationalRun } from "./national-homes-bench.ts";

/* Keeps a national file, then takes a département's homes from it, in a data folder; prints what it took as JSON. */

const [, , path = "", dataFolder = "", territory = ""] = process.argv;

const planning = await openPlanning({ dataFolder });
try {
  const openedBytes = sizeOf(dataFolder);
  const [keepMs, kept] = await timed(() => planning.keepNationalHomes(path));
  const keepMemoryMegabytes = peakMegabytes();
  const databaseMegabytes = Math.round((sizeOf(dataFolder) - openedBytes) / 1e6);
  const [againMs, again] = await timed(() => planning.keepNationalHomes(path));
  if (!kept.isNew || again.isNew) throw new Error("The first time is new, the second is not.");
  const [takeMs, taken] = await timed(() => previewFrom(planning));
  const [fileMs, sent] = await timed(() => previewOf(planning));
  if (JSON.stringify(taken.preview) !== JSON.stringify(sent.preview)) {
    throw new Error("What was kept does not give what the file gives.");
  }
  const { homes } = kept;
  const run: NationalRun = {
    ...{ keepMs, againMs, takeMs, fileMs, keepMemoryMegabytes, memoryMegabytes: peakMegabytes(), databaseMegabytes },
    storedMegabytes: Math.round(homes.storedByteCount / 1e6),
    counts: [homes.rowCount, homes.homeCount, homes.departements.length, taken.preview?.acceptedCount ?? 0],
  };
  console.log(JSON.stringify(run));
} finally {
  await planning.close();
}

async function previewFrom(application: Planning) {
  return application.waitForDatasetImport((await application.startNationalImport(territory)).id);
}

async function previewOf(application: Planning) {
  return application.waitForDatasetImport((await application.startDatasetImport(territory, { path })).id);
}

async function timed<Result>(run: () => Promise<Result>): Promise<readonly [ms: number, result: Result]> {
  const start = performance.now();
  const result = await run();
  return [performance.now() - start, result];
}

/** Of the whole process since it began: its threads and the database are in it. */
function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
