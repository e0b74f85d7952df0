import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { site } from "./site.ts";

/** What a site did in a year. A figure its source does not give is null, never zero. */
export const siteActivity = pgTable(
  "site_activity",
  {
    territoryCode: text().notNull(),
    networkSlug: text().notNull(),
    siteId: text().notNull(),
    year: integer().notNull(),
    requestCount: integer(),
    appointmentCount: integer(),
  },
  (table) => [
    primaryKey({
      name: "site_activity_pk",
      columns: [table.territoryCode, table.networkSlug, table.siteId, table.year],
    }),
    foreignKey({
      name: "site_activity_site_fk",
      columns: [table.territoryCode, table.networkSlug, table.siteId],
      foreignColumns: [site.territoryCode, site.networkSlug, site.id],
    }).onDelete("cascade"),
    check("site_activity_not_negative", sql`${table.requestCount} >= 0 and ${table.appointmentCount} >= 0`),
  ],
);
