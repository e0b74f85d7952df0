import { index, jsonb, pgEnum, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { territory } from "./territory.ts";

const RUN_KINDS = ["coverage", "territory-summary"] as const;
export const runKind = pgEnum("run_kind", RUN_KINDS);

/**
 * A computed result, found again by the hash of everything it came from: same inputs, same bytes. A row is therefore
 * never updated; two processes that compute the same thing write the same row. `result` is text and not jsonb, which
 * would reorder keys and lose the bytes.
 */
export const run = pgTable(
  "run",
  {
    /** Hash of the inputs, lower-case hexadecimal SHA-256. */
    inputHash: text().primaryKey(),
    territoryCode: text()
      .notNull()
      .references(() => territory.code, { onDelete: "cascade" }),
    kind: runKind().notNull(),
    /** What was asked, with the hashes of what it was computed from. */
    inputs: jsonb().$type<unknown>().notNull(),
    /** The result as JSON text. */
    result: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("run_by_territory").on(table.territoryCode, table.createdAt)],
);
