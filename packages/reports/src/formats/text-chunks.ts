/** Large enough that a chunk costs little, small enough that few of them are held. */
const CHUNK_LENGTH = 64 * 1024;

const encoder = new TextEncoder();

/**
 * Pieces of text as bytes, in chunks of some tens of kilobytes. Nothing is made before it is asked for: whoever reads slowly
 * holds back whoever writes.
 */
export async function* encodeChunks(pieces: Iterable<string> | AsyncIterable<string>): AsyncIterable<Uint8Array> {
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK_LENGTH) continue;
    yield encoder.encode(text);
    text = "";
  }
  if (text !== "") yield encoder.encode(text);
}
