import { sql } from "drizzle-orm";
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { siteNetwork } from "./site-network.ts";
import { SITE_FORMATS, SITE_STATUSES } from "./site-terms.ts";

export const siteStatus = pgEnum("site_status", SITE_STATUSES);
export const siteFormat = pgEnum("site_format", SITE_FORMATS);

/**
 * A France Services structure as one network tells it. The same structure in two networks is two rows: names, addresses
 * and formats change between vintages, and a dated figure must not move when a later list is loaded.
 *
 * The commune is not a foreign key: a site across the border counts too, and its commune belongs to another territory.
 * Agents are counted, never named.
 */
export const site = pgTable(
  "site",
  {
    territoryCode: text().notNull(),
    networkSlug: text().notNull(),
    /** Stable within its network; the official `id_fs` when there is one. */
    id: text().notNull(),
    name: text().notNull(),
    address: text(),
    communeCode: text().notNull(),
    communeName: text().notNull(),
    longitudeDegrees: doublePrecision().notNull(),
    latitudeDegrees: doublePrecision().notNull(),
    format: siteFormat().notNull(),
    status: siteStatus().notNull(),
    labelDate: date({ mode: "string" }),
    /** Monday to Saturday, in the official list's words; null when the list says nothing at all. */
    hours: jsonb().$type<readonly (string | null)[]>(),
    agentCount: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.territoryCode, table.networkSlug, table.id] }),
    foreignKey({
      name: "site_network_fk",
      columns: [table.territoryCode, table.networkSlug],
      foreignColumns: [siteNetwork.territoryCode, siteNetwork.slug],
    }).onDelete("cascade"),
    check("site_longitude_in_range", sql`${table.longitudeDegrees} between -180 and 180`),
    check("site_latitude_in_range", sql`${table.latitudeDegrees} between -90 and 90`),
    check("site_agent_count_not_negative", sql`${table.agentCount} >= 0`),
  ],
);
