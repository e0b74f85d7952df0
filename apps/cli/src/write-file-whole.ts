import { copyFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { OutputFileError } from "./output-error.ts";

/** A file to write: where, and what. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes a file so that it is seen whole or not at all, even through a kill. Creates its folder.
 *
 * @throws {OutputFileError} and what was there is left as it was.
 */
export function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  return writeFilesWhole([{ path, content }]);
}

/**
 * Writes files that go together: each is seen whole or not at all, and a failure puts back what was there before. Only a
 * kill between two renames, an instant, can leave new ones beside old ones.
 *
 * @throws {OutputFileError} naming the file that could not be written.
 */
export async function writeFilesWhole(files: readonly OutputFile[]): Promise<void> {
  const unfinished = ({ path }: OutputFile) => `${path}.${process.pid}.unfinished`;
  const previous = ({ path }: OutputFile) => `${path}.${process.pid}.previous`;
  const drafted: OutputFile[] = [];
  const replaced: { readonly file: OutputFile; readonly existed: boolean }[] = [];
  try {
    for (const file of files) {
      await naming(file, async () => {
        await mkdir(dirname(file.path), { recursive: true });
        drafted.push(file);
        await writeFile(unfinished(file), file.content);
      });
    }
    for (const file of files) {
      await naming(file, async () => {
        const existed = await copyIfThere(file.path, previous(file));
        await rename(unfinished(file), file.path);
        replaced.push({ file, existed });
      });
    }
  } catch (error) {
    for (const { file, existed } of replaced) {
      if (existed) await rename(previous(file), file.path);
      else await rm(file.path, { force: true });
    }
    throw error;
  } finally {
    for (const file of drafted) {
      await rm(unfinished(file), { force: true });
      await rm(previous(file), { force: true });
    }
  }
}

/** @throws {OutputFileError} when it cannot be made. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw new OutputFileError(path, cause);
  }
}

async function copyIfThere(path: string, copy: string): Promise<boolean> {
  try {
    await copyFile(path, copy);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

async function naming({ path }: OutputFile, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw new OutputFileError(path, cause);
  }
}
