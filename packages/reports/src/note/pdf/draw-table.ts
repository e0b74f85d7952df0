import type { NoteTable } from "../note-content.ts";
import {
  BAND_GREY,
  INK,
  PAGE,
  type PdfPen,
  RULE_GREY,
  type StructureElement,
  TEXT_BOTTOM,
  TEXT_WIDTH,
  type TextStyle,
} from "./pdf-pen.ts";

const PADDING_X = 5;
const PADDING_Y = 1.6;
const ROW_GAP = 5;

interface Columns {
  readonly x: readonly number[];
  readonly width: readonly number[];
}

/** Height of a table and of what follows it, without page breaks. */
export function heightOfTable(pen: PdfPen, table: NoteTable, size: number): number {
  const columns = layColumns(table);
  const rows = table.rows.map((row) => heightOfRow(pen, row, cellStyle(size), columns));
  return heightOfHead(pen, table, size, columns) + rows.reduce((sum, height) => sum + height, 0) + ROW_GAP;
}

/**
 * Draws a table from where the pen is, over as many pages as it takes. Its header is in the structure once; repeated at the head of
 * a page, it is an artefact.
 */
export function drawTable(pen: PdfPen, parent: StructureElement, table: NoteTable, size: number): void {
  const { document } = pen;
  const columns = layColumns(table);
  const element = document.struct("Table", { title: table.caption });
  parent.add(element);
  const head = document.struct("THead");
  element.add(head);
  drawHead(pen, head, table, size, columns);
  const body = document.struct("TBody");
  element.add(body);
  const style = cellStyle(size);
  table.rows.forEach((row, index) => {
    const height = heightOfRow(pen, row, style, columns);
    if (pen.y + height > TEXT_BOTTOM) {
      pen.newPage();
      drawHead(pen, null, table, size, columns);
    }
    drawRow(pen, body, row, { table, style, columns, height, isBanded: index % 2 === 1 });
  });
  pen.y += ROW_GAP;
  element.end();
}

function drawHead(
  pen: PdfPen,
  parent: StructureElement | null,
  table: NoteTable,
  size: number,
  { x, width }: Columns,
): void {
  const height = heightOfHead(pen, table, size, { x, width });
  const style: TextStyle = { face: "bold", size, colour: INK };
  const top = pen.y;
  pen.decorate(() => {
    pen.document.rect(PAGE.margin, top, TEXT_WIDTH, height).fill("#e3e3fd");
  });
  const row = parent === null ? null : pen.document.struct("TR");
  if (row !== null) parent?.add(row);
  table.columns.forEach(({ title, align }, index) => {
    const at = cellBox(x, width, index, top);
    if (row === null) {
      pen.decorate(() => pen.draw(title, { ...style, align }, at), "Pagination");
      return;
    }
    const cell = pen.document.struct("TH", scopedTo("Column"));
    row.add(cell);
    pen.writeIn(cell, "TH", title, { ...style, align }, at);
  });
  pen.y = top + height;
}

interface DrawnRow {
  readonly table: NoteTable;
  readonly style: TextStyle;
  readonly columns: Columns;
  readonly height: number;
  readonly isBanded: boolean;
}

function drawRow(
  pen: PdfPen,
  parent: StructureElement,
  row: readonly string[],
  { table, style, columns, height, isBanded }: DrawnRow,
): void {
  const top = pen.y;
  pen.decorate(() => {
    if (isBanded) pen.document.rect(PAGE.margin, top, TEXT_WIDTH, height).fill(BAND_GREY);
    pen.document
      .moveTo(PAGE.margin, top + height)
      .lineTo(PAGE.margin + TEXT_WIDTH, top + height)
      .lineWidth(0.3)
      .stroke(RULE_GREY);
  });
  const element = pen.document.struct("TR");
  parent.add(element);
  row.forEach((text, index) => {
    const tag = index === 0 ? "TH" : "TD";
    const cell = pen.document.struct(tag, index === 0 ? scopedTo("Row") : {});
    element.add(cell);
    const align = table.columns[index]?.align ?? "left";
    pen.writeIn(cell, tag, text, { ...style, align }, cellBox(columns.x, columns.width, index, top));
  });
  pen.y = top + height;
}

/** pdfkit takes the scope of a header; its published types do not say so. */
function scopedTo(scope: "Column" | "Row"): { readonly title?: string; readonly scope: "Column" | "Row" } {
  return { scope };
}

function heightOfHead(pen: PdfPen, { columns: titles }: NoteTable, size: number, columns: Columns): number {
  const style: TextStyle = { face: "bold", size, colour: INK };
  return heightOfRow(
    pen,
    titles.map(({ title }) => title),
    style,
    columns,
  );
}

function heightOfRow(pen: PdfPen, row: readonly string[], style: TextStyle, { width }: Columns): number {
  const heights = row.map((text, index) => pen.heightOf(text, style, (width[index] ?? 0) - 2 * PADDING_X));
  return Math.max(...heights, 0) + 2 * PADDING_Y;
}

function cellBox(x: readonly number[], width: readonly number[], index: number, top: number) {
  return {
    x: PAGE.margin + (x[index] ?? 0) + PADDING_X,
    y: top + PADDING_Y,
    width: (width[index] ?? 0) - 2 * PADDING_X,
  };
}

function layColumns({ columns }: NoteTable): Columns {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const width = columns.map(({ weight }) => (weight / total) * TEXT_WIDTH);
  return { width, x: width.map((_, index) => width.slice(0, index).reduce((sum, part) => sum + part, 0)) };
}

function cellStyle(size: number): TextStyle {
  return { face: "regular", size, colour: INK };
}
