import { isoOf, plainNumber } from "./cell-of-value.ts";
import { type ReadingContext, type SourcePart, unreadable } from "./source-part.ts";
import { readXml } from "./xml-elements.ts";
import type { ZipArchive } from "./zip-archive.ts";

/** How a number is shown, when that changes what it says. */
export type NumberFormat = { readonly kind: "date" } | { readonly kind: "padded"; readonly digits: number } | undefined;

/** What cells refer to. */
export interface XlsxValues {
  readonly sharedStrings: readonly string[];
  /** By style, the `s` of a cell. */
  readonly formats: readonly NumberFormat[];
  /** Days are counted from 1904, as on old Macintoshes. */
  readonly isFrom1904: boolean;
}

/** They are held in memory: a country's tables have some ten million characters. */
const SHARED_CHARACTERS_MAX = 256 * 1024 ** 2;
/** What Excel allows. */
const FORMAT_CHARACTERS_MAX = 255;
const DAY_MS = 86_400_000;
/** Day 0 of each count; the first has a 29 February 1900 that never was, so that it holds from day 61 on. */
const EPOCH_1900_MS = Date.UTC(1899, 11, 30);
const EPOCH_1904_MS = Date.UTC(1904, 0, 1);
const IMAGINARY_DAY = 60;
/** Of formats that a workbook need not describe (ECMA-376 part 1, 18.8.30): dates, times, and dates of East Asia. */
const BUILT_IN_DATES: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Texts that cells share, in their order; readings of characters (furigana) are left out. */
export async function readSharedStrings(
  part: SourcePart,
  archive: ZipArchive,
  context: ReadingContext,
): Promise<string[]> {
  const member = archive.names.find((name) => name.toLowerCase() === "xl/sharedstrings.xml");
  const strings: string[] = [];
  if (member === undefined) return strings;
  let text = "";
  let isText = false;
  let isReading = false;
  let characters = 0;
  await readXml(part, archive.read(member, context.budget), {
    open(element) {
      if (element === "si") text = "";
      else if (element === "rPh") isReading = true;
      else if (element === "t") isText = !isReading;
    },
    text(piece) {
      if (!isText) return;
      text += piece;
      characters += piece.length;
      if (characters > SHARED_CHARACTERS_MAX) throw unreadable(part, "expands-too-much", { detail: "XLSX" });
    },
    close(element) {
      if (element === "si") strings.push(text.trim());
      else if (element === "rPh") isReading = false;
      else if (element === "t") isText = false;
    },
  });
  return strings;
}

/** The formats of styles that matter: dates, and numbers shown with leading zeros, as codes are in spreadsheets. */
export async function readNumberFormats(
  part: SourcePart,
  archive: ZipArchive,
  context: ReadingContext,
): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (!archive.has("xl/styles.xml")) return formats;
  const codes = new Map<number, string>();
  let isInCellFormats = false;
  await readXml(part, archive.read("xl/styles.xml", context.budget), {
    open(element, attributes) {
      if (element === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (element === "cellXfs") isInCellFormats = true;
      else if (element === "xf" && isInCellFormats) formats.push(formatOf(Number(attributes.numFmtId ?? 0), codes));
    },
    close(element) {
      if (element === "cellXfs") isInCellFormats = false;
    },
  });
  return formats;
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id)?.slice(0, FORMAT_CHARACTERS_MAX);
  if (code === undefined) {
    return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last) ? { kind: "date" } : undefined;
  }
  if (/^0{2,}$/.test(code)) return { kind: "padded", digits: code.length };
  // Texts between quotes, escaped characters, colours and conditions say nothing of the kind.
  const plain = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, "");
  return /[dmyhs]/i.test(plain) && !/general/i.test(plain) ? { kind: "date" } : undefined;
}

/** A number of a cell as text, by its format: `2024-08-01`, `09:30:00`, `01004`, `5.338`. */
export function tellNumber(text: string, format: NumberFormat, isFrom1904: boolean): string {
  const value = Number(text);
  if (text === "" || !Number.isFinite(value)) return text;
  if (format?.kind === "date") return tellDate(value, isFrom1904) ?? plainNumber(value);
  const told = plainNumber(value);
  return format?.kind === "padded" && /^\d+$/.test(told) ? told.padStart(format.digits, "0") : told;
}

/** Undefined beyond the dates that exist. */
function tellDate(serial: number, isFrom1904: boolean): string | undefined {
  const day = !isFrom1904 && serial >= 1 && serial < IMAGINARY_DAY ? serial + 1 : serial;
  // To the second: a fraction of a day is rounded in the file.
  const ms = Math.round((day * DAY_MS) / 1000) * 1000 + (isFrom1904 ? EPOCH_1904_MS : EPOCH_1900_MS);
  const date = new Date(ms);
  if (Number.isNaN(date.getTime()) || serial < 0) return undefined;
  return serial < 1 ? date.toISOString().slice(11, 19) : isoOf(date);
}
