import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Pool } from "pg";
import type { OpenDatabase } from "./database.ts";
import { InvalidDatabaseUrlError } from "./database-errors.ts";
import { findConnectionError, type ServerAddress } from "./failure.ts";
import { assertNotNewer, MIGRATIONS_FOLDER } from "./migrations.ts";
import * as schema from "./schema/index.ts";

const CONNECT_TIMEOUT_MS = 5_000;
/** Any number will do, as long as every release uses the same one: only one process migrates at a time. */
const MIGRATION_LOCK = 520_001;

/**
 * Opens a PostgreSQL database that exists, and migrates it. Several processes may; the first migrates, the others wait.
 *
 * @param url `postgresql://user:password@host:port/name`, with `?sslmode=` where the server wants it.
 * @throws {InvalidDatabaseUrlError}, {DatabaseUnreachableError}, {DatabaseAccessRefusedError}, {DatabaseMissingError},
 *   {DatabaseNewerError}
 */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const address = parseAddress(url);
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // An idle connection that the server drops would otherwise end the process. The pool forgets it, and the next query
  // opens another or fails with the reason, so nothing is hidden.
  pool.on("error", () => {});
  const location = `${address.server}/${address.database}`;
  try {
    await migrateAlone(pool, location);
  } catch (error) {
    await pool.end();
    throw findConnectionError(error, address) ?? error;
  }
  const database = drizzle({ client: pool, schema, casing: "snake_case" });
  return {
    database,
    engine: "postgresql",
    location,
    findFailure: (error) => findConnectionError(error, address),
    close: () => pool.end(),
  };
}

async function migrateAlone(pool: Pool, location: string): Promise<void> {
  // The lock belongs to a session, so one connection holds it and migrates.
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const database = drizzle({ client, schema, casing: "snake_case" });
    await assertNotNewer(database, location);
    await migrate(database, { migrationsFolder: MIGRATIONS_FOLDER });
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    client.release();
  } catch (error) {
    client.release(true); // closing the session lets the lock go
    throw error;
  }
}

function parseAddress(url: string): ServerAddress {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    // The cause would repeat the address, password included.
    throw new InvalidDatabaseUrlError("not an address");
  }
  if (parsed.protocol !== "postgresql:" && parsed.protocol !== "postgres:") {
    throw new InvalidDatabaseUrlError(`unknown protocol ${parsed.protocol}`);
  }
  const database = decodeURIComponent(parsed.pathname.slice(1));
  if (database === "") throw new InvalidDatabaseUrlError("no database name");
  return {
    server: `${parsed.hostname || "localhost"}:${parsed.port || "5432"}`,
    database,
    user: decodeURIComponent(parsed.username),
  };
}
