import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { endingOf } from "./file-ending.ts";
import { nameOfPart, type ReadingContext, type SourcePart, unreadable } from "./source-part.ts";
import type { SourceTable } from "./source-table.ts";
import { unpack } from "./unpack.ts";

/** The tables of what a gzip file holds. @throws {UnreadableFileError} */
export async function openGzip(part: SourcePart, context: ReadingContext): Promise<readonly SourceTable[]> {
  if (context.archiveDepth >= context.limits.archiveDepthMax) throw unreadable(part, "nested-archives");
  const member = { file: part.file, member: nameOfPart(part).replace(/\.gz$/i, "") };
  const unpacked = await unpack(
    member,
    context.budget.watch(part, part.byteCount, gunzip(part)),
    endingOf(member.member),
    context,
  );
  return context.openPart(unpacked, { ...context, archiveDepth: context.archiveDepth + 1 });
}

async function* gunzip(part: SourcePart): AsyncGenerator<Buffer> {
  const source = createReadStream(part.path);
  const stream = createGunzip();
  source.on("error", (error) => stream.destroy(error));
  try {
    const chunks: AsyncIterable<Buffer> = source.pipe(stream);
    yield* chunks;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!code.startsWith("Z_")) throw error;
    throw unreadable(part, code === "Z_BUF_ERROR" ? "truncated" : "damaged", { cause: error });
  } finally {
    source.destroy();
    stream.destroy();
  }
}
