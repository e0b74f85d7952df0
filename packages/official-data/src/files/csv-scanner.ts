import { type SourcePart, unreadable } from "./source-part.ts";
import type { SheetRecord } from "./table-shape.ts";

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
/** From this length on, V8 makes a piece of a string a view of it. */
const VIEW_CHARACTERS_MIN = 13;
const COPIED_CHARACTERS_MAX = 1_024;
const COPY = Buffer.alloc(3 * COPIED_CHARACTERS_MAX);
/** From the no-break space on, a character may be one that trimming takes away. */
const NO_BREAK_SPACE = 0xa0;

export interface CsvScannerOptions {
  readonly separator: string;
  readonly cellCharactersMax: number;
  /**
   * Cells wanted by rank: they are memory of their own, which holds no part of the text; the others are left empty. All when
   * absent. Those past the end of the mask are wanted.
   */
  readonly wanted?: readonly boolean[] | undefined;
}

/**
 * Cuts a text given piece by piece into records and cells (RFC 4180): cells may hold separators and line ends between
 * quotes, where a quote is doubled; lines end with CR LF, LF or CR. A quote inside an unquoted cell is a character like any
 * other, as spreadsheets have it. Cells are trimmed; lines without any text in their cells are counted and not given.
 *
 * Written here because it must give the row of what is wrong and pass over the columns that nobody asked for: a national
 * grid of 78 million cells is read for five of its 34 columns.
 */
export class CsvScanner {
  readonly #part: Pick<SourcePart, "file" | "member">;
  readonly #separator: number;
  readonly #cellCharactersMax: number;
  readonly #wanted: readonly boolean[] | undefined;
  #row = 1;
  /** The beginning of a record that no piece has ended yet, and the pieces that came since it was last looked at. */
  #rest = "";
  #waiting = "";
  /** Whether the record just read has a cell that is not empty, those that nobody asked for included. */
  #hasText = false;

  constructor(part: Pick<SourcePart, "file" | "member">, options: CsvScannerOptions) {
    this.#part = part;
    this.#separator = options.separator.charCodeAt(0);
    this.#cellCharactersMax = options.cellCharactersMax;
    this.#wanted = options.wanted;
  }

  /** The records that this piece completes. @throws {UnreadableFileError} for quotes that do not hold together. */
  push(text: string): SheetRecord[] {
    this.#waiting += text;
    // A record of many pieces is looked at again when it has doubled, not at each of them.
    const length = this.#rest.length + this.#waiting.length;
    if (this.#waiting.length < this.#rest.length && length <= 2 * this.#cellCharactersMax) return [];
    return this.#scan(this.#takeRest(), false);
  }

  /** The last record, when the text does not end with a line end. @throws {UnreadableFileError} */
  finish(): SheetRecord[] {
    return this.#scan(this.#takeRest(), true);
  }

  #takeRest(): string {
    const text = this.#rest + this.#waiting;
    this.#waiting = "";
    return text;
  }

  #scan(text: string, isLast: boolean): SheetRecord[] {
    const records: SheetRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const cells: string[] = [];
      const end = this.#scanRecord(text, at, isLast, cells);
      if (end < 0) {
        if (text.length - at > 2 * this.#cellCharactersMax) throw this.#fail("too-long-cell");
        break;
      }
      at = end;
      if (this.#hasText) records.push({ row: this.#row, cells });
      this.#row++;
    }
    this.#rest = isLast ? "" : text.slice(at);
    return records;
  }

  /** Reads one record into `cells` and gives where the next one begins; -1 when the text ends before it does. */
  #scanRecord(text: string, start: number, isLast: boolean, cells: string[]): number {
    const separator = this.#separator;
    const wanted = this.#wanted;
    const length = text.length;
    let at = start;
    this.#hasText = false;
    for (;;) {
      const isWanted = wanted === undefined || (wanted[cells.length] ?? true);
      if (at < length && text.charCodeAt(at) === QUOTE) {
        const close = this.#findClosingQuote(text, at + 1, isLast);
        if (close < 0) return -1;
        cells.push(isWanted ? this.#keep(unquote(text, at + 1, close)) : "");
        if (close > at + 1) this.#hasText = true;
        at = close + 1;
        while (text.charCodeAt(at) === SPACE && separator !== SPACE) at++;
        if (at < length && !isCellEnd(text.charCodeAt(at), separator)) throw this.#fail("misplaced-quote");
      } else {
        const cellStart = at;
        while (at < length && !isCellEnd(text.charCodeAt(at), separator)) at++;
        cells.push(isWanted ? this.#keep(trimmed(text, cellStart, at)) : "");
        if (at > cellStart) this.#hasText = true;
      }
      if (at >= length) return isLast ? length : -1;
      const code = text.charCodeAt(at);
      at++;
      if (code === separator) continue;
      if (code === CARRIAGE_RETURN) {
        // The line feed that goes with it may be in the next piece.
        if (at >= length && !isLast) return -1;
        if (text.charCodeAt(at) === LINE_FEED) at++;
      }
      return at;
    }
  }

  /**
   * A cell of a column that was asked for, copied when the engine would make it a view of the text: one identifier kept for
   * each row would then keep the whole file in memory. Whoever asks for no column in particular shows rows and drops them.
   */
  #keep(cell: string): string {
    if (this.#wanted === undefined || cell.length < VIEW_CHARACTERS_MIN || cell.length > COPIED_CHARACTERS_MAX)
      return cell;
    return COPY.toString("utf8", 0, COPY.write(cell, "utf8"));
  }

  #findClosingQuote(text: string, start: number, isLast: boolean): number {
    let close = text.indexOf('"', start);
    while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
    if (close < 0 && isLast) throw this.#fail("unclosed-quote");
    // At the end of a piece, the quote may be the first of two.
    if (close === text.length - 1 && !isLast) return -1;
    if (close - start > this.#cellCharactersMax) throw this.#fail("too-long-cell");
    return close;
  }

  #fail(reason: "unclosed-quote" | "misplaced-quote" | "too-long-cell"): Error {
    return unreadable(this.#part, reason, { row: this.#row });
  }
}

function isCellEnd(code: number, separator: number): boolean {
  return code === separator || code === LINE_FEED || code === CARRIAGE_RETURN;
}

function unquote(text: string, start: number, end: number): string {
  const cell = trimmed(text, start, end);
  return cell.includes('"') ? cell.replaceAll('""', '"') : cell;
}

/** The text between two places without the white space around it. Most cells have none: they are looked at before trimming. */
function trimmed(text: string, start: number, end: number): string {
  if (start === end) return "";
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  const cell = text.slice(start, end);
  const isPlain = first > SPACE && first < NO_BREAK_SPACE && last > SPACE && last < NO_BREAK_SPACE;
  return isPlain ? cell : cell.trim();
}
