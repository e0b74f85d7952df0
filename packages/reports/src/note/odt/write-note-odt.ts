import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { escapeXml } from "../escape-xml.ts";
import { writeMapSvg } from "../map/write-map-svg.ts";
import type { NoteContent } from "../note-content.ts";
import { NAMESPACES, ODT_STYLES } from "./odt-styles.ts";
import { writeOdtBody } from "./write-odt-body.ts";

const MIME = "application/vnd.oasis.opendocument.text";
const MAP_FILE = "Pictures/carte.svg";
/** Any date would do, as long as it is always the same: the first that a zip archive can hold. */
const FIXED_DATE = new Date(1980, 0, 1);

/**
 * The note as an OpenDocument text (ISO/IEC 26300, version 1.3), to be edited: headings, lists and tables are those of the word processor,
 * and the map stays a vector. The same content gives the same bytes.
 */
export async function writeNoteOdt(content: NoteContent): Promise<Uint8Array> {
  const archive = new ZipFile();
  const add = (name: string, text: string, compress = true) =>
    archive.addBuffer(Buffer.from(text), name, {
      ...{ mtime: FIXED_DATE, forceDosTimestamp: true, mode: 0o100644, compress },
    });
  // First and not compressed: what the file is can then be read at a fixed place, as the standard asks.
  add("mimetype", MIME, false);
  add("content.xml", writeDocument("document-content", writeOdtBody(content, MAP_FILE)));
  add("styles.xml", writeDocument("document-styles", writeStyles(content)));
  add("meta.xml", writeDocument("document-meta", writeMeta(content)));
  add(MAP_FILE, writeMapSvg(content.map.drawing, content.map.alternative));
  add("META-INF/manifest.xml", MANIFEST);
  archive.end();
  return buffer(archive.outputStream);
}

function writeDocument(name: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:${name} ${NAMESPACES} office:version="1.3">${body}</office:${name}>\n`;
}

function writeStyles({ footer }: NoteContent): string {
  const foot = `<style:footer><text:p text:style-name="Foot">${escapeXml(footer)} – page <text:page-number text:select-page="current">1</text:page-number></text:p></style:footer>`;
  return `${ODT_STYLES}<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">${foot}</style:master-page></office:master-styles>`;
}

function writeMeta({ title, kind, keywords, date, language }: NoteContent): string {
  const words = keywords.map((word) => `<meta:keyword>${escapeXml(word)}</meta:keyword>`).join("");
  return `<office:meta><meta:generator>Maillage</meta:generator><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(kind)}</dc:subject>${words}<meta:initial-creator>Maillage</meta:initial-creator><meta:creation-date>${date}T00:00:00</meta:creation-date><dc:date>${date}T00:00:00</dc:date><dc:language>${language}</dc:language></office:meta>`;
}

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${[
  ["/", MIME],
  ["content.xml", "text/xml"],
  ["styles.xml", "text/xml"],
  ["meta.xml", "text/xml"],
  [MAP_FILE, "image/svg+xml"],
]
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join("")}</manifest:manifest>
`;
