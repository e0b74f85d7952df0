import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { isPlatformError } from "@maillage/errors";
import unbzip2 from "unbzip2-stream";
import { type IdentifiedBytes, inflateOnNode } from "./byte-sources.ts";
import { CorruptOsmFileError, OversizedOsmBlockError, TruncatedOsmFileError } from "./osm-errors.ts";
import type { OsmReader } from "./osm-reader.ts";
import { PbfReader } from "./pbf-reader.ts";
import { OsmXmlReader } from "./xml-reader.ts";

const CHUNK_BYTES = 1024 * 1024;
const BITE_BYTES = 64 * 1024;
/** Text of maps unfolds 10 to 60 times; more than this is a file made to exhaust the machine. */
const UNFOLDED_RATIO_MAX = 300;
/** What a very small file may unfold to all the same. */
const UNFOLDED_BYTES_FREE = 4 * 1024 * 1024;

type Compression = "none" | "gzip" | "bzip2";

/**
 * The reader for what the bytes are, whatever the file is called: PBF, or XML as it is or folded by gzip or bzip2.
 * A file that is none of them is read as PBF, which says so.
 */
export async function openOsmReader(
  source: IdentifiedBytes,
): Promise<OsmReader & { readonly vintage: string | undefined }> {
  const start = (await source.read(0, Math.min(64, source.byteLength))).slice();
  if (start[0] === 0x1f && start[1] === 0x8b) return xmlReader(source, "gzip");
  if (start[0] === 0x42 && start[1] === 0x5a && start[2] === 0x68) return xmlReader(source, "bzip2");
  const text = new TextDecoder("utf-8").decode(start).trimStart();
  if (text.startsWith("<")) return xmlReader(source, "none");
  return new PbfReader(source, inflateOnNode);
}

function xmlReader(source: IdentifiedBytes, compression: Compression): OsmXmlReader {
  return new OsmXmlReader(() => textOf(source, compression));
}

/** The text of a file in pieces, unfolded on the way; memory stays that of a few pieces. */
async function* textOf(source: IdentifiedBytes, compression: Compression) {
  let readBytes = 0;
  const chunks = async function* () {
    while (readBytes < source.byteLength) {
      // Copied: the stream that unfolds it may still hold it when the source reuses its buffer.
      const chunk = (await source.read(readBytes, Math.min(CHUNK_BYTES, source.byteLength - readBytes))).slice();
      if (chunk.length === 0) throw new TruncatedOsmFileError(readBytes, "the rest of the file");
      readBytes += chunk.length;
      yield chunk;
    }
  };
  const unfoldedBytesMax = UNFOLDED_BYTES_FREE + source.byteLength * UNFOLDED_RATIO_MAX;
  let unfoldedBytes = 0;
  const count = (bytes: Uint8Array) => {
    unfoldedBytes += bytes.length;
    if (unfoldedBytes > unfoldedBytesMax) throw new OversizedOsmBlockError(readBytes, unfoldedBytes, unfoldedBytesMax);
  };
  const decoder = new TextDecoder("utf-8");
  try {
    const unfold = { none: (all: AsyncIterable<Uint8Array>) => all, gzip: gunzip, bzip2: bunzip2 }[compression];
    for await (const bytes of unfold(chunks(), compression === "none" ? () => undefined : count)) {
      yield { text: decoder.decode(bytes, { stream: true }), share: readBytes / source.byteLength };
    }
  } catch (cause) {
    // Those know already what is wrong, and where.
    if (isPlatformError(cause) || compression === "none") throw cause;
    throw new CorruptOsmFileError(readBytes, `its ${compression} data cannot be unfolded`, { cause });
  }
  const rest = decoder.decode();
  if (rest !== "") yield { text: rest, share: 1 };
}

/** Tells of every piece unfolded, and may throw to stop. */
type OnUnfolded = (bytes: Uint8Array) => void;

async function* gunzip(chunks: AsyncIterable<Uint8Array>, onUnfolded: OnUnfolded): AsyncIterable<Uint8Array> {
  const folded = Readable.from(chunks);
  const unfolded = folded.pipe(createGunzip());
  folded.on("error", (error) => unfolded.destroy(error));
  try {
    for await (const bytes of unfolded) {
      onUnfolded(bytes);
      yield bytes;
    }
  } finally {
    folded.destroy();
    unfolded.destroy();
  }
}

async function* bunzip2(chunks: AsyncIterable<Uint8Array>, onUnfolded: OnUnfolded): AsyncIterable<Uint8Array> {
  // A stream of the oldest kind: it unfolds during `write` and hands over at once, without waiting for anyone.
  const stream = unbzip2();
  let pieces: Uint8Array[] = [];
  let failure: unknown;
  stream.on("data", (bytes: Uint8Array) => {
    onUnfolded(bytes);
    pieces.push(bytes);
  });
  stream.on("error", (error: unknown) => {
    failure ??= error;
  });
  const takePieces = () => {
    if (failure !== undefined) throw failure;
    const taken = pieces;
    pieces = [];
    return taken;
  };
  for await (const chunk of chunks) {
    // Small bites: a block of a few dozen bytes may unfold to 900 kB.
    for (let start = 0; start < chunk.length; start += BITE_BYTES) {
      stream.write(Buffer.from(chunk.subarray(start, start + BITE_BYTES)));
      yield* takePieces();
    }
  }
  stream.end();
  yield* takePieces();
}
