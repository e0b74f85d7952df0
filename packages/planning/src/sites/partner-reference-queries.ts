import { PARTNERS_MAX } from "@maillage/coverage";
import { z } from "zod";
import { isoDateSchema, plainText } from "../scenario/site-sheet-schema.ts";
import { stateRule } from "../stated-rule.ts";
import type { ReferencePartner } from "./reference-partners.ts";

/** As many as a question on partners weighs together. */
export const REFERENCE_PARTNERS_MAX = PARTNERS_MAX;

/** A new list of national partners, in place of the version that was read. */
export interface PartnerReferenceSaving {
  /** The version that was edited; 0 for the list that the platform comes with. */
  readonly expectedVersion: number;
  readonly partners: readonly ReferencePartner[];
}

const referencePartnerSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "small letters, digits, -"),
    name: plainText(200).min(1),
    shortName: plainText(60).min(1),
    otherNames: z.array(plainText(200).min(1)).max(40).readonly(),
    since: isoDateSchema,
    until: isoDateSchema.nullable(),
    isAnnounced: z.boolean(),
  })
  .refine(({ since, until }) => until === null || since < until, stateRule("reversed-dates"));

export const partnerReferenceSavingSchema = z.strictObject({
  expectedVersion: z.int().min(0),
  partners: z
    .array(referencePartnerSchema)
    .max(REFERENCE_PARTNERS_MAX)
    .refine((partners) => new Set(partners.map(({ id }) => id)).size === partners.length, stateRule("duplicate-ids"))
    .readonly(),
}) satisfies z.ZodType<PartnerReferenceSaving>;
