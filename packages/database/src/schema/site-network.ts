import { date, foreignKey, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { dataset } from "./dataset.ts";

/**
 * A dated network of sites: the sites in force at a date, as one source tells them. A network is never edited; what a
 * planner tries lives in a query or, later, in a scenario over it.
 */
export const siteNetwork = pgTable(
  "site_network",
  {
    territoryCode: text().notNull(),
    /** Stands in the URL, so it is stable: `2021`, `2024-08-01`. */
    slug: text().notNull(),
    date: date({ mode: "string" }).notNull(),
    nameFr: text().notNull(),
    nameEn: text().notNull(),
    datasetId: text().notNull(),
    /** Of the network with its sites and their lists: what is written again, or read again, is only what changed. Null in rows of before. */
    contentHash: text(),
  },
  (table) => [
    primaryKey({ columns: [table.territoryCode, table.slug] }),
    foreignKey({
      name: "site_network_dataset_fk",
      columns: [table.territoryCode, table.datasetId],
      foreignColumns: [dataset.territoryCode, dataset.id],
    }).onDelete("cascade"),
  ],
);
