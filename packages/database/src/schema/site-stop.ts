import { FREQUENCIES, type Weekday } from "@maillage/opening-hours";
import { sql } from "drizzle-orm";
import { check, doublePrecision, foreignKey, integer, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { site } from "./site.ts";

export const stopFrequency = pgEnum("stop_frequency", FREQUENCIES);

/**
 * Where a travelling site stands, and when: its own point is the garage, which serves nobody. A site without a row here
 * has no stop only when its `areStopsKnown` says so. Times are minutes since midnight, local time.
 */
export const siteStop = pgTable(
  "site_stop",
  {
    territoryCode: text().notNull(),
    networkSlug: text().notNull(),
    siteId: text().notNull(),
    /** Order in the source, from 0. */
    rank: integer().notNull(),
    place: text().notNull(),
    longitudeDegrees: doublePrecision().notNull(),
    latitudeDegrees: doublePrecision().notNull(),
    weekday: text().$type<Weekday>().notNull(),
    opensMinute: integer().notNull(),
    closesMinute: integer().notNull(),
    frequency: stopFrequency().notNull(),
  },
  (table) => [
    primaryKey({ name: "site_stop_pk", columns: [table.territoryCode, table.networkSlug, table.siteId, table.rank] }),
    foreignKey({
      name: "site_stop_site_fk",
      columns: [table.territoryCode, table.networkSlug, table.siteId],
      foreignColumns: [site.territoryCode, site.networkSlug, site.id],
    }).onDelete("cascade"),
    check("site_stop_longitude_in_range", sql`${table.longitudeDegrees} between -180 and 180`),
    check("site_stop_latitude_in_range", sql`${table.latitudeDegrees} between -90 and 90`),
    check(
      "site_stop_slot_in_order",
      sql`0 <= ${table.opensMinute} and ${table.opensMinute} < ${table.closesMinute} and ${table.closesMinute} <= 1440`,
    ),
  ],
);
