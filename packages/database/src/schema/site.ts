import type { SiteHours } from "@maillage/opening-hours";
import { HOST_BODIES, SITE_FORMATS, SITE_ROLES, SITE_STATUSES } from "@maillage/site-terms";
import { sql } from "drizzle-orm";
import {
  boolean,
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

export const siteStatus = pgEnum("site_status", SITE_STATUSES);
export const siteFormat = pgEnum("site_format", SITE_FORMATS);
export const siteRole = pgEnum("site_role", SITE_ROLES);
export const hostBody = pgEnum("host_body", HOST_BODIES);

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
    role: siteRole().notNull().default("principal"),
    status: siteStatus().notNull(),
    labelDate: date({ mode: "string" }),
    hostBody: hostBody(),
    /** As read and understood; null when unknown, which is not closed. */
    openingHours: jsonb().$type<SiteHours>(),
    /** Monday to Saturday, in the official list's words; null when the list says nothing at all. The column keeps its first name. */
    hoursAsWritten: jsonb("hours").$type<readonly (string | null)[]>(),
    agentCount: integer(),
    agentsFullTimeEquivalent: doublePrecision(),
    /** Whether the stops of a travelling site, in `site_stop`, are known: known to have none is not unknown. */
    areStopsKnown: boolean().notNull().default(false),
    notes: text(),
    sources: text().array().notNull().default(sql`'{}'::text[]`),
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
    check("site_agents_full_time_equivalent_not_negative", sql`${table.agentsFullTimeEquivalent} >= 0`),
  ],
);
