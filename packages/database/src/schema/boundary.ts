import { boolean, integer, jsonb, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { territory } from "./territory.ts";

const BOUNDARY_UNITS = ["commune", "canton"] as const;
export const boundaryUnit = pgEnum("boundary_unit", BOUNDARY_UNITS);

/** A GeoJSON polygon or multipolygon, WGS84 degrees (EPSG:4326), outer rings counter-clockwise. */
export interface BoundaryGeometry {
  readonly type: "Polygon" | "MultiPolygon";
  readonly coordinates: unknown;
}

/**
 * What is drawn for a commune or a canton. GeoJSON in a column and not PostGIS, for the same reason as communes' points:
 * the schema must hold in PGlite, and boundaries are only ever drawn.
 *
 * A town shared by cantons cannot be cut without a file that says where: one shape then stands for several cantons, so
 * the key is a rank and `cantonCodes` lists whom it stands for.
 */
export const boundary = pgTable(
  "boundary",
  {
    territoryCode: text()
      .notNull()
      .references(() => territory.code, { onDelete: "cascade" }),
    unit: boundaryUnit().notNull(),
    /** Order of drawing within the unit, from 0. */
    rank: integer().notNull(),
    /** The unit's own code; for a shape shared by cantons, a code made by whoever drew it. */
    code: text().notNull(),
    name: text().notNull(),
    /** Only for cantons; empty for communes. */
    cantonCodes: text().array().notNull(),
    geometry: jsonb().$type<BoundaryGeometry>().notNull(),
    /** True for a Voronoi cell, false for the official limit. */
    approximate: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.territoryCode, table.unit, table.rank] })],
);
