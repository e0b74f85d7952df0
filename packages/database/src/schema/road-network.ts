import { doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { territory } from "./territory.ts";

/**
 * A road network the territory can be computed on. The network itself is a file beside the database, named after the
 * hash of its bytes; this row says what it is without opening it. Several may exist: those modelled from the embedded
 * files, one per release, and those imported from a file of roads. The one in force is the one put in force last; one
 * that was imported and never used has no such date.
 */
export const roadNetwork = pgTable(
  "road_network",
  {
    /** Hash of the artifact's bytes, lower-case hexadecimal. */
    hash: text().notNull(),
    territoryCode: text()
      .notNull()
      .references(() => territory.code, { onDelete: "cascade" }),
    /** Name of the artifact inside the networks folder, never a path: the folder may move. */
    fileName: text().notNull(),
    /** The artifact's own metadata (origin, profile, sources, error of the model), as `road-network` writes it. */
    metadata: jsonb().$type<unknown>().notNull(),
    junctionCount: integer().notNull(),
    segmentCount: integer().notNull(),
    kilometres: doublePrecision().notNull(),
    /** Name of the file it was imported from, to be shown, never a path; null for the embedded, modelled ones. */
    importedFileName: text(),
    addedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Moves when an older network is put back in force; null for one that never was. */
    inForceSince: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.territoryCode, table.hash] }),
    index("road_network_by_territory").on(table.territoryCode, table.inForceSince),
  ],
);
