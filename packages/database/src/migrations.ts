import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Database } from "./database.ts";
import { DatabaseNewerError } from "./database-errors.ts";

/** Where `drizzle-kit generate` writes and the migrators read. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL("./migrations", import.meta.url));

/**
 * Drizzle applies what is missing and ignores what it does not know, so a database from a later release would seem fine
 * until a query fails. Looked at before migrating.
 *
 * @throws {DatabaseNewerError} when the last migration applied is later than the last one known.
 */
export async function assertNotNewer(database: Database, location: string): Promise<void> {
  const found = await database.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "exists"`);
  if (!hasRow(found) || found.rows[0]?.exists !== true) return;

  const applied = await database.execute(
    sql`select count(*)::int as "count", max(created_at)::float8 as "last" from drizzle.__drizzle_migrations`,
  );
  const row = hasRow(applied) ? applied.rows[0] : undefined;
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER });
  const lastKnown = Math.max(...known.map((migration) => migration.folderMillis));
  if (typeof row?.last === "number" && row.last > lastKnown) {
    throw new DatabaseNewerError(location, Number(row.count), known.length);
  }
}

/** Both drivers answer `execute` with `{ rows }`, which the type they share does not say. */
function hasRow(result: unknown): result is { rows: readonly Record<string, unknown>[] } {
  return typeof result === "object" && result !== null && "rows" in result && Array.isArray(result.rows);
}
