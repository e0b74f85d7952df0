import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { openDatabase } from "../src/open-database.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

/**
 * A migrated, empty database, made once for a test file: making one takes seconds, copying one does not.
 *
 * @returns a function that gives the folder of a fresh copy; or puts one at a folder given.
 */
export function useTemplate(): (folder?: string) => string {
  const parent = mkdtempSync(join(tmpdir(), "maillage-template-"));
  const template = join(parent, "database");
  beforeAll(async () => (await openDatabase({ folder: template })).close());
  afterAll(() => rmSync(parent, { recursive: true, force: true }));
  return (folder = join(makeTemporaryFolder(), "database")) => {
    cpSync(template, folder, { recursive: true });
    return folder;
  };
}
