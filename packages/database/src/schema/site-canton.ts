import { foreignKey, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { canton } from "./canton.ts";
import { site } from "./site.ts";

/**
 * The canton a site is known to be in. One row when it is known; in a town shared by cantons where nothing tells which,
 * one row for each canton it may be in. So "how many rows" answers "is it certain".
 */
export const siteCanton = pgTable(
  "site_canton",
  {
    territoryCode: text().notNull(),
    networkSlug: text().notNull(),
    siteId: text().notNull(),
    cantonCode: text().notNull(),
  },
  (table) => [
    primaryKey({
      name: "site_canton_pk",
      columns: [table.territoryCode, table.networkSlug, table.siteId, table.cantonCode],
    }),
    foreignKey({
      name: "site_canton_site_fk",
      columns: [table.territoryCode, table.networkSlug, table.siteId],
      foreignColumns: [site.territoryCode, site.networkSlug, site.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "site_canton_canton_fk",
      columns: [table.territoryCode, table.cantonCode],
      foreignColumns: [canton.territoryCode, canton.code],
    }).onDelete("cascade"),
  ],
);
