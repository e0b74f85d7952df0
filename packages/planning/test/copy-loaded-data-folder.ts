import { cpSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { openPlanning } from "../src/open-planning.ts";

/** Names the folder that the template is made in: set once for a run of tests, by its global setup. */
export const TEMPLATE_VARIABLE = "MAILLAGE_TEST_TEMPLATE";

const POLL_MS = 50;

/**
 * Makes a data folder as it is once the application was opened on it for the first time: the database, the territory, its
 * roads. That takes seconds, so it is done once for all the tests of a run; each then opens a copy of its own.
 *
 * @param folder empty, or not there yet.
 */
export async function copyLoadedDataFolder(folder: string): Promise<string> {
  cpSync(await findTemplate(), folder, { recursive: true });
  return folder;
}

async function findTemplate(): Promise<string> {
  const templates = process.env[TEMPLATE_VARIABLE];
  if (templates === undefined)
    throw new Error(`${TEMPLATE_VARIABLE} is not set: the run of tests has no global setup.`);
  const [template, draft, lock] = ["loaded", "draft", "lock"].map((name) => join(templates, name)) as [
    string,
    string,
    string,
  ];
  while (!existsSync(template)) {
    if (!take(lock)) {
      await setTimeout(POLL_MS);
      continue;
    }
    try {
      if (existsSync(template)) break;
      await (await openPlanning({ dataFolder: draft })).close();
      renameSync(draft, template);
    } finally {
      rmSync(draft, { recursive: true, force: true });
      rmdirSync(lock);
    }
  }
  return template;
}

/** Whether the lock is ours: of several processes, one makes the folder. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
