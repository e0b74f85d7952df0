import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes } from "./bytes.ts";
import { nationalHomes } from "./national-homes.ts";

/**
 * Rows of a national file, as they came, some ten thousand at a time: those of one table and one area. A block is written once and
 * read whole; a territory reads those of its area, a hundredth of the file.
 *
 * One column of bytes that are compressed already, and not a row for each home: 2.3 million rows would take a minute and a gigabyte,
 * to be searched by nothing.
 */
export const nationalHomesBlock = pgTable(
  "national_homes_block",
  {
    nationalHomesId: text()
      .notNull()
      .references(() => nationalHomes.id, { onDelete: "cascade" }),
    /** In the order that they were written. */
    rank: integer().notNull(),
    /** Rank of the table among those of the file. */
    tableRank: integer().notNull(),
    /** A département, or a degree for homes that name no commune; empty for rows that are nowhere. */
    area: text().notNull(),
    rowCount: integer().notNull(),
    content: bytes().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.nationalHomesId, table.rank] }),
    index("national_homes_block_by_area").on(table.nationalHomesId, table.area),
  ],
);
