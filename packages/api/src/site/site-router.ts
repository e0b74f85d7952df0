import { partnerReferenceSavingSchema } from "@maillage/planning/partner-reference-queries";
import { territoryCodeSchema } from "@maillage/planning/queries";
import { placeQuerySchema, sitesPasteQuerySchema } from "@maillage/planning/site-queries";
import { z } from "zod";
import { createRouter, publicProcedure } from "../trpc.ts";

/**
 * What the pages of sites ask before an edit becomes a change of a scenario, and the list of national partners, which is the
 * installation's and not a scenario's.
 */
export const siteRouter = createRouter({
  communes: publicProcedure
    .input(z.strictObject({ territory: territoryCodeSchema }))
    .query(({ ctx, input }) => ctx.planning.listCommunes(input.territory)),
  previewPlace: publicProcedure.input(placeQuerySchema).query(({ ctx, input }) => ctx.planning.previewPlace(input)),
  /** Refusals of rows are told in the language of the request. */
  previewPaste: publicProcedure
    .input(sitesPasteQuerySchema.omit({ locale: true }))
    .query(({ ctx, input }) => ctx.planning.previewSitesPaste({ ...input, locale: ctx.locale })),
  partnerReference: publicProcedure.query(({ ctx }) => ctx.planning.getPartnerReference()),
  partnerReferenceVersions: publicProcedure.query(({ ctx }) => ctx.planning.listPartnerReferenceVersions()),
  savePartnerReference: publicProcedure
    .input(partnerReferenceSavingSchema)
    .mutation(({ ctx, input }) => ctx.planning.savePartnerReference(input)),
});
