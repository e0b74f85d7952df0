import { escapeXml } from "./escape-xml.ts";
import { writeMapSvg } from "./map/write-map-svg.ts";
import type { KeyFigure, NoteBlock, NoteContent, NoteSection, NoteTable } from "./note-content.ts";

/** The note as one HTML file that asks nothing of any server: read on a screen of any width, or printed. */
export function writeNoteHtml(content: NoteContent): Uint8Array {
  const { language, title, kind, heading, subheading, summary, keyFigures, map, sections, annexTitle, annex, footer } =
    content;
  const html = [
    "<!doctype html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(title)}</title>`,
    `<meta name="description" content="${escapeXml(kind)}">`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    `<header><p class="kind">${escapeXml(kind)}</p><h1>${escapeXml(heading)}</h1><p>${escapeXml(subheading)}</p></header>`,
    "<main>",
    `<ul class="figures">${keyFigures.map(writeKeyFigure).join("")}</ul>`,
    `<p class="summary">${escapeXml(summary)}</p>`,
    `<figure><figcaption>${escapeXml(map.title)}</figcaption>${writeMapSvg(map.drawing, map.alternative)}<p class="source">${escapeXml(map.source)}</p></figure>`,
    ...sections.map((section) => writeSection(section, "h2")),
    `<section class="annex"><h2>${escapeXml(annexTitle)}</h2>`,
    ...annex.map((section) => writeSection(section, "h3")),
    "</section>",
    "</main>",
    `<footer><p>${escapeXml(footer)}</p></footer>`,
    "</body>",
    "</html>",
    "",
  ];
  return new TextEncoder().encode(html.join("\n"));
}

function writeKeyFigure({ value, label, detail }: KeyFigure): string {
  return `<li><strong>${escapeXml(value)}</strong> <b>${escapeXml(label)}</b> <span>${escapeXml(detail)}</span></li>`;
}

function writeSection({ title, blocks }: NoteSection, tag: "h2" | "h3"): string {
  return `<section><${tag}>${escapeXml(title)}</${tag}>\n${blocks.map(writeBlock).join("\n")}</section>`;
}

function writeBlock(block: NoteBlock): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${escapeXml(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join("")}</ul>`;
    case "command":
      return `<pre><code>${escapeXml(block.text)}</code></pre>`;
    case "table":
      return writeTable(block.table);
  }
}

/** Scrolled by itself where the screen is narrow, which a keyboard can do too. */
function writeTable({ caption, columns, rows }: NoteTable): string {
  const alignOf = (index: number) => (columns[index]?.align === "right" ? ' class="number"' : "");
  const head = columns.map(({ title }, index) => `<th scope="col"${alignOf(index)}>${escapeXml(title)}</th>`).join("");
  const body = rows.map((row) => {
    const cells = row.map((text, index) =>
      index === 0 ? `<th scope="row">${escapeXml(text)}</th>` : `<td${alignOf(index)}>${escapeXml(text)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<div class="table" role="region" aria-label="${escapeXml(caption)}" tabindex="0"><table><caption>${escapeXml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table></div>`;
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 3rem; border-top: .5rem solid #000091; color: #161616; background: #fff; font: 1rem/1.5 "Source Sans 3", "Source Sans Pro", Arial, sans-serif; }
h1, h2, h3 { color: #000091; line-height: 1.2; }
h1 { font-size: 1.9rem; margin: .25rem 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
.kind, .source, footer, .figures span, caption { color: #56565f; font-size: .875rem; }
.kind { font-weight: 600; margin: 0; }
.summary { font-size: 1.125rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1rem; list-style: none; margin: 1.5rem 0; padding: 0; }
.figures li { border-top: 3px solid #000091; padding-top: .25rem; }
.figures strong, .figures b, .figures span { display: block; }
.figures strong { color: #000091; font-size: 1.75rem; line-height: 1.3; }
figure { margin: 1.5rem 0; }
figcaption { font-weight: 600; margin-bottom: .5rem; }
svg { display: block; width: 100%; height: auto; border: 1px solid #c8c8c8; }
.table { overflow-x: auto; }
.table:focus-visible { outline: 2px solid #0a76f6; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; padding-bottom: .25rem; }
th, td { border-bottom: 1px solid #ddd; padding: .25rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
tbody th { font-weight: 400; min-width: 8rem; }
thead th { background: #e3e3fd; }
tbody tr:nth-child(even) { background: #f6f6fb; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead .number { white-space: normal; }
pre { background: #f2f2f6; padding: .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
li, p { overflow-wrap: anywhere; }
@media print {
  @page { size: A4; margin: 14mm; }
  body { border: 0; padding: 0; max-width: none; font-size: 9.5pt; }
  h1 { font-size: 17pt; } h2 { font-size: 12pt; margin-top: 10pt; } h3 { font-size: 11pt; }
  table, .kind, .source, footer, .figures span, caption { font-size: 8.5pt; }
  .table { overflow: visible; }
  thead { display: table-header-group; }
  tr, li, figure { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .annex { break-before: page; }
  svg { max-height: 115mm; }
}
`;
