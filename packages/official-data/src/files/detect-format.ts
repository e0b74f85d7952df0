import { readFirstBytes } from "./file-chunks.ts";
import { type SourcePart, unreadable } from "./source-part.ts";

/** What the first bytes of a file say it is. */
export type DetectedFormat = "zip" | "gzip" | "shapefile" | "geopackage" | "parquet" | "json" | "text" | "old-office";

const HEAD_BYTES = 4096;
const TAR_MARK_AT = 257;
/** Sheets of Excel 2, 3 and 4, which some administrations still archive. */
const EXCEL_BEFORE_OFFICE = ["\x09\0\x04\0", "\x09\0\x06\0", "\x09\x02\x06\0", "\x09\x04\x06\0"];

/** Beginnings of files that are no table, or of archives that are not read. */
const SIGNATURES: readonly (readonly [signature: string, told: string])[] = [
  ["%PDF", "PDF"],
  ["\x89PNG", "PNG"],
  ["\xff\xd8\xff", "JPEG"],
  ["GIF8", "GIF"],
  ["{\\rtf", "RTF"],
];
const ARCHIVES: readonly (readonly [signature: string, told: string])[] = [
  ["Rar!", "RAR"],
  ["BZh", "bzip2"],
  ["\xfd7zXZ\0", "XZ"],
  ["\x28\xb5\x2f\xfd", "Zstandard"],
];

/**
 * The format of a file by its first bytes: its name is not trusted, as an `.xls` is often a web page.
 *
 * @throws {UnreadableFileError} when they are those of something that is not read: each is named with what to do.
 */
export async function detectFormat(part: SourcePart): Promise<DetectedFormat> {
  if (part.byteCount === 0) throw unreadable(part, "empty");
  const head = await readFirstBytes(part.path, HEAD_BYTES);
  const latin1 = head.toString("latin1");
  const begins = (signature: string) => latin1.startsWith(signature);
  if (begins("PK\x03\x04") || begins("PK\x05\x06")) return "zip";
  if (begins("\x1f\x8b")) return "gzip";
  if (begins("SQLite format 3\0")) return "geopackage";
  if (begins("PAR1")) return "parquet";
  if (begins("PARE")) throw unreadable(part, "password-protected");
  if (begins("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "old-office";
  if (EXCEL_BEFORE_OFFICE.some(begins)) throw unreadable(part, "old-excel");
  if (latin1.slice(TAR_MARK_AT).startsWith("ustar")) throw unreadable(part, "other-archive", { detail: "TAR" });
  if (begins("7z\xbc\xaf\x27\x1c")) throw unreadable(part, "seven-zip");
  if (head.length >= 100 && head.readInt32BE(0) === 9994) return "shapefile";
  const archive = ARCHIVES.find(([signature]) => begins(signature));
  if (archive !== undefined) throw unreadable(part, "other-archive", { detail: archive[1] });
  const other = SIGNATURES.find(([signature]) => begins(signature));
  if (other !== undefined) throw unreadable(part, "not-a-table", { detail: other[1] });
  return detectTextFormat(part, head);
}

function detectTextFormat(part: SourcePart, head: Buffer): DetectedFormat {
  // Zeros of UTF-16 are passed over, to see its letters.
  const text = head
    .toString("latin1")
    .replaceAll("\0", "")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .trimStart();
  // A page that Excel saves with its images.
  if (/^MIME-Version:/i.test(text)) throw unreadable(part, "html");
  if (/^<[a-z!?]/i.test(text)) {
    if (text.includes("urn:schemas-microsoft-com:office:spreadsheet")) throw unreadable(part, "old-excel");
    if (/<(?:!doctype\s+html|html|head|body|table|meta|div|script)\b/i.test(text)) throw unreadable(part, "html");
    throw unreadable(part, "not-a-table", { detail: "XML" });
  }
  // A cell may begin with a brace; a document goes on with a key, a list with a value.
  return /^(?:\{\s*(?:"|\}|$)|\[\s*[[{"\]])/.test(text) ? "json" : "text";
}
