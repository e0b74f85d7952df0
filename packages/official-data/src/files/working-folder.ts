import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of temporary files, made when the first is asked for. Names from outside are never used in it. */
export class WorkingFolder {
  #path: Promise<string> | undefined;
  #fileCount = 0;

  /** A path where nothing is yet. @param ending as ".dbf", for readers that look at it. */
  async createPath(ending = ""): Promise<string> {
    this.#path ??= mkdtemp(join(tmpdir(), "maillage-file-"));
    this.#fileCount++;
    return join(await this.#path, `${this.#fileCount}${ending}`);
  }

  async remove(): Promise<void> {
    if (this.#path === undefined) return;
    const path = await this.#path;
    this.#path = undefined;
    await rm(path, { recursive: true, force: true });
  }
}
