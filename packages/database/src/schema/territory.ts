import { doublePrecision, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/**
 * What is planned: usually a département. Everything loaded belongs to one territory, so every other table carries its
 * code in its key: two neighbouring territories may both know a border commune, each with its own vintage.
 *
 * `contentHash` is the hash of everything the territory was loaded from. Start-up compares it with the embedded files and
 * reloads only when they differ; it is written last, in the same transaction as the rest.
 */
export const territory = pgTable("territory", {
  /** INSEE code of the département: `52`, `2A`, `974`. */
  code: text().primaryKey(),
  name: text().notNull(),
  westDegrees: doublePrecision().notNull(),
  southDegrees: doublePrecision().notNull(),
  eastDegrees: doublePrecision().notNull(),
  northDegrees: doublePrecision().notNull(),
  contentHash: text().notNull(),
  loadedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
