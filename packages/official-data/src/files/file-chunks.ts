import { open } from "node:fs/promises";

export const CHUNK_BYTES = 1 << 19;

/**
 * The bytes of a file in order, half a megabyte at a time; the same buffer is used again for the next chunk.
 *
 * @throws the signal's reason when aborted, and what the system says when the disk fails.
 */
export async function* readFileChunks(
  path: string,
  options: { readonly start?: number; readonly byteCount?: number; readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Buffer> {
  const { start = 0, byteCount = Number.POSITIVE_INFINITY, signal } = options;
  const handle = await open(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, Math.max(1, byteCount)));
    let done = 0;
    while (done < byteCount) {
      signal?.throwIfAborted();
      const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, byteCount - done), start + done);
      if (bytesRead === 0) return;
      done += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** The first bytes of a file, or all of it when it is shorter. */
export async function readFirstBytes(path: string, byteCount: number): Promise<Buffer> {
  for await (const chunk of readFileChunks(path, { byteCount })) return Buffer.from(chunk);
  return Buffer.alloc(0);
}
