import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { PlatformError } from "@maillage/errors";

/** A DIMACS file cannot be opened, read or decompressed. The cause says why. */
export class DimacsFileUnreadableError extends PlatformError {
  readonly code = "road-network/dimacs-file-unreadable";
}

/**
 * The bytes of a file in pieces, decompressed from gzip where asked; read as they are taken.
 *
 * @throws {DimacsFileUnreadableError} when the file cannot be opened, read or decompressed.
 */
export async function* readFileChunks(path: string, isCompressed: boolean): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  // pipeline() carries an error of the file through the decompression. So does compose(), but what fails there between
  // two reads is an uncaught exception, and the next read waits for ever.
  const stream = isCompressed ? pipeline(file, createGunzip(), () => undefined) : file;
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  for (;;) {
    let next: IteratorResult<Uint8Array>;
    try {
      next = await chunks.next();
    } catch (cause) {
      throw new DimacsFileUnreadableError(`${path} cannot be read`, { path }, { cause });
    }
    if (next.done === true) return;
    yield next.value;
  }
}
