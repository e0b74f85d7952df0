import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { ExpansionBudget } from "./expansion-budget.ts";
import type { SourceLimits } from "./source-limits.ts";
import { type SourcePart, unreadable } from "./source-part.ts";
import { UnreadableFileError } from "./unreadable-file-error.ts";

/** Stored, or deflated: the two that every tool writes. */
const METHODS: readonly number[] = [0, 8];

/** A zip opened for reading; to be closed. Names of members are never used as paths. */
export class ZipArchive {
  readonly #part: SourcePart;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(part: SourcePart, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#part = part;
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws {UnreadableFileError} when its list of members is damaged, too long, or has a name that leaves the folder. */
  static async open(part: SourcePart, limits: SourceLimits): Promise<ZipArchive> {
    let zip: ZipFile | undefined;
    try {
      // Sizes are checked while unpacking, with our own sentence.
      zip = await openPromise(part.path, { autoClose: false, validateEntrySizes: false });
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= limits.membersMax) {
          throw unreadable(part, "too-many-members", { detail: String(limits.membersMax) });
        }
        if (!entry.fileName.endsWith("/")) entries.set(entry.fileName, entry);
      }
      return new ZipArchive(part, zip, entries);
    } catch (error) {
      zip?.close();
      throw toldZipError(part, error);
    }
  }

  close(): void {
    this.#zip.close();
  }

  /** Names of the members, in their order, folders left out. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** What the archive tells of a member's size, for progress. */
  sizeOf(name: string): number {
    return this.#entries.get(name)?.uncompressedSize ?? 0;
  }

  /**
   * The bytes of a member, checked against the size and the checksum that the archive tells.
   *
   * @throws {UnreadableFileError} for a password, another compression, a lie about the size, damage, and a bomb.
   */
  async *read(name: string, budget: ExpansionBudget): AsyncGenerator<Buffer> {
    const part = { file: this.#part.file, member: name };
    const entry = this.#entries.get(name);
    if (entry === undefined) throw unreadable(part, "damaged");
    if (entry.isEncrypted()) throw unreadable(part, "password-protected");
    if (!METHODS.includes(entry.compressionMethod)) {
      throw unreadable(part, "unsupported-compression", { detail: `ZIP ${entry.compressionMethod}` });
    }
    try {
      const stream: AsyncIterable<Buffer> = await this.#zip.openReadStreamPromise(entry);
      let byteCount = 0;
      let checksum = 0;
      for await (const chunk of budget.watch(part, entry.compressedSize, stream)) {
        byteCount += chunk.length;
        if (byteCount > entry.uncompressedSize) throw unreadable(part, "false-member-size");
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
      if (byteCount !== entry.uncompressedSize) throw unreadable(part, "false-member-size");
      if (checksum !== entry.crc32) throw unreadable(part, "damaged");
    } catch (error) {
      throw toldZipError(part, error);
    }
  }
}

/** What the libraries say of a broken archive, as our own error; anything else is left as it is. */
function toldZipError(part: Pick<SourcePart, "file" | "member">, error: unknown): unknown {
  if (error instanceof UnreadableFileError || !(error instanceof Error) || error.name === "AbortError") return error;
  if ("syscall" in error) return error;
  const { message: text } = error;
  if (/absolute path|invalid relative path|invalid characters/i.test(text)) {
    return unreadable(part, "unsafe-member-name", { detail: text.split(": ").slice(1).join(": "), cause: error });
  }
  const isTruncated = /signature not found|unexpected end|truncated|unexpected EOF|premature/i.test(text);
  return unreadable(part, isTruncated ? "truncated" : "damaged", { cause: error });
}
