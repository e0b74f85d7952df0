import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DimacsFileUnreadableError, readFileChunks } from "./read-file-chunks.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maillage-chunks-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Reads a file and holds the thread for a while at every piece, as a busy machine does. */
async function readSlowly(path: string, heldMilliseconds: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of readFileChunks(path, true)) {
    text += decoder.decode(chunk, { stream: true });
    for (const end = performance.now() + heldMilliseconds; performance.now() < end; );
  }
  return text;
}

test("a whole file is read as it was compressed", async () => {
  const path = join(folder, "whole.gz");
  await writeFile(path, gzipSync("a 1 2 3\n".repeat(50_000)));
  expect(await readSlowly(path, 0)).toBe("a 1 2 3\n".repeat(50_000));
});

test("a file cut short is told, however late its reader comes to the end", async () => {
  const path = join(folder, "cut.gz");
  await writeFile(path, gzipSync("v 1 5140000 48098000\nv 2 5142000 48199000\n").subarray(0, 30));
  for (let round = 0; round < 80; round++) {
    await expect(readSlowly(path, round % 4)).rejects.toThrow(DimacsFileUnreadableError);
  }
});
