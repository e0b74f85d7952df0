import { fileURLToPath } from "node:url";
import { openPlanning, type Planning } from "@maillage/planning";
import type { Terminal } from "./terminal.ts";

/** Where the web server keeps its data too, unless `MAILLAGE_DATA` says otherwise. */
const REPOSITORY_DATA_FOLDER = fileURLToPath(new URL("../../../.maillage", import.meta.url));

/** Runs with the application's services open, and closes them whatever happens. */
export async function withPlanning<Result>(
  terminal: Terminal,
  use: (planning: Planning) => Promise<Result>,
): Promise<Result> {
  const planning = await openPlanning({
    dataFolder: terminal.environment.MAILLAGE_DATA || REPOSITORY_DATA_FOLDER,
    databaseUrl: terminal.environment.DATABASE_URL || undefined,
    onProgress: (step) => terminal.progress(step),
  });
  try {
    return await use(planning);
  } finally {
    terminal.progress("");
    await planning.close();
  }
}
