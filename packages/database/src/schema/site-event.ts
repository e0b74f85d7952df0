import { SITE_EVENT_KINDS } from "@maillage/site-terms";
import { foreignKey, integer, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { site } from "./site.ts";

export const siteEventKind = pgEnum("site_event_kind", SITE_EVENT_KINDS);

/** What happened at a site, dated as finely as its source tells: a year, a month or a day. In both languages. */
export const siteEvent = pgTable(
  "site_event",
  {
    territoryCode: text().notNull(),
    networkSlug: text().notNull(),
    siteId: text().notNull(),
    /** Order of telling within the site, from 0: dates of different fineness do not sort. */
    rank: integer().notNull(),
    /** `2006`, `2020-01` or `2020-01-31`: text, because PostgreSQL has no date without a day. */
    date: text().notNull(),
    /** A change of status, or anything else worth telling. */
    kind: siteEventKind().notNull().default("free"),
    textFr: text().notNull(),
    textEn: text().notNull(),
  },
  (table) => [
    primaryKey({ name: "site_event_pk", columns: [table.territoryCode, table.networkSlug, table.siteId, table.rank] }),
    foreignKey({
      name: "site_event_site_fk",
      columns: [table.territoryCode, table.networkSlug, table.siteId],
      foreignColumns: [site.territoryCode, site.networkSlug, site.id],
    }).onDelete("cascade"),
  ],
);
