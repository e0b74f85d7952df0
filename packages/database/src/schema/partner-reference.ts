import { integer, jsonb, pgTable, timestamp } from "drizzle-orm/pg-core";

/**
 * The dated list of national partners as people edited it, each state of it whole: rows are added and never updated, so what
 * it said before can be read and put back. No row: the list that the platform comes with. It is the whole installation's,
 * as the State's partners are the same in every territory.
 */
export const partnerReference = pgTable("partner_reference", {
  /** From 1, without a hole. */
  version: integer().primaryKey(),
  /** In order, as `planning` describes them. */
  partners: jsonb().$type<readonly unknown[]>().notNull(),
  savedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
