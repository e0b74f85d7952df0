import { escapeXml } from "../escape-xml.ts";
import type { KeyFigure, NoteBlock, NoteContent, NoteMap, NoteSection, NoteTable } from "../note-content.ts";

/** Width between the margins, in millimetres. */
const TEXT_MILLIMETRES = 182;
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** What `content.xml` holds: the styles that only tables need, then the text. @param mapFile where the map is in the archive. */
export function writeOdtBody(content: NoteContent, mapFile: string): string {
  const tables = new TableStyles();
  const { kind, heading, subheading, summary, keyFigures, map, sections, annexTitle, annex } = content;
  const text = [
    paragraph("Kind", kind),
    title(1, heading),
    paragraph("Body", subheading),
    writeKeyFigures(keyFigures, tables),
    paragraph("Summary", summary),
    writeMap(map, mapFile),
    ...sections.map((section) => writeSection(section, 2, tables)),
    paragraph("AnnexTitle", ""),
    title(2, annexTitle),
    ...annex.map((section) => writeSection(section, 3, tables)),
  ].join("");
  return `<office:automatic-styles>${tables.write()}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body>`;
}

function writeKeyFigures(figures: readonly KeyFigure[], tables: TableStyles): string {
  if (figures.length === 0) return "";
  const name = tables.add(figures.map(() => 1));
  const cells = figures.map(({ value, label, detail }) =>
    cell(
      "Plain",
      [paragraph("FigureValue", value), paragraph("FigureLabel", label), paragraph("Small", detail)].join(""),
    ),
  );
  return `<table:table table:name="Chiffres clés" table:style-name="${name}">${columns(name, figures.length)}<table:table-row>${cells.join("")}</table:table-row></table:table>`;
}

function writeMap({ title: caption, alternative, source, drawing }: NoteMap, mapFile: string): string {
  const scale = TEXT_MILLIMETRES / (drawing.width / POINTS_PER_MILLIMETRE);
  const size = (points: number) => `${((points / POINTS_PER_MILLIMETRE) * scale).toFixed(1)}mm`;
  const frame = `<draw:frame draw:name="Carte" text:anchor-type="as-char" svg:width="${size(drawing.width)}" svg:height="${size(drawing.height)}"><draw:image xlink:href="${mapFile}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${escapeXml(caption)}</svg:title><svg:desc>${escapeXml(alternative)}</svg:desc></draw:frame>`;
  return `${title(2, caption)}<text:p text:style-name="Standard">${frame}</text:p>${paragraph("Small", source)}`;
}

function writeSection({ title: words, blocks }: NoteSection, level: number, tables: TableStyles): string {
  return title(level, words) + blocks.map((block) => writeBlock(block, tables)).join("");
}

function writeBlock(block: NoteBlock, tables: TableStyles): string {
  switch (block.kind) {
    case "paragraph":
      return paragraph("Body", block.text);
    case "command":
      return paragraph("Command", block.text);
    case "list":
      return `<text:list text:style-name="Bullets">${block.items.map((item) => `<text:list-item>${paragraph("Body", item)}</text:list-item>`).join("")}</text:list>`;
    case "table":
      return writeTable(block.table, tables);
  }
}

/** Its header is repeated on every page by the word processor. */
function writeTable({ caption, columns: heads, rows }: NoteTable, tables: TableStyles): string {
  const name = tables.add(heads.map(({ weight }) => weight));
  const styleOf = (style: string, index: number) => (heads[index]?.align === "right" ? `${style}Number` : style);
  const head = heads.map(({ title: words }, index) => cell("Head", paragraph(styleOf("HeadCell", index), words)));
  const body = rows.map((row) => {
    const cells = row.map((text, index) => cell("Line", paragraph(styleOf("Cell", index), text)));
    return `<table:table-row>${cells.join("")}</table:table-row>`;
  });
  return `${paragraph("Caption", caption)}<table:table table:name="${name}" table:style-name="${name}">${columns(name, heads.length)}<table:table-header-rows><table:table-row>${head.join("")}</table:table-row></table:table-header-rows>${body.join("")}</table:table>`;
}

function paragraph(style: string, text: string): string {
  return `<text:p text:style-name="${style}">${escapeXml(text)}</text:p>`;
}

function title(level: number, text: string): string {
  return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${escapeXml(text)}</text:h>`;
}

function cell(style: "Plain" | "Head" | "Line", content: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${content}</table:table-cell>`;
}

function columns(name: string, count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `<table:table-column table:style-name="${name}.${index + 1}"/>`,
  ).join("");
}

/** Widths of the columns of each table, which OpenDocument wants as styles. */
class TableStyles {
  readonly #weights: (readonly number[])[] = [];

  /** @returns the table's name. */
  add(weights: readonly number[]): string {
    this.#weights.push(weights);
    return `Tableau${this.#weights.length}`;
  }

  write(): string {
    const cellStyles = [
      ["Plain", 'fo:padding="2pt" fo:border-top="2pt solid #000091"'],
      [
        "Head",
        'fo:padding-top="1.4pt" fo:padding-bottom="1.4pt" fo:padding-left="4pt" fo:padding-right="4pt" fo:background-color="#e3e3fd"',
      ],
      [
        "Line",
        'fo:padding-top="1.4pt" fo:padding-bottom="1.4pt" fo:padding-left="4pt" fo:padding-right="4pt" fo:border-bottom="0.3pt solid #c8c8c8"',
      ],
    ].map(
      ([name, properties]) =>
        `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${properties}/></style:style>`,
    );
    const widths = this.#weights.flatMap((weights, table) => {
      const name = `Tableau${table + 1}`;
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return [
        `<style:style style:name="${name}" style:family="table"><style:table-properties style:width="${TEXT_MILLIMETRES}mm" table:align="left"/></style:style>`,
        ...weights.map(
          (weight, index) =>
            `<style:style style:name="${name}.${index + 1}" style:family="table-column"><style:table-column-properties style:column-width="${((weight / total) * TEXT_MILLIMETRES).toFixed(2)}mm"/></style:style>`,
        ),
      ];
    });
    return [...cellStyles, ...widths].join("");
  }
}
