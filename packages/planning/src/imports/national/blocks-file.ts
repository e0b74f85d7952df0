import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { explainStorageFailure } from "../../storage-failure.ts";
import type { WrittenBlock } from "./keep-homes-protocol.ts";

/** Blocks one after the other in a file, until the database takes them. */
export class BlocksFile {
  readonly written: WrittenBlock[] = [];
  readonly #file: FileHandle;
  readonly #path: string;

  constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.#path = path;
  }

  /** @throws {DataFolderFullError}, {DataFolderNotWritableError} */
  static async create(path: string): Promise<BlocksFile> {
    const file = await open(path, "wx").catch((cause: unknown) => {
      throw explainStorageFailure(folderOf(path), cause);
    });
    return new BlocksFile(file, path);
  }

  /** @throws {DataFolderFullError}, {DataFolderNotWritableError} */
  async write(bytes: Uint8Array, block: Omit<WrittenBlock, "byteCount">): Promise<void> {
    try {
      await this.#file.writeFile(bytes);
    } catch (cause) {
      throw explainStorageFailure(folderOf(this.#path), cause);
    }
    this.written.push({ ...block, byteCount: bytes.byteLength });
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

/** The work's own folder is gone when this is read: the one it was in is what people know. */
function folderOf(path: string): string {
  return dirname(dirname(path));
}
