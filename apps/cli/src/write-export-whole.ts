import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { isPlatformError } from "@maillage/errors";
import { systemFailureOf } from "@maillage/reports";
import { OutputFileError } from "./output-error.ts";

/**
 * A file written bit by bit, seen whole or not at all, even through a kill: `write` is given a path beside it, where nothing is,
 * and what it leaves there takes the file's place. Creates its folder.
 *
 * @throws {OutputFileError} when the disk refuses, what was there left as it was; what `write` refuses as it is.
 */
export async function writeExportWhole(path: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${path}.${process.pid}.unfinished`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await rm(draft, { force: true });
    await write(draft);
    await rename(draft, path);
  } catch (cause) {
    if (isPlatformError(cause)) throw cause;
    throw new OutputFileError(path, systemFailureOf(cause));
  } finally {
    await rm(draft, { force: true });
  }
}
