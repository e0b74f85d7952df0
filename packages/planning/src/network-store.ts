import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { hashBytes } from "./content-hash.ts";
import { DataFolderNotWritableError } from "./planning-errors.ts";
import { explainStorageFailure } from "./storage-failure.ts";

/** What became of an artifact when it was looked for. */
export type StoredArtifact =
  | { readonly state: "whole"; readonly bytes: Uint8Array }
  | { readonly state: "missing" }
  /** Its bytes no longer have the hash in its name; the file was renamed, not deleted. */
  | { readonly state: "damaged"; readonly asideFile: string };

/**
 * The folder of road network artifacts: `<hash>.maillage`, where the hash is the SHA-256 of the bytes. So a file is either
 * right or damaged, and never out of date.
 */
export class NetworkStore {
  readonly #folder: string;

  /** @throws {DataFolderNotWritableError} when the folder cannot be made. */
  constructor(folder: string) {
    this.#folder = folder;
    try {
      mkdirSync(folder, { recursive: true });
    } catch (cause) {
      throw new DataFolderNotWritableError(folder, cause);
    }
  }

  static fileNameOf(hash: string): string {
    return `${hash}.maillage`;
  }

  /** Reads an artifact and checks it against its name; one that fails is set aside. */
  async read(hash: string): Promise<StoredArtifact> {
    const path = join(this.#folder, NetworkStore.fileNameOf(hash));
    let bytes: Uint8Array;
    try {
      bytes = await readFile(path);
    } catch (error) {
      if (isAbsence(error)) return { state: "missing" };
      throw error;
    }
    if (hashBytes(bytes) === hash) return { state: "whole", bytes };
    const asideFile = `${NetworkStore.fileNameOf(hash)}.damaged-${randomUUID()}`;
    await rename(path, join(this.#folder, asideFile));
    return { state: "damaged", asideFile };
  }

  /**
   * Written beside, flushed, then renamed: a reader sees the whole artifact or none.
   *
   * @throws {DataFolderNotWritableError}, {DataFolderFullError}
   */
  async write(hash: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.#folder, NetworkStore.fileNameOf(hash));
    const draft = `${path}.${randomUUID()}.tmp`;
    try {
      const file = await open(draft, "wx");
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
    } catch (cause) {
      await rm(draft, { force: true });
      throw explainStorageFailure(this.#folder, cause);
    }
  }

  /**
   * Takes a file that is whole and flushed, on the same disk, as the artifact of this hash.
   *
   * @throws {DataFolderFullError}, {DataFolderNotWritableError}
   */
  async adopt(hash: string, path: string): Promise<void> {
    try {
      await rename(path, join(this.#folder, NetworkStore.fileNameOf(hash)));
    } catch (cause) {
      throw explainStorageFailure(this.#folder, cause);
    }
  }

  /** Size of an artifact, without opening it; undefined when there is none. */
  async findByteCount(hash: string): Promise<number | undefined> {
    try {
      return (await stat(join(this.#folder, NetworkStore.fileNameOf(hash)))).size;
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw error;
    }
  }

  /** Does nothing when there is none. */
  async delete(hash: string): Promise<void> {
    await rm(join(this.#folder, NetworkStore.fileNameOf(hash)), { force: true });
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
