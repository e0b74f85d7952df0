import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89, margin: 40, bottom: 36 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** Nothing but the page's foot is under this. */
export const TEXT_BOTTOM = PAGE.height - PAGE.margin - PAGE.bottom / 2;

export const INK = "#161616";
/** The blue of the State's brand, for titles. */
export const TITLE_BLUE = "#000091";
export const GREY = "#56565f";
export const RULE_GREY = "#c8c8c8";
export const BAND_GREY = "#f2f2f6";

const FACES = { regular: 400, bold: 600 } as const;
export type Face = keyof typeof FACES;

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly align?: "left" | "right";
}

export type StructureElement = PDFKit.PDFStructureElement;

/** A document that is written top down, every mark of which is either in the structure or an artefact. */
export class PdfPen {
  readonly document: PDFKit.PDFDocument;
  /** Where the next thing goes, from the top of the page. */
  y: number = PAGE.margin;
  /** Texts are measured many times over while pages are fitted, and breaking lines is most of the work. */
  readonly #heights = new Map<string, number>();

  constructor(document: PDFKit.PDFDocument) {
    this.document = document;
  }

  heightOf(text: string, style: TextStyle, width: number): number {
    const key = `${style.face} ${style.size} ${width} ${text}`;
    const known = this.#heights.get(key);
    if (known !== undefined) return known;
    this.#choose(style);
    const height = this.document.heightOfString(writable(text), { width, lineGap: lineGapOf(style) });
    this.#heights.set(key, height);
    return height;
  }

  /** Writes a text as an element of the structure, under `parent`. */
  write(
    parent: StructureElement,
    tag: string,
    text: string,
    style: TextStyle,
    at: { readonly x: number; readonly y: number; readonly width: number },
  ): void {
    const element = this.document.struct(tag);
    parent.add(element);
    this.writeIn(element, tag, text, style, at);
  }

  /** The same in an element that is there already. */
  writeIn(
    element: StructureElement,
    tag: string,
    text: string,
    style: TextStyle,
    at: { readonly x: number; readonly y: number; readonly width: number },
  ): void {
    const content = this.document.markStructureContent(tag);
    this.draw(text, style, at);
    this.document.endMarkedContent();
    element.add(content);
  }

  /** Marks what only decorates, or repeats what was said. */
  decorate(draw: () => void, type: "Layout" | "Pagination" = "Layout"): void {
    this.document.markContent("Artifact", { type });
    draw();
    this.document.endMarkedContent();
  }

  /** Writes without marking: within {@link decorate}, or within content marked already. */
  draw(
    text: string,
    style: TextStyle,
    { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  ): void {
    this.#choose(style);
    this.document
      .fillColor(style.colour)
      .text(writable(text), x, y, { width, lineGap: lineGapOf(style), align: style.align ?? "left" });
  }

  newPage(): void {
    this.document.addPage();
    this.y = PAGE.margin;
  }

  #choose({ face, size }: TextStyle): void {
    this.document.font(face).fontSize(size);
  }
}

/** pdfkit takes it; its published types know PDF/A only. */
const IDENTIFIED_AS_PDF_UA: object = { subset: "PDF/UA" };

/** A tagged document with the note's face, dated by what it tells and not by the clock, so that the same content gives the same bytes. */
export async function openPdf(
  information: { readonly title: string; readonly subject: string; readonly keywords: string; readonly date: string },
  language: string,
): Promise<PdfPen> {
  const { title, subject, keywords, date } = information;
  const document = new PDFDocument({
    ...{ size: [PAGE.width, PAGE.height], autoFirstPage: false, bufferPages: true },
    // The foot of a page is written under the text: nothing may break a page but us.
    margins: { top: PAGE.margin, left: PAGE.margin, right: PAGE.margin, bottom: 0 },
    ...{ pdfVersion: "1.7", tagged: true, lang: language, displayTitle: true, ...IDENTIFIED_AS_PDF_UA },
    info: {
      ...{ Title: withoutMarkup(title), Subject: withoutMarkup(subject), Keywords: withoutMarkup(keywords) },
      ...{ Author: "Maillage", Creator: "Maillage" },
      ...{ Producer: "Maillage", CreationDate: new Date(`${date}T00:00:00Z`) },
    },
  });
  for (const [face, weight] of Object.entries(FACES)) {
    const file = import.meta.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`);
    document.registerFont(face, await readFile(fileURLToPath(file)));
  }
  return new PdfPen(document);
}

/** pdfkit writes these words in XML as they are: signs that XML keeps for itself give way to their likes. */
function withoutMarkup(text: string): string {
  return text.replaceAll("&", "et").replaceAll("<", "‹").replaceAll(">", "›");
}

function lineGapOf({ size }: TextStyle): number {
  // The face's own leading is wide for a table.
  return -size * 0.06;
}

/** The face has no narrow no-break space: the wide one says the same. */
function writable(text: string): string {
  return text.replaceAll("\u202f", "\u00a0");
}
