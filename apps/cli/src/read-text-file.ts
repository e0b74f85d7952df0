import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { PlatformError } from "@maillage/errors";
import { decodeTextFile, type TextFile } from "@maillage/official-data";
import type { Terminal } from "./terminal.ts";

/** A file named on the command line cannot be read: missing, forbidden, a folder. The cause says which. */
export class InputFileError extends PlatformError {
  readonly code = "cli/input-file";

  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown reason";
    super(`${path} cannot be read (${reason}).`, { path, reason }, { cause });
  }
}

/** Reads a text file named on the command line, from where the person stands. */
export async function readTextFile(path: string, terminal: Terminal): Promise<TextFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(terminal.workingFolder, path));
  } catch (cause) {
    throw new InputFileError(path, cause);
  }
  return decodeTextFile(path, bytes);
}
