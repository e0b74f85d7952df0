import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { DamagedIgnFileError, IgnFileUnreadableError } from "./ign-errors.ts";

const CHUNK_BYTES = 1 << 20;

/** A file read from its beginning to its end, a piece at a time: memory is one chunk, or the largest piece asked for. */
export class SequentialFile {
  readonly file: string;
  readonly byteLength: number;
  readonly #descriptor: number;
  #chunk = new Uint8Array(CHUNK_BYTES);
  /** The bytes of the chunk not yet given are `#start` to `#end - 1`. */
  #start = 0;
  #end = 0;
  /** Bytes given so far. */
  offset = 0;

  /** @throws {IgnFileUnreadableError} */
  constructor(path: string, file: string) {
    this.file = file;
    try {
      this.#descriptor = openSync(path, "r");
      this.byteLength = fstatSync(this.#descriptor).size;
    } catch (cause) {
      throw new IgnFileUnreadableError(path, { cause });
    }
  }

  get isAtEnd(): boolean {
    return this.offset >= this.byteLength;
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  /**
   * The next bytes, exactly so many; valid until the next call.
   *
   * @throws {DamagedIgnFileError} when the file ends before.
   * @throws {IgnFileUnreadableError} when the disk fails.
   */
  read(byteCount: number): Uint8Array {
    if (this.offset + byteCount > this.byteLength) {
      throw new DamagedIgnFileError(
        this.file,
        `it ends too early: ${byteCount} bytes expected at byte ${this.offset}`,
        {
          byteOffset: this.offset,
        },
      );
    }
    if (this.#end - this.#start < byteCount) this.#refill(byteCount);
    const bytes = this.#chunk.subarray(this.#start, this.#start + byteCount);
    this.#start += byteCount;
    this.offset += byteCount;
    return bytes;
  }

  #refill(byteCount: number): void {
    const rest = this.#chunk.subarray(this.#start, this.#end);
    if (byteCount > this.#chunk.length) {
      const larger = new Uint8Array(byteCount);
      larger.set(rest);
      this.#chunk = larger;
    } else {
      this.#chunk.set(rest);
    }
    this.#start = 0;
    this.#end = rest.length;
    while (this.#end < byteCount) {
      let bytesRead: number;
      try {
        bytesRead = readSync(this.#descriptor, this.#chunk, this.#end, this.#chunk.length - this.#end, null);
      } catch (cause) {
        throw new IgnFileUnreadableError(this.file, { cause });
      }
      if (bytesRead === 0) throw new DamagedIgnFileError(this.file, "it became shorter while being read");
      this.#end += bytesRead;
    }
  }
}
