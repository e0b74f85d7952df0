import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** A file that was fetched, as it is kept. */
const keptSchema = z.object({
  /** Name that says what it is: it ends with what the producer calls it. */
  fileName: z.string(),
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  sha256: z.string(),
  byteCount: z.number(),
  /** `YYYY-MM-DD` of what is in it, when known. */
  date: z.string().nullable(),
  /** ISO date and time of the last time that the producer's file was this one. */
  checkedAt: z.string(),
});
export type KeptFile = z.infer<typeof keptSchema>;

const ENTRY = "entry.json";
const DRAFT = "draft";

/**
 * Where the file of one source is kept, for one département or for all. The entry is written last and in one step: it always
 * tells of a file that is whole.
 */
export class SourceShelf {
  readonly #folder: string;

  constructor(cacheFolder: string, source: string, scope: string) {
    this.#folder = join(cacheFolder, source, scope);
  }

  /** Where to download to; made when absent. */
  async openDraft(): Promise<string> {
    await mkdir(this.#folder, { recursive: true });
    return join(this.#folder, DRAFT);
  }

  pathOf({ sha256, fileName }: Pick<KeptFile, "sha256" | "fileName">): string {
    return join(this.#folder, sha256.slice(0, 16), fileName);
  }

  /** Undefined when nothing is kept, or its file is not what the entry tells. */
  async find(): Promise<KeptFile | undefined> {
    try {
      const kept = keptSchema.parse(JSON.parse(await readFile(join(this.#folder, ENTRY), "utf8")));
      return (await stat(this.pathOf(kept))).size === kept.byteCount ? kept : undefined;
    } catch {
      // Never fetched, or removed by hand: it is fetched again.
      return undefined;
    }
  }

  /** Takes the draft in as the file of this entry, and drops what was there before. */
  async keep(kept: KeptFile): Promise<void> {
    await mkdir(join(this.#folder, kept.sha256.slice(0, 16)), { recursive: true });
    await rename(join(this.#folder, DRAFT), this.pathOf(kept));
    await this.touch(kept);
    for (const name of await readdir(this.#folder)) {
      if (name !== ENTRY && name !== kept.sha256.slice(0, 16))
        await rm(join(this.#folder, name), { recursive: true, force: true });
    }
  }

  /** Writes what is known of the file that is there already. */
  async touch(kept: KeptFile): Promise<void> {
    const draft = join(this.#folder, `${ENTRY}.new`);
    await writeFile(draft, JSON.stringify(kept), { flush: true });
    await rename(draft, join(this.#folder, ENTRY));
  }
}
