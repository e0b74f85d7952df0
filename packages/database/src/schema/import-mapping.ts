import { jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** Which columns were chosen for a kind of table with these very headers: proposed again for the next file like it. */
export const importMapping = pgTable(
  "import_mapping",
  {
    kind: text().notNull(),
    /** Hash of the headers, in their order. */
    headersHash: text().notNull(),
    mapping: jsonb().$type<unknown>().notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.headersHash] })],
);
