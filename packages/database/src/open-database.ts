import type { OpenDatabase } from "./database.ts";
import { openPglite } from "./open-pglite.ts";
import { openPostgres } from "./open-postgres.ts";

/** A folder of this machine (PGlite), or the address of a PostgreSQL server. */
export type DatabaseLocation = { readonly folder: string } | { readonly url: string };

/**
 * Opens and migrates the database. Queries are the same whichever it is.
 *
 * @throws one of the errors of `database-errors.ts`, each saying what to do.
 */
export function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  return "url" in location ? openPostgres(location.url) : openPglite(location.folder);
}
