import { integer, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { territory } from "./territory.ts";

export const DATASET_KINDS = ["communes", "cantons", "sites", "homes", "roads", "boundaries"] as const;
export type DatasetKind = (typeof DATASET_KINDS)[number];
export const datasetKind = pgEnum("dataset_kind", DATASET_KINDS);

/**
 * One file's content as it was loaded, shown beside every figure that rests on it. The id is chosen by the loader and
 * stable across reloads (`sites-2024-08-01`), the checksum says which bytes it stood for.
 */
export const dataset = pgTable(
  "dataset",
  {
    territoryCode: text()
      .notNull()
      .references(() => territory.code, { onDelete: "cascade" }),
    id: text().notNull(),
    kind: datasetKind().notNull(),
    name: text().notNull(),
    producer: text().notNull(),
    licence: text().notNull(),
    /** The producer's own words: "1er août 2024", "COG 2026". */
    vintage: text().notNull(),
    url: text(),
    /** Lower-case hexadecimal. */
    sha256: text().notNull(),
    rowCount: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.territoryCode, table.id] })],
);
