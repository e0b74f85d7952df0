import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { inflate as inflateWithCallback } from "node:zlib";
import { PlatformError } from "@maillage/errors";
import type { Inflate } from "./pbf-blob.ts";
import type { ByteSource } from "./pbf-reader.ts";

/** The roads file cannot be opened or read: missing, forbidden, a folder. The cause says which. */
export class OsmFileUnreadableError extends PlatformError {
  readonly code = "road-network/osm-file-unreadable";
}

/** Bytes to read, with their identity; to be closed when done. */
export interface IdentifiedBytes extends ByteSource {
  /** Lower-case hexadecimal. */
  sha256(): Promise<string>;
  close(): Promise<void>;
}

const inflateAsync = promisify(inflateWithCallback);

/** Unfolds zlib data on Node's threads; refuses to produce more than announced. */
export const inflateOnNode: Inflate = async (compressed, rawBytes) => {
  const buffer = await inflateAsync(compressed, { maxOutputLength: Math.max(rawBytes, 1) });
  // As the plain class: the decoder's hot loops then see one kind of array only.
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
};

/** @throws {OsmFileUnreadableError} */
export async function openFileBytes(path: string): Promise<IdentifiedBytes> {
  const unreadable = (cause: unknown) =>
    new OsmFileUnreadableError(`The file ${path} cannot be read`, { path }, { cause });
  try {
    const file = await open(path, "r");
    const { size } = await file.stat();
    return {
      byteLength: size,
      async read(offset, byteCount) {
        const bytes = new Uint8Array(byteCount);
        try {
          const { bytesRead } = await file.read(bytes, 0, byteCount, offset);
          return bytes.subarray(0, bytesRead);
        } catch (cause) {
          throw unreadable(cause);
        }
      },
      async sha256() {
        const hash = createHash("sha256");
        for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) hash.update(chunk);
        return hash.digest("hex");
      },
      close: () => file.close(),
    };
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** Bytes already in memory. */
export function bytesInMemory(bytes: Uint8Array): IdentifiedBytes {
  return {
    byteLength: bytes.length,
    read: (offset, byteCount) => bytes.subarray(offset, offset + byteCount),
    sha256: async () => createHash("sha256").update(bytes).digest("hex"),
    close: async () => undefined,
  };
}
