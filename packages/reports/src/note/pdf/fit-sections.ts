import type { NoteBlock, NoteSection } from "../note-content.ts";
import { cutBlock, heightOfSection, type TextSizes } from "./draw-blocks.ts";
import { PAGE, type PdfPen, TEXT_BOTTOM } from "./pdf-pen.ts";

/** Sections that take no more than the pages they are given, and at which sizes. */
export interface FittedSections {
  readonly sections: readonly NoteSection[];
  readonly sizes: TextSizes;
  /** Index of the section that begins the second page. */
  readonly firstOfSecondPage: number;
}

/** Under this many rows a table says too little to be worth its header. */
const ROWS_MIN = 4;
const SIZES: readonly TextSizes[] = [1, 0.95, 0.9, 0.85, 0.8, 0.74].map((scale) => {
  return { title: 11 * scale, body: 8.6 * scale, table: 8 * scale };
});

/**
 * Makes sections fit in what is left of the first page and the whole of the second: first by leaving out the last rows of the longest
 * tables and lists that may lose some, then by setting smaller. Blocks of text are bounded by who writes them, so that the
 * smallest size is always enough; were it not, the text would go on over a third page rather than be lost.
 */
export function fitSections(pen: PdfPen, sections: readonly NoteSection[]): FittedSections {
  for (const sizes of SIZES) {
    const hidden = sections.map(({ blocks }) => blocks.map(() => 0));
    for (;;) {
      const cut = cutSections(sections, hidden);
      const firstOfSecondPage = findSecondPage(pen, cut, sizes);
      if (firstOfSecondPage !== null) return { sections: cut, sizes, firstOfSecondPage };
      if (!hideOneMore(sections, hidden)) break;
    }
  }
  const sizes = SIZES.at(-1) ?? { title: 8, body: 6.4, table: 6 };
  return { sections, sizes, firstOfSecondPage: 0 };
}

/** Null when the sections take more than the two pages. */
function findSecondPage(pen: PdfPen, sections: readonly NoteSection[], sizes: TextSizes): number | null {
  let left = TEXT_BOTTOM - pen.y;
  let firstOfSecondPage: number | null = null;
  for (const [index, section] of sections.entries()) {
    const height = heightOfSection(pen, section, sizes);
    if (height > left) {
      if (firstOfSecondPage !== null) return null;
      firstOfSecondPage = index;
      left = TEXT_BOTTOM - PAGE.margin;
      if (height > left) return null;
    }
    left -= height;
  }
  return firstOfSecondPage ?? sections.length;
}

function cutSections(sections: readonly NoteSection[], hidden: readonly (readonly number[])[]): readonly NoteSection[] {
  return sections.map((section, index) => ({
    ...section,
    blocks: section.blocks.flatMap((block, rank) => cutBlock(block, hidden[index]?.[rank] ?? 0)),
  }));
}

/** Hides one more row of the longest block that has enough of them. @returns false when there is none. */
function hideOneMore(sections: readonly NoteSection[], hidden: readonly number[][]): boolean {
  let longest: { readonly section: number; readonly block: number; readonly count: number } | undefined;
  sections.forEach(({ blocks }, section) => {
    blocks.forEach((block, rank) => {
      const count = countRows(block) - (hidden[section]?.[rank] ?? 0);
      if (count > ROWS_MIN && count > (longest?.count ?? 0)) longest = { section, block: rank, count };
    });
  });
  if (longest === undefined) return false;
  const counts = hidden[longest.section];
  if (counts === undefined) return false;
  counts[longest.block] = (counts[longest.block] ?? 0) + 1;
  return true;
}

/** Of a block that may lose some; zero for others. */
function countRows(block: NoteBlock): number {
  if (block.kind === "table" && block.table.describeRest !== null) return block.table.rows.length;
  return block.kind === "list" && block.describeRest !== null ? block.items.length : 0;
}
