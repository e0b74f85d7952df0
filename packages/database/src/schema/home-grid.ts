import { pgTable, text } from "drizzle-orm/pg-core";
import { bytes } from "./bytes.ts";
import { territory } from "./territory.ts";

/**
 * Homes finer than communes: the cells of a population grid, or addresses over which they were spread. A territory without a
 * row here has one home for each commune.
 *
 * One value for all of a territory's homes, and not a row each: they are read together, by tens of thousands, and never
 * searched here.
 */
export const homeGrid = pgTable("home_grid", {
  territoryCode: text()
    .primaryKey()
    .references(() => territory.code, { onDelete: "cascade" }),
  /** What a home is: `cells` or `addresses`. */
  homeKind: text().$type<"cells" | "addresses">().notNull(),
  /** JSON, gzipped. */
  homes: bytes().notNull(),
});
