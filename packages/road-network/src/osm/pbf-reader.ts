import {
  CorruptOsmFileError,
  OversizedOsmBlockError,
  TruncatedOsmFileError,
  UnsupportedOsmFileError,
} from "./osm-errors.ts";
import type { OsmNodeVisitor, OsmPassCounts, OsmReader, OsmWayVisitor, PassProgress } from "./osm-reader.ts";
import { BLOB_HEADER_BYTES_MAX, type Inflate, parseBlobHeader, unfoldBlob } from "./pbf-blob.ts";
import { PbfBlockDecoder } from "./pbf-block.ts";
import { PbfCursor, WIRE } from "./pbf-cursor.ts";

/** A file's bytes, read where asked; fewer bytes than asked only at the end. The bytes may be reused by the next read. */
export interface ByteSource {
  readonly byteLength: number;
  read(offset: number, byteCount: number): Uint8Array | Promise<Uint8Array>;
}

/** Features a file may require and this reader has. */
const KNOWN_FEATURES: ReadonlySet<string> = new Set(["OsmSchema-V0.6", "DenseNodes"]);

/** Unfolded blocks of nodes kept between the passes, at most: a small file is then unfolded only once. */
const KEPT_BYTES_MAX = 128 * 1024 * 1024;

interface NodeBlob {
  readonly offset: number;
  readonly dataBytes: number;
  readonly content: Uint8Array | undefined;
}

const decoder = new TextDecoder("utf-8");

/**
 * Reads a `.osm.pbf` file. The second pass only opens the blobs in which the first saw nodes. Memory: one blob, plus at
 * most 128 MiB of unfolded nodes.
 */
export class PbfReader implements OsmReader {
  readonly #source: ByteSource;
  readonly #inflate: Inflate;
  readonly #blocks = new PbfBlockDecoder();
  #nodeBlobs: NodeBlob[] = [];
  /** Date of the data, `2026-11-23`, when the file says it; known once the first pass has begun. */
  vintage: string | undefined;

  constructor(source: ByteSource, inflate: Inflate) {
    this.#source = source;
    this.#inflate = inflate;
  }

  /**
   * @throws {TruncatedOsmFileError | CorruptOsmFileError | OversizedOsmBlockError | UnsupportedOsmFileError} with the
   *   byte where the trouble is.
   * @throws the signal's reason when aborted.
   */
  async readWaysAndRelations(
    visitor: OsmWayVisitor,
    onProgress: PassProgress,
    signal?: AbortSignal,
  ): Promise<OsmPassCounts> {
    const counts: OsmPassCounts = { nodes: 0, ways: 0, relations: 0, unknownBlobs: 0 };
    this.#nodeBlobs = [];
    let keptBytes = 0;
    let hasHeader = false;
    const fileBytes = this.#source.byteLength;
    if (fileBytes === 0) throw new TruncatedOsmFileError(0, "a header block");
    let offset = 0;
    while (offset < fileBytes) {
      signal?.throwIfAborted();
      const header = await this.#readBlobHeader(offset);
      const dataOffset = header.dataOffset;
      if (header.type === "OSMHeader") {
        this.vintage = parseHeaderBlock(await this.#readBlob(dataOffset, header.dataBytes), dataOffset) ?? this.vintage;
        hasHeader = true;
      } else if (header.type === "OSMData") {
        if (!hasHeader) throw new CorruptOsmFileError(offset, "data before the header block");
        const content = await this.#readBlob(dataOffset, header.dataBytes);
        if (this.#blocks.decodeWaysAndRelations(content, dataOffset, visitor, counts)) {
          const isKept = keptBytes + content.length <= KEPT_BYTES_MAX;
          if (isKept) keptBytes += content.length;
          // An uncompressed blob is a view of the source's buffer, which the next read may overwrite.
          const kept = content.byteLength === content.buffer.byteLength ? content : new Uint8Array(content);
          this.#nodeBlobs.push({
            offset: dataOffset,
            dataBytes: header.dataBytes,
            content: isKept ? kept : undefined,
          });
        }
      } else {
        if (!hasHeader) throw new CorruptOsmFileError(offset, "not an OpenStreetMap PBF file");
        if (dataOffset + header.dataBytes > fileBytes) throw new TruncatedOsmFileError(fileBytes, "the end of a blob");
        counts.unknownBlobs++;
      }
      offset = dataOffset + header.dataBytes;
      onProgress(offset / fileBytes);
    }
    return counts;
  }

  /** Call after {@link readWaysAndRelations}, once. */
  async readNodes(visitor: OsmNodeVisitor, onProgress: PassProgress, signal?: AbortSignal): Promise<void> {
    const blobCount = this.#nodeBlobs.length;
    for (let i = 0; i < blobCount; i++) {
      signal?.throwIfAborted();
      const { offset, dataBytes, content } = this.#nodeBlobs[i];
      this.#blocks.decodeNodes(content ?? (await this.#readBlob(offset, dataBytes)), offset, visitor);
      onProgress((i + 1) / blobCount);
    }
    this.#nodeBlobs = [];
  }

  async #readBlobHeader(offset: number): Promise<{ type: string; dataBytes: number; dataOffset: number }> {
    const prefix = await this.#readExactly(offset, 4, "the size of a blob header");
    const headerBytes = ((prefix[0] << 24) | (prefix[1] << 16) | (prefix[2] << 8) | prefix[3]) >>> 0;
    if (headerBytes > BLOB_HEADER_BYTES_MAX) {
      // The first four bytes of something else altogether read as a huge size: say what is more likely.
      if (offset === 0) throw new CorruptOsmFileError(0, "not an OpenStreetMap PBF file");
      throw new OversizedOsmBlockError(offset, headerBytes, BLOB_HEADER_BYTES_MAX);
    }
    const bytes = await this.#readExactly(offset + 4, headerBytes, "a blob header");
    return { ...parseBlobHeader(bytes, offset), dataOffset: offset + 4 + headerBytes };
  }

  async #readBlob(offset: number, dataBytes: number): Promise<Uint8Array> {
    return unfoldBlob(await this.#readExactly(offset, dataBytes, "the rest of a blob"), offset, this.#inflate);
  }

  async #readExactly(offset: number, byteCount: number, what: string): Promise<Uint8Array> {
    if (offset + byteCount > this.#source.byteLength) throw new TruncatedOsmFileError(this.#source.byteLength, what);
    const bytes = await this.#source.read(offset, byteCount);
    if (bytes.length < byteCount) throw new TruncatedOsmFileError(offset + bytes.length, what);
    return bytes;
  }
}

/**
 * Date of the data as `2026-11-23`, when said.
 *
 * @throws {UnsupportedOsmFileError} when the file requires a feature this reader does not have.
 */
function parseHeaderBlock(bytes: Uint8Array, fileOffset: number): string | undefined {
  const cursor = new PbfCursor(bytes, fileOffset);
  let vintage: string | undefined;
  while (!cursor.atEnd) {
    const key = cursor.readUint32();
    if (key >>> 3 === 4) {
      const feature = decoder.decode(cursor.readBytes(key));
      if (!KNOWN_FEATURES.has(feature)) throw new UnsupportedOsmFileError(fileOffset, feature);
    } else if (key >>> 3 === 32) {
      cursor.expect(key & 7, WIRE.varint);
      const date = new Date(cursor.readVarint() * 1000);
      // A time past the year 275760 is no date.
      if (!Number.isNaN(date.getTime())) vintage = date.toISOString().slice(0, 10);
    } else {
      cursor.skip(key & 7);
    }
  }
  return vintage;
}
