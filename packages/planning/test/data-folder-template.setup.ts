import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TEMPLATE_VARIABLE } from "./copy-loaded-data-folder.ts";

/** A place for the loaded data folder that tests copy: made by the first that needs it, gone at the end of the run. */
export function setup(): () => void {
  const templates = mkdtempSync(join(tmpdir(), "maillage-template-"));
  process.env[TEMPLATE_VARIABLE] = templates;
  return () => rmSync(templates, { recursive: true, force: true });
}
