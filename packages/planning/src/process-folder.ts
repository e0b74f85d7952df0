import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { explainStorageFailure } from "./storage-failure.ts";

/** A folder of its own, for the files of something that is not finished. */
export interface WorkFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * Where work that is not finished keeps its files: one folder each, named after the process that made it. A process that died
 * leaves its own behind; the next opening removes it.
 */
export class ProcessFolder {
  readonly #folder: string;

  /** @throws {DataFolderNotWritableError}, {DataFolderFullError} when the folder cannot be made. */
  constructor(folder: string) {
    this.#folder = folder;
    try {
      mkdirSync(folder, { recursive: true });
      removeLeftovers(folder);
    } catch (cause) {
      throw explainStorageFailure(folder, cause);
    }
  }

  /** @throws {DataFolderNotWritableError}, {DataFolderFullError} */
  async create(): Promise<WorkFolder> {
    const path = join(this.#folder, `${process.pid}-${randomUUID()}`);
    try {
      await mkdir(path);
    } catch (cause) {
      throw explainStorageFailure(this.#folder, cause);
    }
    return { path, remove: () => rm(path, { recursive: true, force: true }) };
  }
}

/** Folders of living processes stay: several servers may share a folder when the database is PostgreSQL. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number.parseInt(name, 10);
    if (pid === process.pid || !isRunning(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs under another account.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
