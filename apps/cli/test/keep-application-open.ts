import type { openPlanning, Planning } from "@maillage/planning";
import { afterAll } from "vitest";
import { openOnLoadedFolder } from "./open-on-loaded-folder.ts";

/**
 * Opens the application once for all the commands of a file of tests, and closes it after the last: opening it takes seconds, and that each
 * command opens and closes its own is what `run-command-line.test.ts` proves.
 */
export function keepApplicationOpen(): typeof openPlanning {
  let opened: Promise<Planning> | undefined;
  afterAll(async () => (await opened)?.close());
  return async (options) => {
    opened ??= openOnLoadedFolder(options);
    return { ...(await opened), close: async () => undefined };
  };
}
