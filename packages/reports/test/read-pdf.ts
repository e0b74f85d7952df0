import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What an independent reader finds in a PDF. */
export interface ReadPdf {
  /** Spaces of any width made plain. */
  readonly pageTexts: readonly string[];
  /** Roles in reading order, with what they say in place of a picture. */
  readonly roles: readonly string[];
  readonly alternatives: readonly string[];
  readonly language: string | null;
  readonly title: string | null;
  readonly isMarked: boolean;
  readonly bookmarks: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pageTexts: string[] = [];
  const nodes: StructureNode[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
    pageTexts.push(text.replaceAll(/[\s\u00a0\u202f]+/g, " "));
    walk(await page.getStructTree(), nodes);
  }
  const { info } = await document.getMetadata();
  const outline = await document.getOutline();
  // Published as an object, answered as a map.
  const marks: unknown = await document.getMarkInfo();
  const read = {
    ...{ pageTexts, roles: nodes.map(({ role }) => role) },
    alternatives: nodes.flatMap(({ alt }) => (alt === undefined ? [] : [alt])),
    language: textOf(info, "Language"),
    title: textOf(info, "Title"),
    isMarked: marks instanceof Map && marks.get("Marked") === true,
    bookmarks: outline.map(({ title }) => title),
  };
  await task.destroy();
  return read;
}

interface StructureNode {
  readonly role: string;
  readonly alt: string | undefined;
}

/** Elements have a role; what they hold that has none is the page's own marks. */
function walk(node: unknown, nodes: StructureNode[]): void {
  if (typeof node !== "object" || node === null || !("role" in node)) return;
  nodes.push({ role: String(node.role), alt: "alt" in node ? String(node.alt) : undefined });
  if (!("children" in node) || !Array.isArray(node.children)) return;
  for (const child of node.children) walk(child, nodes);
}

function textOf(info: object, key: string): string | null {
  const found = Object.entries(info).find(([name]) => name === key)?.[1];
  return typeof found === "string" ? found : null;
}
