import { constants, mkdirSync, readdirSync, rmSync } from "node:fs";
import { copyFile, mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { explainStorageFailure, findSystemCode } from "../storage-failure.ts";
import { DatasetFileUnreadableError } from "./dataset-errors.ts";

/** Marks a folder whose file is not whole yet. */
const RECEIVING = ".receiving";

/**
 * Where the files of drafts wait: a folder for each import, named after its id, with one file of our own name. A folder has
 * its final name once its file is whole.
 */
export class DatasetFolder {
  readonly #folder: string;

  /** @throws {DataFolderNotWritableError}, {DataFolderFullError} when the folder cannot be made. */
  constructor(folder: string) {
    this.#folder = folder;
    try {
      mkdirSync(folder, { recursive: true });
    } catch (cause) {
      throw explainStorageFailure(folder, cause);
    }
  }

  pathOf(id: string): string {
    return join(this.#folder, id, "source");
  }

  async sizeOf(id: string): Promise<number> {
    return (await stat(this.pathOf(id))).size;
  }

  /**
   * Makes the draft's file by what `write` does at the path it is given; nothing is left when that throws.
   *
   * @throws {DataFolderNotWritableError}, {DataFolderFullError}, and what `write` throws.
   */
  async receive(id: string, write: (path: string) => Promise<void>): Promise<void> {
    const draft = join(this.#folder, `${id}${RECEIVING}`);
    try {
      await mkdir(draft).catch((cause: unknown) => {
        throw explainStorageFailure(this.#folder, cause);
      });
      await write(join(draft, "source"));
      await rename(draft, join(this.#folder, id)).catch((cause: unknown) => {
        throw explainStorageFailure(this.#folder, cause);
      });
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      throw error;
    }
  }

  /** Copies a file of this machine, at no cost on disks that can. @throws {DatasetFileUnreadableError} */
  async copy(source: string, path: string): Promise<void> {
    try {
      await copyFile(source, path, constants.COPYFILE_FICLONE);
    } catch (cause) {
      const code = findSystemCode(cause);
      if (code === "ENOSPC" || code === "EDQUOT" || code === "EROFS") throw explainStorageFailure(this.#folder, cause);
      throw new DatasetFileUnreadableError(source, code ?? "unknown reason", cause);
    }
  }

  async remove(id: string): Promise<void> {
    await rm(join(this.#folder, id), { recursive: true, force: true });
  }

  /** Removes what no draft is waiting for: files half received when a process died, and those of imports that ended. */
  removeAllBut(ids: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder)) {
      if (!ids.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
    }
  }
}
