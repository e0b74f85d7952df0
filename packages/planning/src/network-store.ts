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
 * right or damaged, and never out of date. Beside each, once a browser needed it, `<hash>.transport.gz`: the same network
 * in the form that is fetched, which can always be made again.
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

  /** Where an artifact is, for another thread to open. */
  pathOf(hash: string): string {
    return join(this.#folder, NetworkStore.fileNameOf(hash));
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
  write(hash: string, bytes: Uint8Array): Promise<void> {
    return this.#write(NetworkStore.fileNameOf(hash), bytes);
  }

  /** The form for browsers; undefined when it was not made yet. */
  async findTransport(hash: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(join(this.#folder, transportNameOf(hash)));
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw error;
    }
  }

  /** @throws {DataFolderNotWritableError}, {DataFolderFullError} */
  writeTransport(hash: string, bytes: Uint8Array): Promise<void> {
    return this.#write(transportNameOf(hash), bytes);
  }

  async #write(fileName: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.#folder, fileName);
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
   * Takes files that are whole and flushed, on the same disk, as the artifact of this hash and its form for browsers.
   *
   * @throws {DataFolderFullError}, {DataFolderNotWritableError}
   */
  async adopt(
    hash: string,
    { artifactPath, transportPath }: { readonly artifactPath: string; readonly transportPath: string },
  ): Promise<void> {
    try {
      await rename(transportPath, join(this.#folder, transportNameOf(hash)));
      await rename(artifactPath, join(this.#folder, NetworkStore.fileNameOf(hash)));
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
    for (const name of [NetworkStore.fileNameOf(hash), transportNameOf(hash)]) {
      await rm(join(this.#folder, name), { force: true });
    }
  }
}

function transportNameOf(hash: string): string {
  return `${hash}.transport.gz`;
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
