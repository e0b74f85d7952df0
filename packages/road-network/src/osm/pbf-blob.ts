import { CorruptOsmFileError, OversizedOsmBlockError, UnsupportedOsmFileError } from "./osm-errors.ts";
import { PbfCursor, WIRE } from "./pbf-cursor.ts";

/** Largest header of a blob, by the format's own rule: 64 KiB. */
export const BLOB_HEADER_BYTES_MAX = 64 * 1024;
/** Largest blob, compressed or unfolded, by the format's own rule: 32 MiB. */
export const BLOB_BYTES_MAX = 32 * 1024 * 1024;

/** Unfolds zlib data. Must refuse to produce more than `rawBytes`; any failure is reported as damage at that blob. */
export type Inflate = (compressed: Uint8Array, rawBytes: number) => Uint8Array | Promise<Uint8Array>;

export interface BlobHeader {
  readonly type: string;
  readonly dataBytes: number;
}

const ascii = new TextDecoder("utf-8");

/** Decodes a BlobHeader message: what follows, and how long it is. */
export function parseBlobHeader(bytes: Uint8Array, fileOffset: number): BlobHeader {
  const cursor = new PbfCursor(bytes, fileOffset);
  let type: string | undefined;
  let dataBytes: number | undefined;
  while (!cursor.atEnd) {
    const key = cursor.readUint32();
    if (key >>> 3 === 1) {
      type = ascii.decode(cursor.readBytes(key));
    } else if (key >>> 3 === 3) {
      cursor.expect(key & 7, WIRE.varint);
      dataBytes = cursor.readUint32();
    } else {
      cursor.skip(key & 7);
    }
  }
  if (type === undefined || dataBytes === undefined) {
    throw new CorruptOsmFileError(fileOffset, "a blob header without type or size");
  }
  if (dataBytes > BLOB_BYTES_MAX) throw new OversizedOsmBlockError(fileOffset, dataBytes, BLOB_BYTES_MAX);
  return { type, dataBytes };
}

/** Fields of a Blob message that hold compressed content in a way this reader does not unfold. */
const OTHER_COMPRESSIONS: ReadonlyMap<number, string> = new Map([
  [4, "lzma"],
  [5, "bzip2"],
  [6, "lz4"],
  [7, "zstd"],
]);

/**
 * Content of a blob, unfolded.
 *
 * @throws {OversizedOsmBlockError} when it is, or claims to be, over 32 MiB.
 * @throws {CorruptOsmFileError} when the zlib data is damaged or its length is not the one announced.
 * @throws {UnsupportedOsmFileError} for a compression other than zlib.
 */
export async function unfoldBlob(bytes: Uint8Array, fileOffset: number, inflate: Inflate): Promise<Uint8Array> {
  const cursor = new PbfCursor(bytes, fileOffset);
  let raw: Uint8Array | undefined;
  let compressed: Uint8Array | undefined;
  let rawBytes: number | undefined;
  while (!cursor.atEnd) {
    const key = cursor.readUint32();
    const field = key >>> 3;
    if (field === 1 || field === 3) {
      const content = cursor.readBytes(key);
      if (field === 1) raw = content;
      else compressed = content;
    } else if (field === 2) {
      cursor.expect(key & 7, WIRE.varint);
      rawBytes = cursor.readUint32();
    } else {
      const compression = OTHER_COMPRESSIONS.get(field);
      if (compression !== undefined) throw new UnsupportedOsmFileError(fileOffset, `${compression} compression`);
      cursor.skip(key & 7);
    }
  }
  if (raw !== undefined) return raw;
  if (compressed === undefined || rawBytes === undefined) {
    throw new CorruptOsmFileError(fileOffset, "a blob without content or without its unfolded size");
  }
  if (rawBytes > BLOB_BYTES_MAX) throw new OversizedOsmBlockError(fileOffset, rawBytes, BLOB_BYTES_MAX);
  let content: Uint8Array;
  try {
    content = await inflate(compressed, rawBytes);
  } catch (cause) {
    throw new CorruptOsmFileError(fileOffset, "its zlib data cannot be unfolded", { cause });
  }
  if (content.length !== rawBytes) {
    throw new CorruptOsmFileError(fileOffset, `${content.length} bytes unfolded where ${rawBytes} were announced`);
  }
  return content;
}
