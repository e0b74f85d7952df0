import type { SourceLimits } from "./source-limits.ts";
import { assertColumnCount, type SourcePart, unreadable } from "./source-part.ts";
import type { SheetRecord } from "./table-shape.ts";
import { tellNumber, type XlsxValues } from "./xlsx-values.ts";
import { visitXml } from "./xml-elements.ts";

/** More than a sheet can have (1,048,576): a number beyond is damage. */
const ROWS_MAX = 1 << 20;

/** The rows of a sheet that hold a value, piece by piece. @throws {UnreadableFileError} */
export async function* readXlsxRecords(
  part: Pick<SourcePart, "file" | "member">,
  bytes: AsyncIterable<Buffer>,
  values: XlsxValues,
  limits: SourceLimits,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly SheetRecord[]> {
  let records: SheetRecord[] = [];
  let row = 0;
  let column = -1;
  let cells: string[] = [];
  let type = "";
  let style = 0;
  let value = "";
  let isValue = false;
  let isReading = false;
  const pieces = visitXml(part, bytes, {
    open(element, attributes) {
      if (element === "row") {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        if (!Number.isInteger(row) || row < 1 || row > ROWS_MAX) throw unreadable(part, "damaged", { detail: "XLSX" });
        cells = [];
        column = -1;
      } else if (element === "c") {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        type = attributes.t ?? "n";
        style = Number(attributes.s ?? 0);
        value = "";
      } else if (element === "rPh") isReading = true;
      else if (element === "v" || element === "t") isValue = !isReading;
    },
    text(piece) {
      if (!isValue) return;
      value += piece;
      if (value.length > limits.cellCharactersMax) throw unreadable(part, "too-long-cell", { row });
    },
    close(element) {
      if (element === "v" || element === "t") isValue = false;
      else if (element === "rPh") isReading = false;
      else if (element === "c") {
        const cell = tellCell(type, style, value, values);
        if (cell === "") return;
        if (column < 0) throw unreadable(part, "damaged", { detail: "XLSX", row });
        assertColumnCount(part, column + 1, limits, row);
        while (cells.length < column) cells.push("");
        cells[column] = cell;
      } else if (element === "row" && cells.length > 0) {
        records.push({ row, cells });
        cells = [];
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

function tellCell(type: string, style: number, value: string, values: XlsxValues): string {
  switch (type) {
    case "s":
      return values.sharedStrings[Number(value)] ?? "";
    case "b":
      return value === "1" ? "true" : value === "0" ? "false" : value;
    case "n":
      return tellNumber(value.trim(), values.formats[style], values.isFrom1904);
    case "d":
      return value.trim().replace(/T00:00:00(?:\.0+)?Z?$/, "");
    // Texts, texts of formulas, and errors as they are shown.
    default:
      return value.trim();
  }
}

/** 0 for `A1`, 26 for `AA7`; -1 when it names no column. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "") column = column * 26 + letter.charCodeAt(0) - 0x40;
  return column - 1;
}
