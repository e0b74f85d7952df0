import { SaxesParser } from "saxes";
import { type SourcePart, unreadable } from "./source-part.ts";
import { UnreadableFileError } from "./unreadable-file-error.ts";

/** What a reader of XML is told, in document order; names come without their prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads an XML document piece by piece; yields after each, so that a visitor's findings can be passed on. No entity is fetched
 * or expanded but the five of XML.
 *
 * @throws {UnreadableFileError} when it is not well-formed.
 */
export async function* visitXml(
  part: Pick<SourcePart, "file" | "member">,
  bytes: AsyncIterable<Buffer>,
  visitor: XmlVisitor,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("opentag", ({ name, attributes }) => visitor.open?.(localName(name), attributes));
  parser.on("closetag", ({ name }) => visitor.close?.(localName(name)));
  parser.on("text", (text) => visitor.text?.(text));
  parser.on("cdata", (text) => visitor.text?.(text));
  const decoder = new TextDecoder();
  const write = (text: string, isLast: boolean) => {
    try {
      parser.write(text);
      if (isLast) parser.close();
    } catch (error) {
      throw error instanceof UnreadableFileError ? error : unreadable(part, "damaged", { detail: "XML", cause: error });
    }
  };
  for await (const chunk of bytes) {
    write(decoder.decode(chunk, { stream: true }), false);
    yield;
  }
  write(decoder.decode(), true);
  yield;
}

/** Reads a whole document for its visitor. @throws {UnreadableFileError} */
export async function readXml(
  part: Pick<SourcePart, "file" | "member">,
  bytes: AsyncIterable<Buffer>,
  visitor: XmlVisitor,
): Promise<void> {
  for await (const _ of visitXml(part, bytes, visitor));
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
