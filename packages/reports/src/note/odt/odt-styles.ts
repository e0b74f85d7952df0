/** Prefixes of every part of the document. */
export const NAMESPACES = [
  ["office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
  ["style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
  ["text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
  ["table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
  ["draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"],
  ["fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"],
  ["svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"],
  ["meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["xlink", "http://www.w3.org/1999/xlink"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

interface ParagraphStyle {
  readonly size: number;
  readonly before?: number;
  readonly after?: number;
  readonly colour?: string;
  readonly isBold?: boolean;
  readonly extra?: string;
}

function paragraph(
  name: string,
  { size, before = 0, after = 3, colour = "#161616", isBold, extra = "" }: ParagraphStyle,
) {
  const weight = isBold ? ' fo:font-weight="bold"' : "";
  return `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="${before}pt" fo:margin-bottom="${after}pt"${extra}/><style:text-properties fo:font-size="${size}pt" fo:color="${colour}"${weight}/></style:style>`;
}

const BLUE = "#000091";
const GREY = "#56565f";
const WITH_NEXT = ' fo:keep-with-next="always"';

/** Styles by name, that whoever edits the note changes once for all of it; and A4 with the PDF's margins. */
export const ODT_STYLES = [
  '<office:font-face-decls><style:font-face style:name="Note" svg:font-family="Liberation Sans" style:font-family-generic="swiss"/></office:font-face-decls>',
  "<office:styles>",
  '<style:default-style style:family="paragraph"><style:text-properties style:font-name="Note" fo:font-size="9.5pt" fo:language="fr" fo:country="FR"/></style:default-style>',
  '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>',
  heading("Heading_20_1", "Heading 1", 1, { size: 17, after: 3, colour: BLUE, isBold: true }),
  heading("Heading_20_2", "Heading 2", 2, { size: 11.5, before: 6, after: 2, colour: BLUE, isBold: true }),
  heading("Heading_20_3", "Heading 3", 3, { size: 11, before: 8, after: 3, colour: BLUE, isBold: true }),
  paragraph("Body", { size: 9, before: 1, after: 2 }),
  paragraph("Kind", { size: 8.5, colour: GREY, isBold: true, extra: WITH_NEXT }),
  paragraph("Summary", { size: 10.5, before: 6, after: 6 }),
  paragraph("FigureValue", { size: 16, after: 0, colour: BLUE, isBold: true }),
  paragraph("FigureLabel", { size: 9, after: 0, isBold: true }),
  paragraph("Small", { size: 8, colour: GREY }),
  paragraph("Caption", { size: 8, colour: GREY, extra: WITH_NEXT }),
  paragraph("Cell", { size: 8, after: 0 }),
  paragraph("CellNumber", { size: 8, after: 0, extra: ' fo:text-align="end"' }),
  paragraph("HeadCell", { size: 8, after: 0, isBold: true }),
  paragraph("HeadCellNumber", { size: 8, after: 0, isBold: true, extra: ' fo:text-align="end"' }),
  paragraph("Command", { size: 9, extra: ' fo:background-color="#f2f2f6" fo:padding="4pt"' }),
  paragraph("AnnexTitle", { size: 1, after: 0, extra: ' fo:break-before="page"' }),
  paragraph("Foot", { size: 7.5, colour: GREY }),
  '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="12pt" fo:text-indent="-12pt" fo:margin-left="12pt"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>',
  "</office:styles>",
  '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="14mm" fo:margin-bottom="12mm" fo:margin-left="14mm" fo:margin-right="14mm"/><style:footer-style><style:header-footer-properties fo:margin-top="4mm"/></style:footer-style></style:page-layout></office:automatic-styles>',
].join("");

function heading(name: string, displayName: string, level: number, style: ParagraphStyle): string {
  return paragraph(name, { ...style, extra: WITH_NEXT }).replace(
    'style:family="paragraph"',
    `style:display-name="${displayName}" style:family="paragraph" style:default-outline-level="${level}"`,
  );
}
