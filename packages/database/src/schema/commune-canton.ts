import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { canton } from "./canton.ts";
import { commune } from "./commune.ts";

/**
 * Which cantons a commune lies in: one row each for nearly all, several for a town that cantons share (Chaumont and
 * Saint-Dizier: three each). No share of population is stored, because no official file gives it by commune.
 */
export const communeCanton = pgTable(
  "commune_canton",
  {
    territoryCode: text().notNull(),
    communeCode: text().notNull(),
    cantonCode: text().notNull(),
  },
  (table) => [
    primaryKey({ name: "commune_canton_pk", columns: [table.territoryCode, table.communeCode, table.cantonCode] }),
    foreignKey({
      name: "commune_canton_commune_fk",
      columns: [table.territoryCode, table.communeCode],
      foreignColumns: [commune.territoryCode, commune.code],
    }).onDelete("cascade"),
    foreignKey({
      name: "commune_canton_canton_fk",
      columns: [table.territoryCode, table.cantonCode],
      foreignColumns: [canton.territoryCode, canton.code],
    }).onDelete("cascade"),
    index("commune_canton_by_canton").on(table.territoryCode, table.cantonCode),
  ],
);
