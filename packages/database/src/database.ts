import type { PlatformError } from "@maillage/errors";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema/index.ts";

/** What queries are written against: the same for PGlite and for PostgreSQL, and inside a transaction. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An open database, migrated. */
export interface OpenDatabase {
  readonly database: Database;
  readonly engine: "pglite" | "postgresql";
  /** For messages and logs: the folder, or host and name without the password. */
  readonly location: string;
  /** The typed error behind a failed query when the database itself failed; `undefined` when the fault is elsewhere. */
  findFailure(error: unknown): PlatformError | undefined;
  /** Waits for what runs, then lets go of the folder or of the connections. */
  close(): Promise<void>;
}
