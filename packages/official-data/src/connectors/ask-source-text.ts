import { readFile, rm } from "node:fs/promises";
import { type DownloadOptions, downloadSource } from "./download-source.ts";
import type { AskedFile } from "./source-errors.ts";

/** A small answer whole, with the patience of a file: what describes files, or a page of features. @throws as {@link downloadSource}. */
export async function askSourceText(asked: AskedFile, draftPath: string, options: DownloadOptions): Promise<string> {
  try {
    await downloadSource(asked, draftPath, options);
    return await readFile(draftPath, "utf8");
  } finally {
    await rm(draftPath, { force: true });
    await rm(`${draftPath}.json`, { force: true });
  }
}
