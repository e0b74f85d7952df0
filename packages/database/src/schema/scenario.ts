import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { territory } from "./territory.ts";

/**
 * A named branch over a dated network of sites. What it says (name, network, changes) is in `scenario_version`, one row for
 * each time it was saved; here is what is true of all its versions, and which of them is the latest.
 *
 * `version` is what makes two savings at once safe: a save is `update … set version = n + 1 where version = n`, which only
 * one of two processes can do. It does not refer to the network by a foreign key: networks are deleted and written again
 * when their territory is loaded anew, and a scenario must outlive that, and even the network.
 */
export const scenario = pgTable(
  "scenario",
  {
    /** Made at random, short enough to stand in an address. */
    id: text().primaryKey(),
    territoryCode: text()
      .notNull()
      .references(() => territory.code, { onDelete: "cascade" }),
    version: integer().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Null unless it may be read only. */
    lockedAt: timestamp({ withTimezone: true }),
    /** Null unless it was put aside. */
    archivedAt: timestamp({ withTimezone: true }),
    /** Null unless it was deleted, which can be undone: a scenario is never removed. */
    deletedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index("scenario_by_territory").on(table.territoryCode),
    check("scenario_version_positive", sql`${table.version} >= 1`),
  ],
);
