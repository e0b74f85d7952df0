import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder for the test that asks for it, removed after it. */
export function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "maillage-database-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
