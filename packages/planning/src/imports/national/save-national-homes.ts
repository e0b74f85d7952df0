import { type FileHandle, open } from "node:fs/promises";
import type { Database } from "@maillage/database";
import { makeId } from "../../make-id.ts";
import { lockLoading } from "../../save-territory.ts";
import { DatasetFileUnreadableError } from "../dataset-errors.ts";
import { proposeChoices } from "../propose-choices.ts";
import type { HomesRead } from "./keep-homes-protocol.ts";
import {
  insertNationalHomesBlock,
  insertNationalHomesRow,
  listNationalHomesRows,
} from "./national-homes-repository.ts";
import type { NationalCitation } from "./national-queries.ts";

export interface NationalFile {
  readonly fileName: string;
  /** Where the keeping thread wrote its blocks. */
  readonly blocksPath: string;
  readonly citation: NationalCitation;
}

/**
 * Writes a national file that was read, whole, in one transaction. Its blocks come from a file, so that the database is held for
 * the seconds that writing takes, and not for the minute that reading took.
 *
 * @returns its id, and whether it was not there already.
 * @throws the signal's reason when aborted; then nothing is written.
 */
export async function saveNationalHomes(
  database: Database,
  { fileName, blocksPath, citation }: NationalFile,
  { sha256, byteCount, contentHash, recognition, mapping, reading, blocks }: HomesRead,
  { onProgress, signal }: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const file = await open(blocksPath, "r").catch((cause: unknown) => {
    throw new DatasetFileUnreadableError(blocksPath, "its blocks are gone", cause);
  });
  try {
    return await database.transaction(async (transaction) => {
      await lockLoading(transaction);
      // Another process on the same database may have been quicker.
      const known = (await listNationalHomesRows(transaction)).find((each) => each.contentHash === contentHash);
      if (known !== undefined) return { id: known.id, isNew: false };
      const id = makeId();
      const { citation: told } = proposeChoices(fileName, { table: 0, kind: "homes", mapping, recognition });
      const { name, producer, licence, vintage, url } = { ...told, ...withoutUndefined(citation) };
      const { tables, areas, rowCount, homeCount, refusedCount, population, repairs, issues } = reading;
      await insertNationalHomesRow(transaction, {
        ...{ id, name, producer, licence, vintage, url, fileName, byteCount, sha256, contentHash },
        ...{ tables, mapping, areas, rowCount, homeCount, refusedCount, population, repairs, issues },
        storedByteCount: blocks.reduce((sum, block) => sum + block.byteCount, 0),
      });
      for (const [rank, { table: tableRank, area, rowCount: count, byteCount: size }] of blocks.entries()) {
        signal.throwIfAborted();
        const content = await readExactly(file, size);
        await insertNationalHomesBlock(transaction, {
          ...{ nationalHomesId: id, rank, tableRank, area, rowCount: count, content },
        });
        onProgress((rank + 1) / blocks.length);
      }
      return { id, isNew: true };
    });
  } finally {
    await file.close();
  }
}

/** The next bytes of a file that has them. */
async function readExactly(file: FileHandle, byteCount: number): Promise<Buffer> {
  const bytes = Buffer.alloc(byteCount);
  for (let read = 0; read < byteCount; ) {
    const { bytesRead } = await file.read(bytes, read, byteCount - read);
    if (bytesRead === 0) throw new Error("The file of blocks is shorter than it was written.");
    read += bytesRead;
  }
  return bytes;
}

function withoutUndefined(citation: NationalCitation): { readonly [Part in keyof NationalCitation]?: string } {
  return Object.fromEntries(Object.entries(citation).filter(([, value]) => value !== undefined));
}
