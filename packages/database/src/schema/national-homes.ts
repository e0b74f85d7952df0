import { doublePrecision, integer, jsonb, pgTable, text, timestamp, unique } from "drizzle-orm/pg-core";

/**
 * A file of homes of the whole country, read once and kept for every territory, those made later included: what is said of it.
 * Its rows are in `national_homes_block`. Rows of this table are added and removed, never rewritten.
 */
export const nationalHomes = pgTable(
  "national_homes",
  {
    /** Made at random, short enough to stand in an address. */
    id: text().primaryKey(),
    name: text().notNull(),
    producer: text().notNull(),
    licence: text().notNull(),
    /** The producer's own words. */
    vintage: text().notNull(),
    url: text(),
    fileName: text().notNull(),
    byteCount: doublePrecision().notNull(),
    /** Of the file's bytes, lower-case hexadecimal. */
    sha256: text().notNull(),
    /** Hash of the file's, of which tables were kept and of how their columns are read: the same again is kept once. */
    contentHash: text().notNull(),
    /** Headers, encoding and number of rows of each table. */
    tables: jsonb().$type<unknown>().notNull(),
    mapping: jsonb().$type<unknown>().notNull(),
    /** By table and area: rows, homes, inhabitants. */
    areas: jsonb().$type<unknown>().notNull(),
    rowCount: integer().notNull(),
    homeCount: integer().notNull(),
    refusedCount: integer().notNull(),
    population: doublePrecision().notNull(),
    /** How many by rule. */
    repairs: jsonb().$type<unknown>().notNull(),
    /** The first rows refused, and why. */
    issues: jsonb().$type<unknown>().notNull(),
    /** Of its blocks. */
    storedByteCount: doublePrecision().notNull(),
    keptAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Null while there are no accounts. */
    keptBy: text(),
  },
  (table) => [unique("national_homes_content").on(table.contentHash)],
);
