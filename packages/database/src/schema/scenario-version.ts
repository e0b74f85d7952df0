import { integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { scenario } from "./scenario.ts";

/**
 * What a scenario said when it was saved, whole: rows are added and never updated, so that a link to a version always gives
 * the same. Changes are one column, because they are read, replaced and compared together, never one by one.
 */
export const scenarioVersion = pgTable(
  "scenario_version",
  {
    scenarioId: text()
      .notNull()
      .references(() => scenario.id, { onDelete: "cascade" }),
    /** From 1, without a hole. */
    version: integer().notNull(),
    name: text().notNull(),
    description: text(),
    /** Slug of the network that it changes. */
    networkSlug: text().notNull(),
    /** In order, as `planning` describes them. */
    changes: jsonb().$type<readonly unknown[]>().notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.scenarioId, table.version] })],
);
