import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { hashBytes } from "./content-hash.ts";
import { DataFolderNotWritableError } from "./planning-errors.ts";

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
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return { state: "missing" };
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
   * @throws {DataFolderNotWritableError}
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
      throw new DataFolderNotWritableError(this.#folder, cause);
    }
  }
}
