import { DEFAULT_DATA_FOLDER, openPlanning, type Planning } from "@maillage/planning";
import type { Terminal } from "./terminal.ts";

/** Runs with the application's services open, and closes them whatever happens. */
export async function withPlanning<Result>(
  terminal: Terminal,
  use: (planning: Planning) => Promise<Result>,
): Promise<Result> {
  const open = terminal.openPlanning ?? openPlanning;
  const planning = await open({
    dataFolder: terminal.environment.MAILLAGE_DATA || DEFAULT_DATA_FOLDER,
    databaseUrl: terminal.environment.DATABASE_URL || undefined,
    sourceEnvironment: terminal.environment,
    onProgress: (step) => terminal.progress(step),
  });
  try {
    return await use(planning);
  } finally {
    terminal.progress("");
    await planning.close();
  }
}
