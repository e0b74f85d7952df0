import { sql } from "drizzle-orm";
import { check, doublePrecision, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { territory } from "./territory.ts";

/**
 * A commune with the one point that stands for its homes while no finer population is loaded. Coordinates are WGS84
 * degrees in two plain columns, not a PostGIS point: PGlite and a bare PostgreSQL must hold the same schema, and no query
 * here is spatial (the engine works in memory).
 */
export const commune = pgTable(
  "commune",
  {
    territoryCode: text()
      .notNull()
      .references(() => territory.code, { onDelete: "cascade" }),
    /** INSEE code, five characters. */
    code: text().notNull(),
    name: text().notNull(),
    /** Null when no file loaded tells it. */
    population: integer(),
    longitudeDegrees: doublePrecision().notNull(),
    latitudeDegrees: doublePrecision().notNull(),
    areaSquareKilometres: doublePrecision(),
    /** SIREN number of the intercommunality, nine digits; null for the few communes outside any. */
    epciCode: text(),
    epciName: text(),
    arrondissementCode: text(),
  },
  (table) => [
    primaryKey({ columns: [table.territoryCode, table.code] }),
    check("commune_population_not_negative", sql`${table.population} >= 0`),
    check("commune_longitude_in_range", sql`${table.longitudeDegrees} between -180 and 180`),
    check("commune_latitude_in_range", sql`${table.latitudeDegrees} between -90 and 90`),
  ],
);
