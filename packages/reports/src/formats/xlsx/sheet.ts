import { SpreadsheetTextTooLongError } from "../formats-errors.ts";

/** A cell: a text, a number, yes or no, a date (a day, told apart from the text of one), or nothing. */
export type Cell = string | number | boolean | null | { readonly date: string };

export interface Sheet {
  /** Cut, and made unlike the others, to be the sheet's name. */
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: () => Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

/** Characters of a cell, by ECMA-376's own limit of Excel. */
const TEXT_LENGTH_MAX = 32_767;
const DATE_STYLE = 1;
const HEADER_STYLE = 2;
const COLUMN_WIDTH = 18;

/** The XML of a sheet, row by row: its header stays in sight. */
export async function* writeSheet({ title, headers, rows }: Sheet): AsyncIterable<string> {
  const letters = headers.map((_, column) => nameColumn(column));
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  if (headers.length > 0)
    yield `<cols><col min="1" max="${headers.length}" width="${COLUMN_WIDTH}" customWidth="1"/></cols>`;
  yield "<sheetData>";
  yield `<row r="1">${headers.map((header, column) => writeText(`${letters[column]}1`, header, HEADER_STYLE, title)).join("")}</row>`;
  let row = 1;
  for await (const cells of rows()) {
    row += 1;
    let line = `<row r="${row}">`;
    for (const [column, cell] of cells.entries()) line += writeCell(`${letters[column]}${row}`, cell, title);
    yield `${line}</row>`;
  }
  yield "</sheetData></worksheet>";
}

function writeCell(reference: string, cell: Cell, title: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${reference}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === "string") return writeText(reference, cell, 0, title);
  const serial = serialOf(cell.date);
  return serial === undefined
    ? writeText(reference, cell.date, 0, title)
    : `<c r="${reference}" s="${DATE_STYLE}"><v>${serial}</v></c>`;
}

function writeText(reference: string, text: string, style: number, title: string): string {
  if (text.length > TEXT_LENGTH_MAX)
    throw new SpreadsheetTextTooLongError(title, reference, text.length, TEXT_LENGTH_MAX);
  const styled = style === 0 ? "" : ` s="${style}"`;
  return `<c r="${reference}"${styled} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`;
}

const DAY_MS = 86_400_000;
/** Days are counted so that 1 March 1900 is 61: Excel has a 29 February 1900 that never was. */
const FIRST_SURE_SERIAL = 61;

/** The number of a day, as spreadsheets keep it; undefined before March 1900, and for what is no day. */
function serialOf(date: string): number | undefined {
  const serial = (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MS;
  return serial >= FIRST_SURE_SERIAL ? serial : undefined;
}

/** A, B … Z, AA … */
function nameColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : nameColumn(Math.floor(column / 26) - 1) + letter;
}

/** For an attribute or a text of XML. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold; a carriage return it would change.
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** What XML cannot hold is written `_x0001_`, as ECMA-376 (22.9.2.19) has it, and so is what would be read as such. */
function escapeCellText(text: string): string {
  const writable = text.replaceAll(
    UNWRITABLE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
  return escapeXml(writable);
}
