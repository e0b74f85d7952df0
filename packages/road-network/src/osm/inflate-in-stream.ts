import type { Inflate } from "./pbf-blob.ts";

/** Unfolds zlib data with the platform's own stream (browsers, workers, Node); stops at the announced size. */
export const inflateInStream: Inflate = async (compressed, rawBytes) => {
  // A copy: the stream needs bytes that are not shared between threads.
  const stream = new Blob([compressed.slice()]).stream().pipeThrough(new DecompressionStream("deflate"));
  const content = new Uint8Array(rawBytes);
  let length = 0;
  for await (const chunk of stream) {
    if (length + chunk.length > rawBytes) throw new RangeError(`More than the ${rawBytes} bytes announced`);
    content.set(chunk, length);
    length += chunk.length;
  }
  return content.subarray(0, length);
};
