import { IMPORT_KINDS, OFFICIAL_SOURCE_IDS } from "@maillage/official-data";
import { z } from "zod";
import { departementCodeSchema } from "../dataset-queries.ts";
import { ABSENT_SITE_CHOICES } from "../import-views.ts";

/** A source, or all those of a kind: `cantons` is the list and the limits. */
export const PULL_CHOICES = [...new Set([...OFFICIAL_SOURCE_IDS, ...IMPORT_KINDS, "roads" as const])];
export type PullChoice = (typeof PULL_CHOICES)[number];

export const pullQuerySchema = z.strictObject({
  territory: departementCodeSchema,
  /** Those of every pull when left out. */
  only: z.array(z.enum(PULL_CHOICES)).min(1).max(PULL_CHOICES.length).optional(),
  /** These and no other, as someone who sees the list checks them one by one: `cantons` is then the list alone. Before `only`. */
  sources: z.array(z.enum(OFFICIAL_SOURCE_IDS)).min(1).max(OFFICIAL_SOURCE_IDS.length).optional(),
  /** Puts what was read in force at once, good rows only; what needs a choice waits for it. */
  accept: z.boolean().optional(),
  /** What becomes of the sites that the list no longer has; a list that lacks some waits when left out. */
  absentSites: z.enum(ABSENT_SITE_CHOICES).optional(),
  /** Takes what was fetched before, and asks nothing of the network. */
  offline: z.boolean().optional(),
});
export type PullQuery = z.infer<typeof pullQuerySchema>;
