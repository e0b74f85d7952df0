import { statfs } from "node:fs/promises";
import { DataFolderFullError } from "../../road-network-errors.ts";
import { findSystemCode } from "../../storage-failure.ts";

/** The blocks themselves, the database's journal of them, and what the journal rounds up to. */
const TIMES_OF_BLOCKS = 3;
const MARGIN_BYTES = 64 * 1024 ** 2;

/**
 * Looks at the disk before blocks are written to the database of this machine: a database that finds it full in the middle of a
 * transaction keeps nothing of it, but has to be opened again.
 *
 * @param databaseFolder that is not there when the database is a server, whose disk is its own.
 * @throws {DataFolderFullError}
 */
export async function assertRoom(databaseFolder: string, byteCount: number): Promise<void> {
  const disk = await statfs(databaseFolder).catch((error: unknown) => {
    if (findSystemCode(error) === "ENOENT") return undefined;
    throw error;
  });
  if (disk === undefined || disk.bavail * disk.bsize >= TIMES_OF_BLOCKS * byteCount + MARGIN_BYTES) return;
  throw new DataFolderFullError(databaseFolder, undefined);
}
