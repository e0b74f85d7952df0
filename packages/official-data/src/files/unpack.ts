import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { ReadingContext, SourcePart } from "./source-part.ts";

/** Writes the bytes of a member to a temporary file, whose name owes nothing to the archive. */
export async function unpack(
  origin: Pick<SourcePart, "file" | "member">,
  bytes: AsyncIterable<Buffer>,
  ending: string,
  { folder, signal }: ReadingContext,
): Promise<SourcePart> {
  const path = await folder.createPath(ending);
  await pipeline(bytes, createWriteStream(path), signal === undefined ? {} : { signal });
  return { file: origin.file, member: origin.member, path, byteCount: (await stat(path)).size };
}
