import { buffer } from "node:stream/consumers";
import type { KeyFigure, NoteContent } from "../note-content.ts";
import { drawSection, type TextSizes } from "./draw-blocks.ts";
import { drawMap } from "./draw-map.ts";
import { fitSections } from "./fit-sections.ts";
import {
  GREY,
  INK,
  openPdf,
  PAGE,
  type PdfPen,
  RULE_GREY,
  type StructureElement,
  TEXT_WIDTH,
  type TextStyle,
  TITLE_BLUE,
} from "./pdf-pen.ts";

const KIND: TextStyle = { face: "bold", size: 8.2, colour: GREY };
const HEADING: TextStyle = { face: "bold", size: 17, colour: TITLE_BLUE };
const SUBHEADING: TextStyle = { face: "regular", size: 9.5, colour: INK };
const SUMMARY: TextStyle = { face: "regular", size: 10.2, colour: INK };
const FIGURE_VALUE: TextStyle = { face: "bold", size: 17, colour: TITLE_BLUE };
const FIGURE_LABEL: TextStyle = { face: "bold", size: 8.6, colour: INK };
const FIGURE_DETAIL: TextStyle = { face: "regular", size: 7.4, colour: GREY };
const CAPTION: TextStyle = { face: "bold", size: 9, colour: INK };
const SOURCE: TextStyle = { face: "regular", size: 7.2, colour: GREY };
const FOOT: TextStyle = { face: "regular", size: 7.2, colour: GREY };
const ANNEX_SIZES: TextSizes = { title: 11, body: 8.6, table: 7.8 };
const FIGURE_GAP = 10;

/**
 * The note as a tagged PDF, PDF/UA in intent: language, title, structure, reading order, alternative text, headers of tables,
 * bookmarks; what decorates is marked as such. Two pages of A4, then the annex. The same content gives the same bytes.
 */
export async function writeNotePdf(content: NoteContent): Promise<Uint8Array> {
  const { title, kind, keywords, date, language } = content;
  const pen = await openPdf({ title, subject: kind, keywords: keywords.join(", "), date }, language);
  const bytes = buffer(pen.document);
  const root = pen.document.struct("Document", { lang: language });
  pen.document.addStructure(root);
  pen.newPage();
  drawHead(pen, root, content);
  drawNoteMap(pen, root, content);
  drawSections(pen, root, content);
  drawAnnex(pen, root, content);
  drawFeet(pen, content);
  root.end();
  pen.document.end();
  return bytes;
}

function drawHead(
  pen: PdfPen,
  root: StructureElement,
  { kind, heading, subheading, summary, keyFigures }: NoteContent,
) {
  pen.document.outline.addItem(heading);
  pen.decorate(() => pen.document.rect(0, 0, PAGE.width, 7).fill(TITLE_BLUE));
  line(pen, root, "P", kind, KIND, 3);
  line(pen, root, "H1", heading, HEADING, 2);
  line(pen, root, "P", subheading, SUBHEADING, 6);
  drawKeyFigures(pen, root, keyFigures);
  line(pen, root, "P", summary, SUMMARY, 7);
}

function line(pen: PdfPen, parent: StructureElement, tag: string, text: string, style: TextStyle, gap: number): void {
  pen.write(parent, tag, text, style, { x: PAGE.margin, y: pen.y, width: TEXT_WIDTH });
  pen.y += pen.heightOf(text, style, TEXT_WIDTH) + gap;
}

/** Side by side, each over a rule of its own. */
function drawKeyFigures(pen: PdfPen, root: StructureElement, figures: readonly KeyFigure[]): void {
  const width = (TEXT_WIDTH - FIGURE_GAP * (figures.length - 1)) / Math.max(figures.length, 1);
  const top = pen.y;
  let bottom = top;
  for (const [index, { value, label, detail }] of figures.entries()) {
    const x = PAGE.margin + index * (width + FIGURE_GAP);
    const element = pen.document.struct("Sect");
    root.add(element);
    pen.decorate(() => pen.document.rect(x, top, width, 2).fill(TITLE_BLUE));
    let y = top + 4;
    for (const [text, style] of [
      [value, FIGURE_VALUE] as const,
      [label, FIGURE_LABEL] as const,
      [detail, FIGURE_DETAIL] as const,
    ]) {
      pen.write(element, "P", text, style, { x, y, width });
      y += pen.heightOf(text, style, width);
    }
    bottom = Math.max(bottom, y);
  }
  pen.y = bottom + 7;
}

function drawNoteMap(pen: PdfPen, root: StructureElement, { map }: NoteContent): void {
  const { drawing, title, alternative, source } = map;
  const section = pen.document.struct("Sect");
  root.add(section);
  pen.document.outline.addItem(title);
  line(pen, section, "H2", title, CAPTION, 3);
  const top = pen.y;
  const bbox = [PAGE.margin, top, PAGE.margin + drawing.width, top + drawing.height];
  const figure = pen.document.struct("Figure", { alt: alternative, ...{ bbox } });
  section.add(figure);
  const content = pen.document.markStructureContent("Figure");
  pen.document.rect(PAGE.margin, top, drawing.width, drawing.height).lineWidth(0.5).stroke(RULE_GREY);
  drawMap(pen, drawing, PAGE.margin, top);
  pen.document.endMarkedContent();
  figure.add(content);
  pen.y = top + drawing.height + 3;
  line(pen, section, "P", source, SOURCE, 2);
}

function drawSections(pen: PdfPen, root: StructureElement, { sections }: NoteContent): void {
  const fitted = fitSections(pen, sections);
  for (const [index, section] of fitted.sections.entries()) {
    if (index === fitted.firstOfSecondPage) pen.newPage();
    pen.document.outline.addItem(section.title);
    drawSection(pen, root, section, fitted.sizes, "H2");
  }
  // Short as it may be, a note has its two pages: the annex begins on the third.
  if (fitted.firstOfSecondPage >= fitted.sections.length) pen.newPage();
}

function drawAnnex(pen: PdfPen, root: StructureElement, { annexTitle, annex }: NoteContent): void {
  pen.newPage();
  const element = pen.document.struct("Sect");
  root.add(element);
  const bookmark = pen.document.outline.addItem(annexTitle);
  line(pen, element, "H2", annexTitle, { ...HEADING, size: 14 }, 2);
  for (const section of annex) {
    bookmark.addItem(section.title);
    drawSection(pen, element, section, ANNEX_SIZES, "H3");
  }
}

function drawFeet(pen: PdfPen, { footer }: NoteContent): void {
  const { start, count } = pen.document.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pen.document.switchToPage(start + page);
    const y = PAGE.height - PAGE.bottom;
    pen.decorate(() => {
      pen.draw(footer, FOOT, { x: PAGE.margin, y, width: TEXT_WIDTH - 60 });
      pen.draw(
        `${page + 1} / ${count}`,
        { ...FOOT, align: "right" },
        { x: PAGE.width - PAGE.margin - 50, y, width: 50 },
      );
    }, "Pagination");
  }
}
