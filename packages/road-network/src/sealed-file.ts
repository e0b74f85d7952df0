import {
  DamagedRoadNetworkError,
  NotARoadNetworkError,
  RoadNetworkFormatError,
  TruncatedRoadNetworkError,
} from "./artifact-errors.ts";
import { computeChecksum } from "./checksum.ts";

/*
 * What every file of ours starts with, all numbers little-endian:
 *
 *   word 0-1   magic
 *   word 2     format version
 *   word 3     checksum of everything from word 4 on
 *   word 4     number of 8-byte units in the whole file, so that 32 bits reach 32 GB
 *   word 5     byte length of the header, a multiple of 8
 *   then       the header, then the body, padded with zeros to 8 bytes
 *
 * The checksum is compared before anything after it is believed.
 */
const PREAMBLE_BYTES = 24;

export interface FileKind {
  /** Eight ASCII characters. */
  readonly magic: string;
  /** Raised whenever a reader of the previous version would misread the file. */
  readonly formatVersion: number;
}

/** Where the body starts, after a header of this many bytes: a multiple of 8 when the header is. */
export function getBodyOffset(headerLength: number): number {
  return PREAMBLE_BYTES + headerLength;
}

/** Completes a file whose body is written: header, magic, version, length and checksum. `bytes` has a buffer of its own. */
export function sealFile(kind: FileKind, header: Uint8Array, bytes: Uint8Array<ArrayBuffer>): void {
  bytes.set(header, PREAMBLE_BYTES);
  bytes.set(new TextEncoder().encode(kind.magic));
  const words = new Uint32Array(bytes.buffer);
  words.set([kind.formatVersion, 0, bytes.length / 8, header.length], 2);
  words[3] = computeChecksum(words.subarray(4));
}

/**
 * Checks a file and gives its header and body, without copying when it starts at a multiple of 8 in its buffer.
 *
 * @throws {NotARoadNetworkError} | {@link RoadNetworkFormatError} | {@link TruncatedRoadNetworkError} |
 *   {@link DamagedRoadNetworkError}
 */
export function openSealedFile(kind: FileKind, file: Uint8Array): { header: Uint8Array; bytes: Uint8Array } {
  const bytes = file.byteOffset % 8 === 0 ? file : new Uint8Array(file);
  const { byteLength } = bytes;
  if (!new TextEncoder().encode(kind.magic).every((byte, i) => bytes[i] === byte)) {
    throw new NotARoadNetworkError("These bytes are not a road network of Maillage", { byteLength });
  }
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(byteLength / 4));
  if (words.length > 2 && words[2] !== kind.formatVersion) {
    throw new RoadNetworkFormatError(
      `The road network is in format ${words[2]}, and this version of Maillage reads format ${kind.formatVersion}`,
      { formatVersion: words[2], readableVersion: kind.formatVersion },
    );
  }
  const announcedBytes = byteLength < PREAMBLE_BYTES ? PREAMBLE_BYTES : words[4] * 8;
  if (byteLength !== announcedBytes) {
    throw new TruncatedRoadNetworkError(
      `The road network has ${byteLength} bytes where ${announcedBytes} are announced: its copy was cut`,
      { byteLength, announcedBytes },
    );
  }
  const checksum = computeChecksum(words.subarray(4));
  if (checksum !== words[3]) {
    throw new DamagedRoadNetworkError(
      `The road network is damaged: its checksum is ${checksum} where ${words[3]} is announced`,
      { checksum, announced: words[3] },
    );
  }
  return { header: bytes.subarray(PREAMBLE_BYTES, PREAMBLE_BYTES + words[5]), bytes };
}
