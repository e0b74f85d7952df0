import type { NoteBlock, NoteSection, NoteTable } from "../note-content.ts";
import { drawTable, heightOfTable } from "./draw-table.ts";
import {
  BAND_GREY,
  INK,
  PAGE,
  type PdfPen,
  type StructureElement,
  TEXT_BOTTOM,
  TEXT_WIDTH,
  type TextStyle,
  TITLE_BLUE,
} from "./pdf-pen.ts";

/** Sizes of a text that may be set smaller to fit its pages. */
export interface TextSizes {
  readonly title: number;
  readonly body: number;
  readonly table: number;
}

const TITLE_GAP_BEFORE = 7;
const TITLE_GAP_AFTER = 2;
const BLOCK_GAP = 3;
/** The header of a table and two of its rows. */
const ROWS_UNDER_TITLE_POINTS = 40;
const BULLET_INDENT = 9;
const COMMAND_PADDING = 4;

/** A section as it is drawn: rows and items that do not fit are counted. */
export function heightOfSection(pen: PdfPen, { title, blocks }: NoteSection, sizes: TextSizes): number {
  return heightOfTitle(pen, title, sizes) + blocks.reduce((sum, block) => sum + heightOfBlock(pen, block, sizes), 0);
}

/** Draws a section from where the pen is; tables may go on over pages, other blocks go to the next one whole. */
export function drawSection(
  pen: PdfPen,
  parent: StructureElement,
  { title, blocks }: NoteSection,
  sizes: TextSizes,
  tag: "H2" | "H3",
): void {
  const element = pen.document.struct("Sect");
  parent.add(element);
  const height = heightOfTitle(pen, title, sizes);
  // A title is never alone at the foot of a page.
  const isNearFoot = pen.y + height + ROWS_UNDER_TITLE_POINTS > TEXT_BOTTOM;
  if (isNearFoot && pen.y + heightOfSection(pen, { title, blocks }, sizes) > TEXT_BOTTOM) pen.newPage();
  pen.write(element, tag, title, titleStyle(sizes), {
    ...{ x: PAGE.margin, y: pen.y + TITLE_GAP_BEFORE, width: TEXT_WIDTH },
  });
  pen.y += height;
  for (const block of blocks) {
    if (block.kind !== "table" && pen.y + heightOfBlock(pen, block, sizes) > TEXT_BOTTOM) pen.newPage();
    drawBlock(pen, element, block, sizes);
  }
  element.end();
}

function heightOfTitle(pen: PdfPen, title: string, sizes: TextSizes): number {
  return TITLE_GAP_BEFORE + pen.heightOf(title, titleStyle(sizes), TEXT_WIDTH) + TITLE_GAP_AFTER;
}

function heightOfBlock(pen: PdfPen, block: NoteBlock, sizes: TextSizes): number {
  const style = bodyStyle(sizes);
  switch (block.kind) {
    case "paragraph":
      return pen.heightOf(block.text, style, TEXT_WIDTH) + BLOCK_GAP;
    case "list":
      return block.items.reduce(
        (sum, item) => sum + pen.heightOf(item, style, TEXT_WIDTH - BULLET_INDENT) + 1,
        BLOCK_GAP,
      );
    case "command":
      return pen.heightOf(block.text, style, TEXT_WIDTH - 2 * COMMAND_PADDING) + 2 * COMMAND_PADDING + BLOCK_GAP;
    case "table":
      return heightOfTable(pen, block.table, sizes.table);
  }
}

function drawBlock(pen: PdfPen, parent: StructureElement, block: NoteBlock, sizes: TextSizes): void {
  switch (block.kind) {
    case "paragraph":
      pen.write(parent, "P", block.text, bodyStyle(sizes), { x: PAGE.margin, y: pen.y, width: TEXT_WIDTH });
      pen.y += heightOfBlock(pen, block, sizes);
      return;
    case "list":
      drawList(pen, parent, block.items, bodyStyle(sizes));
      return;
    case "command":
      drawCommand(pen, parent, block.text, heightOfBlock(pen, block, sizes), bodyStyle(sizes));
      return;
    case "table":
      drawTable(pen, parent, block.table, sizes.table);
  }
}

function drawList(pen: PdfPen, parent: StructureElement, items: readonly string[], style: TextStyle): void {
  const list = pen.document.struct("L");
  parent.add(list);
  for (const text of items) {
    const item = pen.document.struct("LI");
    list.add(item);
    const at = { x: PAGE.margin, y: pen.y, width: BULLET_INDENT };
    pen.write(item, "Lbl", "•", style, at);
    const width = TEXT_WIDTH - BULLET_INDENT;
    pen.write(item, "LBody", text, style, { x: PAGE.margin + BULLET_INDENT, y: pen.y, width });
    pen.y += pen.heightOf(text, style, width) + 1;
  }
  pen.y += BLOCK_GAP;
}

function drawCommand(pen: PdfPen, parent: StructureElement, text: string, height: number, style: TextStyle): void {
  const top = pen.y;
  pen.decorate(() => {
    pen.document.rect(PAGE.margin, top, TEXT_WIDTH, height - BLOCK_GAP).fill(BAND_GREY);
  });
  const width = TEXT_WIDTH - 2 * COMMAND_PADDING;
  pen.write(parent, "Code", text, style, { x: PAGE.margin + COMMAND_PADDING, y: top + COMMAND_PADDING, width });
  pen.y = top + height;
}

/** The same section with the last `hidden` rows or items of one of its blocks left out, and counted. */
export function cutBlock(block: NoteBlock, hidden: number): readonly NoteBlock[] {
  if (hidden === 0) return [block];
  if (block.kind === "list" && block.describeRest !== null) {
    return [{ ...block, items: [...block.items.slice(0, -hidden), block.describeRest(hidden)] }];
  }
  if (block.kind === "table" && block.table.describeRest !== null) {
    const table: NoteTable = { ...block.table, rows: block.table.rows.slice(0, -hidden) };
    return [
      { kind: "table", table },
      { kind: "paragraph", text: block.table.describeRest(hidden) },
    ];
  }
  return [block];
}

function titleStyle({ title }: TextSizes): TextStyle {
  return { face: "bold", size: title, colour: TITLE_BLUE };
}

function bodyStyle({ body }: TextSizes): TextStyle {
  return { face: "regular", size: body, colour: INK };
}
