import { randomUUID } from "node:crypto";
import { accessSync, constants, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { PlatformError } from "@maillage/errors";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { OpenDatabase } from "./database.ts";
import { DatabaseDamagedError, DatabaseDiskFullError, DatabaseFolderNotWritableError } from "./database-errors.ts";
import { isDamage, isDiskFull } from "./failure.ts";
import { acquireFolderLock } from "./folder-lock.ts";
import { assertNotNewer, MIGRATIONS_FOLDER } from "./migrations.ts";
import * as schema from "./schema/index.ts";

/**
 * Opens the database in a folder of this machine, creating it when the folder does not exist, and migrates it. One
 * process at a time.
 *
 * @throws {DatabaseInUseError}, {DatabaseFolderNotWritableError}, {DatabaseDiskFullError}, {DatabaseDamagedError},
 *   {DatabaseNewerError}
 */
export async function openPglite(folder: string): Promise<OpenDatabase> {
  const path = resolve(folder);
  const lock = atFolder(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    return acquireFolderLock(path);
  });
  try {
    if (atFolder(path, () => inspectFolder(path)) === "absent") await createAside(path);
    const client = await startPglite(path);
    try {
      const database = drizzle({ client, schema, casing: "snake_case" });
      await assertNotNewer(database, path);
      await migrate(database, { migrationsFolder: MIGRATIONS_FOLDER });
      const findFailure = (error: unknown): PlatformError | undefined => findFolderFailure(path, error);
      const close = async (): Promise<void> => {
        await client.close();
        lock.release();
      };
      return { database, engine: "pglite", location: path, findFailure, close };
    } catch (error) {
      const failure = findFolderFailure(path, error);
      // A crashed engine cannot be closed; its folder is left as it is.
      if (failure === undefined) await client.close();
      throw failure ?? error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

function findFolderFailure(path: string, error: unknown): PlatformError | undefined {
  if (isDiskFull(error)) return new DatabaseDiskFullError(path, error);
  return isDamage(error) ? new DatabaseDamagedError(path, "its tables cannot be read", error) : undefined;
}

/**
 * Told before PGlite sees the folder, because PGlite would fill any folder that lacks `PG_VERSION` with a new, empty
 * database over what is left of the old one.
 */
function inspectFolder(path: string): "absent" | "present" {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    accessSync(dirname(path), constants.W_OK);
    return "absent";
  }
  const names = readdirSync(path);
  if (names.length === 0) return "absent";
  if (!names.includes("PG_VERSION")) throw new DatabaseDamagedError(path, "it holds files but no PG_VERSION");
  accessSync(path, constants.W_OK);
  for (const file of ["PG_VERSION", "global/pg_control"]) {
    if (names.includes(dirname(file)) || names.includes(file)) assertWritable(path, file);
  }
  return "present";
}

function assertWritable(path: string, file: string): void {
  if (statSync(join(path, file), { throwIfNoEntry: false }) === undefined) {
    throw new DatabaseDamagedError(path, `its file ${file} is missing`);
  }
  accessSync(join(path, file), constants.W_OK);
}

/**
 * A creation that is interrupted must not leave half a database under the final name: made beside, then renamed. Drafts
 * found there are of creations that died, for the lock is ours: they never held anything, and go.
 */
async function createAside(path: string): Promise<void> {
  const prefix = `${basename(path)}.creating-`;
  const draft = join(dirname(path), `${prefix}${randomUUID()}`);
  try {
    for (const name of readdirSync(dirname(path))) {
      if (name.startsWith(prefix)) rmSync(join(dirname(path), name), { recursive: true });
    }
    const client = await PGlite.create(draft);
    await client.close();
    // Replaces an empty folder of that name, and only an empty one.
    renameSync(draft, path);
  } catch (error) {
    throw (
      folderError(path, error) ?? new DatabaseFolderNotWritableError(path, "no database could be made there", error)
    );
  }
}

async function startPglite(path: string): Promise<PGlite> {
  try {
    return await PGlite.create(path);
  } catch (error) {
    throw folderError(path, error) ?? new DatabaseDamagedError(path, "its files are incomplete or altered", error);
  }
}

function atFolder<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw folderError(path, error) ?? error;
  }
}

/** What the system says of the folder, or `undefined` when the error says nothing of it. */
function folderError(path: string, error: unknown): DatabaseFolderNotWritableError | DatabaseDiskFullError | undefined {
  if (!(error instanceof Error && "code" in error)) return undefined;
  switch (error.code) {
    case "EACCES":
    case "EPERM":
      return new DatabaseFolderNotWritableError(path, "permission denied", error);
    case "EROFS":
      return new DatabaseFolderNotWritableError(path, "the disk is read-only", error);
    case "ENOTDIR":
    case "EEXIST":
      return new DatabaseFolderNotWritableError(path, "a file stands where a folder is expected", error);
    case "ENOSPC":
    case "EDQUOT":
      return new DatabaseDiskFullError(path, error);
    default:
      return undefined;
  }
}
