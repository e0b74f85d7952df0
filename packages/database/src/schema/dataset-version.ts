import { integer, jsonb, pgTable, text, timestamp, unique } from "drizzle-orm/pg-core";
import { bytes } from "./bytes.ts";
import { territory } from "./territory.ts";

/**
 * A file's rows as they were accepted for a territory, with all that is said of them. Rows of this table are added and never
 * rewritten, but for the date at which one was undone: the territory's other tables are what is composed from the versions
 * that are not.
 *
 * The content is one column of compressed bytes and not a table for each kind: it is written once, read whole, and never
 * searched. A département's grid of 20,000 cells is half a megabyte.
 */
export const datasetVersion = pgTable(
  "dataset_version",
  {
    /** Made at random, short enough to stand in an address. */
    id: text().primaryKey(),
    territoryCode: text()
      .notNull()
      .references(() => territory.code, { onDelete: "cascade" }),
    /** Order of acceptance within the territory, from 1: later versions are laid over earlier ones. */
    rank: integer().notNull(),
    /** What the rows are about, as `official-data` names it. */
    kind: text().notNull(),
    name: text().notNull(),
    producer: text().notNull(),
    licence: text().notNull(),
    /** The producer's own words. */
    vintage: text().notNull(),
    url: text(),
    fileName: text().notNull(),
    /** Of the file's bytes, lower-case hexadecimal. */
    sha256: text().notNull(),
    rowCount: integer().notNull(),
    mapping: jsonb().$type<unknown>().notNull(),
    repairCount: integer().notNull(),
    refusedCount: integer().notNull(),
    /** What besides the rows decides of what is composed: date of a list, what becomes of absent sites, fields given. */
    scope: jsonb().$type<unknown>().notNull(),
    /** Hash of rows and scope: the same rows again are the same version. */
    contentHash: text().notNull(),
    /** What accepting it changed, as it was told then; null for versions from before that was kept. */
    outcome: jsonb().$type<unknown>(),
    /** The rows: JSON, gzipped. */
    content: bytes().notNull(),
    importedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Null while there are no accounts. */
    importedBy: text(),
    /** Null unless it was taken out of force, which can be taken back. */
    undoneAt: timestamp({ withTimezone: true }),
  },
  (table) => [unique("dataset_version_rank").on(table.territoryCode, table.rank)],
);
