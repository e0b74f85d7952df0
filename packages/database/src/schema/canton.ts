import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { territory } from "./territory.ts";

/**
 * A canton as drawn since 2015 (the real one, never INSEE's pseudo-canton that stands for a whole town). It has no column
 * for its communes: membership is many to many, in `commune_canton`.
 */
export const canton = pgTable(
  "canton",
  {
    territoryCode: text()
      .notNull()
      .references(() => territory.code, { onDelete: "cascade" }),
    /** Département and number, four or five characters: `5205`. */
    code: text().notNull(),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.territoryCode, table.code] })],
);
