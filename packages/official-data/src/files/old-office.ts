import { readFileChunks } from "./file-chunks.ts";
import { type SourcePart, unreadable } from "./source-part.ts";
import type { UnreadableFileError } from "./unreadable-file-error.ts";

/** Names of streams in a compound file (MS-CFB): written in UTF-16, wherever its directory is. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
const WORD = Buffer.from("WordDocument", "utf16le");

/** What a compound file of Office is: a workbook protected by a password, an old `.xls`, or an old document. */
export async function describeOldOffice(part: SourcePart): Promise<UnreadableFileError> {
  let isWord = false;
  // A name may lie across two chunks.
  let end: Buffer = Buffer.alloc(0);
  for await (const chunk of readFileChunks(part.path)) {
    const bytes = Buffer.concat([end, chunk]);
    if (bytes.includes(ENCRYPTED)) return unreadable(part, "password-protected");
    isWord ||= bytes.includes(WORD);
    end = Buffer.from(bytes.subarray(-ENCRYPTED.length));
  }
  return isWord ? unreadable(part, "not-a-table", { detail: "DOC" }) : unreadable(part, "old-excel");
}
