import { plainNumber } from "./cell-of-value.ts";
import type { SourceLimits } from "./source-limits.ts";
import { assertColumnCount, type SourcePart, unreadable } from "./source-part.ts";
import type { SheetRecord } from "./table-shape.ts";
import { visitXml } from "./xml-elements.ts";

/** More than a sheet can have: a row repeated beyond is damage, or a trap. */
const ROWS_MAX = 1 << 20;
/** In a row, written as one element. */
const SPACES_MAX = 1_000;
/** Cells that a sheet may have written once and repeated down: a few bytes must not become millions of cells. */
const REPEATED_CELLS_MAX = 4 * 1024 ** 2;

/** The rows of one sheet that hold a value, piece by piece. @throws {UnreadableFileError} */
export async function* readOdsRecords(
  part: Pick<SourcePart, "file" | "member">,
  bytes: AsyncIterable<Buffer>,
  sheetRank: number,
  limits: SourceLimits,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly SheetRecord[]> {
  let records: SheetRecord[] = [];
  let sheet = -1;
  let depth = 0;
  let row = 1;
  let rowRepeats = 1;
  let cells: string[] = [];
  let column = 0;
  let columnRepeats = 1;
  let typed: string | undefined;
  let text = "";
  let paragraphs = 0;
  let isParagraph = false;
  let annotations = 0;
  let repeatedCells = 0;
  const isHere = () => sheet === sheetRank && depth === 1;
  const pieces = visitXml(part, bytes, {
    open(element, attributes) {
      if (element === "table" && ++depth === 1) sheet++;
      if (!isHere()) return;
      switch (element) {
        case "table-row":
          rowRepeats = repeatsOf(attributes["table:number-rows-repeated"]);
          cells = [];
          column = 0;
          break;
        case "table-cell":
        case "covered-table-cell":
          columnRepeats = repeatsOf(attributes["table:number-columns-repeated"]);
          typed = typedValueOf(attributes);
          text = "";
          paragraphs = 0;
          break;
        case "annotation":
          annotations++;
          break;
        case "p":
          if (annotations > 0) break;
          isParagraph = true;
          if (paragraphs++ > 0) text += "\n";
          break;
        case "s":
          // A row of spaces is written as one element.
          if (isParagraph) text += " ".repeat(Math.min(SPACES_MAX, repeatsOf(attributes["text:c"])));
          if (text.length > limits.cellCharactersMax) throw unreadable(part, "too-long-cell", { row });
          break;
        case "tab":
        case "line-break":
          if (isParagraph) text += element === "tab" ? "\t" : "\n";
          break;
        default:
      }
    },
    text(piece) {
      if (isParagraph) text += piece;
      if (text.length > limits.cellCharactersMax) throw unreadable(part, "too-long-cell", { row });
    },
    close(element) {
      if (element === "table") depth--;
      if (!isHere()) return;
      switch (element) {
        case "annotation":
          annotations--;
          break;
        case "p":
          isParagraph = false;
          break;
        case "table-cell":
        case "covered-table-cell": {
          const cell = typed ?? text.trim();
          if (cell !== "") {
            assertColumnCount(part, column + columnRepeats, limits, row);
            while (cells.length < column) cells.push("");
            for (let repeat = 0; repeat < columnRepeats; repeat++) cells.push(cell);
          }
          column += columnRepeats;
          break;
        }
        case "table-row":
          if (cells.length > 0) {
            if (rowRepeats > 1) repeatedCells += rowRepeats * cells.length;
            if (repeatedCells > REPEATED_CELLS_MAX) throw unreadable(part, "expands-too-much", { detail: "ODS", row });
            if (row + rowRepeats - 1 > ROWS_MAX) throw unreadable(part, "damaged", { detail: "ODS", row });
            for (let repeat = 0; repeat < rowRepeats; repeat++) records.push({ row: row + repeat, cells: [...cells] });
          }
          row += rowRepeats;
          break;
        default:
      }
    },
  });
  for await (const _ of pieces) {
    signal?.throwIfAborted();
    if (records.length === 0) continue;
    yield records;
    records = [];
  }
}

function repeatsOf(attribute: string | undefined): number {
  const repeats = Number(attribute ?? 1);
  return Number.isInteger(repeats) && repeats > 0 ? repeats : 1;
}

/** What a cell holds as the file types it, rather than as it shows it; undefined for a text. */
function typedValueOf(attributes: Readonly<Record<string, string>>): string | undefined {
  switch (attributes["office:value-type"]) {
    case "float":
    case "percentage":
    case "currency": {
      const value = Number(attributes["office:value"]);
      return Number.isFinite(value) ? plainNumber(value) : undefined;
    }
    case "date":
      return attributes["office:date-value"]?.replace(/T00:00:00(?:\.0+)?Z?$/, "");
    case "boolean":
      return attributes["office:boolean-value"];
    default:
      return undefined;
  }
}
