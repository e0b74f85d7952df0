import { UnreadableTextError } from "./errors.ts";

/** A text file's content, with the name that error messages give it. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The text of a file: UTF-8, or UTF-16 with its mark; failing that Windows-1252, which spreadsheets set to French still
 * write. The byte order mark is dropped.
 *
 * @throws {UnreadableTextError} when the bytes hold no text at all (a zip, a spreadsheet, an image).
 */
export function decodeTextFile(name: string, bytes: Uint8Array): TextFile {
  const text = decode(bytes);
  if (text.includes("\0")) {
    throw new UnreadableTextError(
      `${name} is not a text file. A spreadsheet (.xlsx, .ods) must be saved as CSV, an archive unpacked first.`,
      { file: name, bytes: bytes.length },
    );
  }
  return { name, text };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, so by elimination: every byte is a character of Windows-1252.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
