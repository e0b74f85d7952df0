import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { decodeTextFile, type TextFile } from "@maillage/official-data";
import { InputFileError } from "./input-error.ts";
import type { Terminal } from "./terminal.ts";

/** A text file with the identity of its bytes, to be written beside every figure that rests on it. */
export interface InputFile extends TextFile {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * Reads a text file named on the command line, from where the person stands.
 *
 * @throws {InputFileError} when it cannot be read.
 * @throws {UnreadableTextError} when it is not text.
 */
export async function readTextFile(path: string, terminal: Terminal): Promise<InputFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(terminal.workingFolder, path));
  } catch (cause) {
    throw new InputFileError(path, cause);
  }
  return { ...decodeTextFile(path, bytes), sha256: createHash("sha256").update(bytes).digest("hex") };
}
