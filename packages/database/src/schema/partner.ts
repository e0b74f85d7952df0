import { PARTNER_SCOPES } from "@maillage/site-terms";
import { pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { territory } from "./territory.ts";

export const partnerScope = pgEnum("partner_scope", PARTNER_SCOPES);

/**
 * An operator present at sites: national (one of the State's partners) or local. Kept by territory: a local partner's
 * name means something only there, and reloading one territory must not touch another's partners.
 */
export const partner = pgTable(
  "partner",
  {
    territoryCode: text()
      .notNull()
      .references(() => territory.code, { onDelete: "cascade" }),
    name: text().notNull(),
    scope: partnerScope().notNull(),
  },
  (table) => [primaryKey({ columns: [table.territoryCode, table.name] })],
);
