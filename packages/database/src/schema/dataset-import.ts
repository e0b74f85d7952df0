import { doublePrecision, index, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { datasetVersion } from "./dataset-version.ts";
import { nationalHomes } from "./national-homes.ts";
import { territory } from "./territory.ts";

/**
 * A file that was sent and not yet accepted, or what became of it. The row is written once the file is whole in its folder
 * beside the database (one whose rows come from a national file that is kept has no file of its own); what was read of it is not
 * kept, and is read again when someone asks after a restart.
 */
export const datasetImport = pgTable(
  "dataset_import",
  {
    /** Made at random; names the file's folder. */
    id: text().primaryKey(),
    territoryCode: text()
      .notNull()
      .references(() => territory.code, { onDelete: "cascade" }),
    /** What its owner calls it: shown, never a path. */
    fileName: text().notNull(),
    byteCount: doublePrecision().notNull(),
    /** `open`, then `done`, `failed` or `cancelled`. */
    state: text().$type<"open" | "done" | "failed" | "cancelled">().notNull(),
    /** What a person chose; null until the file was first read. */
    choices: jsonb().$type<unknown>(),
    /** Once failed: code and values of the error. */
    failure: jsonb().$type<unknown>(),
    /** Once done: the version that holds its rows, which is an earlier one when they were there already. */
    versionId: text().references(() => datasetVersion.id, { onDelete: "set null" }),
    /** When its rows come from a national file that is kept, and from no file of its own: which one. Null once that is removed. */
    nationalHomesId: text().references(() => nationalHomes.id, { onDelete: "set null" }),
    startedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("dataset_import_by_territory").on(table.territoryCode, table.startedAt)],
);
