import { isAscii } from "node:buffer";
import { readFileChunks } from "./file-chunks.ts";
import { endOfWholeCharacters, type TextEncoding } from "./text-encoding.ts";

/** A piece of a text, and how far in the file it ends. */
export interface TextChunk {
  readonly text: string;
  readonly bytesRead: number;
}

/** The characters of a text file in order; its mark is left out. */
export async function* readTextChunks(
  path: string,
  { label, markBytes }: TextEncoding,
  signal?: AbortSignal,
): AsyncGenerator<TextChunk> {
  const decode = label === "utf-8" ? createUtf8Decoder() : createDecoder(label);
  let bytesRead = markBytes;
  for await (const chunk of readFileChunks(path, { start: markBytes, signal })) {
    bytesRead += chunk.length;
    yield { text: decode(chunk), bytesRead };
  }
  const rest = decode(undefined);
  if (rest !== "") yield { text: rest, bytesRead };
}

type Decode = (chunk: Buffer | undefined) => string;

function createDecoder(label: TextEncoding["label"]): Decode {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  return (chunk) => (chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }));
}

/** ASCII pieces become strings of one byte a character, which are smaller and quicker to search than any other. */
function createUtf8Decoder(): Decode {
  let carry: Buffer = Buffer.alloc(0);
  return (chunk) => {
    if (chunk === undefined) return carry.toString("utf8");
    const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const end = endOfWholeCharacters(bytes);
    carry = Buffer.from(bytes.subarray(end));
    const whole = bytes.subarray(0, end);
    return isAscii(whole) ? whole.toString("latin1") : whole.toString("utf8");
  };
}
