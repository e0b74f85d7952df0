/** Passes bytes on, and tells what share of the whole has come. */
export async function* tellProgress(
  bytes: AsyncIterable<Buffer>,
  byteCount: number,
  onProgress: ((share: number) => void) | undefined,
): AsyncGenerator<Buffer> {
  let done = 0;
  for await (const chunk of bytes) {
    yield chunk;
    done += chunk.length;
    onProgress?.(Math.min(1, done / byteCount));
  }
}
