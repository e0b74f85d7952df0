import { isAscii, isUtf8 } from "node:buffer";
import { readFileChunks } from "./file-chunks.ts";
import { type SourcePart, unreadable } from "./source-part.ts";
import type { SourceTable } from "./source-table.ts";

/** How the bytes of a text become characters. */
export interface TextEncoding {
  readonly encoding: NonNullable<SourceTable["encoding"]>;
  /** What the platform calls it. */
  readonly label: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15";
  /** Bytes of the mark at the beginning. */
  readonly markBytes: number;
}

const UTF_32_MARKS = [Buffer.of(0xff, 0xfe, 0, 0), Buffer.of(0, 0, 0xfe, 0xff)];
/** Bytes looked at to tell UTF-16 without its mark. */
const SAMPLE_BYTES = 4096;
/** Below this share of stray bytes to valid sequences, the sequences are chance: `É»` in Windows-1252 is one. */
const CHANCE_SEQUENCES_PER_STRAY_BYTE = 0.25;

/**
 * The encoding of a whole text file, read once: UTF-16 by its mark or its zeros, UTF-8 when every byte fits, else a
 * single-byte one: Latin-9 when it holds `œ`, `Œ`, `Ÿ` or `€` where Latin-9 has them, Windows-1252 otherwise.
 *
 * @throws {UnreadableFileError} for NUL characters, and for a text that is partly UTF-8.
 */
export async function detectTextEncoding(part: SourcePart, signal?: AbortSignal): Promise<TextEncoding> {
  const tally = { utf8Sequences: 0, strayBytes: 0, firstStrayByte: -1, windowsOnly: 0, latin9Signs: 0 };
  let offset = 0;
  let carry: Buffer = Buffer.alloc(0);
  for await (const chunk of readFileChunks(part.path, { signal })) {
    if (offset === 0) {
      // Its mark begins with that of UTF-16.
      if (UTF_32_MARKS.some((mark) => chunk.subarray(0, 4).equals(mark)))
        throw unreadable(part, "nul-bytes", { row: 1 });
      const utf16 = utf16Of(chunk);
      if (utf16 !== undefined) return utf16;
    }
    const nul = chunk.indexOf(0);
    if (nul >= 0) throw unreadable(part, "nul-bytes", { row: await lineOf(part, offset + nul) });
    const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const start = offset - carry.length;
    offset += chunk.length;
    const isLast = offset >= part.byteCount;
    const end = isLast ? bytes.length : endOfWholeCharacters(bytes);
    const whole = bytes.subarray(0, end);
    carry = Buffer.from(bytes.subarray(end));
    if (isAscii(whole)) continue;
    if (isUtf8(whole) && tally.strayBytes === 0) tally.utf8Sequences++;
    else tallyBytes(whole, start, tally);
  }
  if (tally.strayBytes === 0) {
    return { encoding: "utf-8", label: "utf-8", markBytes: (await hasUtf8Mark(part)) ? 3 : 0 };
  }
  if (tally.utf8Sequences > tally.strayBytes * CHANCE_SEQUENCES_PER_STRAY_BYTE) {
    throw unreadable(part, "mixed-encodings", { row: await lineOf(part, tally.firstStrayByte) });
  }
  const encoding = tally.windowsOnly === 0 && tally.latin9Signs > 0 ? "iso-8859-15" : "windows-1252";
  return { encoding, label: encoding, markBytes: 0 };
}

/** Where the last character that is whole ends, as UTF-8 has it; the end of the bytes when they are not UTF-8. */
export function endOfWholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return back < sequenceBytes(byte) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function sequenceBytes(firstByte: number): number {
  return firstByte >= 0xf0 ? 4 : firstByte >= 0xe0 ? 3 : 2;
}

function utf16Of(chunk: Buffer): TextEncoding | undefined {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return { encoding: "utf-16", label: "utf-16le", markBytes: 2 };
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return { encoding: "utf-16", label: "utf-16be", markBytes: 2 };
  const sample = chunk.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  // Latin letters have one zero in two bytes, always on the same side.
  const half = sample.length / 2;
  if (even === 0 && odd > 0.7 * half) return { encoding: "utf-16", label: "utf-16le", markBytes: 0 };
  if (odd === 0 && even > 0.7 * half) return { encoding: "utf-16", label: "utf-16be", markBytes: 0 };
  return undefined;
}

interface Tally {
  utf8Sequences: number;
  strayBytes: number;
  firstStrayByte: number;
  /** Bytes that Windows-1252 has letters and quotes for, and Latin-9 only controls. */
  windowsOnly: number;
  latin9Signs: number;
}

function tallyBytes(bytes: Uint8Array, start: number, tally: Tally): void {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xc2 && byte <= 0xf4 ? sequenceBytes(byte) : 0;
    if (length > 0 && isUtf8(bytes.subarray(i, i + length)) && i + length <= bytes.length) {
      tally.utf8Sequences++;
      i += length - 1;
      continue;
    }
    if (tally.strayBytes === 0) tally.firstStrayByte = start + i;
    tally.strayBytes++;
    if (byte <= 0x9f) tally.windowsOnly++;
    // Windows-1252 has ¤ and fractions there, which no French text puts against a letter.
    if (byte === 0xa4 || (byte >= 0xbc && byte <= 0xbe && (isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]))))
      tally.latin9Signs++;
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0xc0);
}

async function hasUtf8Mark(part: SourcePart): Promise<boolean> {
  for await (const chunk of readFileChunks(part.path, { byteCount: 3 })) {
    return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
  }
  return false;
}

/** The line that a byte is in, from 1: for messages. */
async function lineOf(part: SourcePart, byte: number): Promise<number> {
  let line = 1;
  for await (const chunk of readFileChunks(part.path, { byteCount: byte })) {
    for (const value of chunk) if (value === 0x0a) line++;
  }
  return line;
}
