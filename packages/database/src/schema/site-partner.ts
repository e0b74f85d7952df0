import type { Weekday } from "@maillage/opening-hours";
import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { partner } from "./partner.ts";
import { site } from "./site.ts";

/** Which partners a site offers, in its source's order. */
export const sitePartner = pgTable(
  "site_partner",
  {
    territoryCode: text().notNull(),
    networkSlug: text().notNull(),
    siteId: text().notNull(),
    partnerName: text().notNull(),
    /** Order in the source, from 0. */
    rank: integer().notNull(),
    /** Days of presence, in the order of the week; null when nobody has told them. */
    days: text().array().$type<Weekday[]>(),
  },
  (table) => [
    primaryKey({
      name: "site_partner_pk",
      columns: [table.territoryCode, table.networkSlug, table.siteId, table.partnerName],
    }),
    foreignKey({
      name: "site_partner_site_fk",
      columns: [table.territoryCode, table.networkSlug, table.siteId],
      foreignColumns: [site.territoryCode, site.networkSlug, site.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "site_partner_partner_fk",
      columns: [table.territoryCode, table.partnerName],
      foreignColumns: [partner.territoryCode, partner.name],
    }).onDelete("cascade"),
  ],
);
