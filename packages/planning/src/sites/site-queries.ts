import { z } from "zod";
import { siteNetworkSlugSchema, territoryCodeSchema } from "../queries.ts";
import type { SiteChange } from "../scenario/change.ts";
import { siteChangesSchema } from "../scenario/change-schema.ts";
import { positionShape } from "../scenario/site-sheet-schema.ts";

/** A whole département pasted with long notes; a few hundred thousand characters would freeze a browser first. */
const PASTED_TEXT_LENGTH_MAX = 500_000;

export interface PlaceQuery {
  readonly territory: string;
  readonly longitude: number;
  readonly latitude: number;
}

export interface SitesPasteQuery {
  readonly territory: string;
  readonly siteNetwork: string;
  /** Already made to the network: the table is compared with what they give. */
  readonly changes: readonly SiteChange[];
  /** Copied from a spreadsheet, header included. */
  readonly text: string;
  /** Language of the refusals. */
  readonly locale: "fr" | "en";
}

export const placeQuerySchema = z.strictObject({
  territory: territoryCodeSchema,
  ...positionShape,
}) satisfies z.ZodType<PlaceQuery>;

export const sitesPasteQuerySchema = z.strictObject({
  territory: territoryCodeSchema,
  siteNetwork: siteNetworkSlugSchema,
  changes: siteChangesSchema,
  text: z.string().max(PASTED_TEXT_LENGTH_MAX),
  locale: z.enum(["fr", "en"]),
}) satisfies z.ZodType<SitesPasteQuery>;
