import type { Locale } from "@maillage/errors";
import type { NationalKeepingView } from "@maillage/planning";
import { datasetIdSchema, departementCodeSchema } from "@maillage/planning/dataset-queries";
import { z } from "zod";
import { buildDatasetImportAnswer } from "../dataset/dataset-import-answer.ts";
import { findErrorMessage, UNFORESEEN_MESSAGE } from "../error-messages.ts";
import { createRouter, publicProcedure } from "../trpc.ts";

/** How the keeping of a national file goes, with the sentence of its failure in the reader's language. */
export interface NationalKeepingAnswer extends Omit<NationalKeepingView, "failure"> {
  /** Null unless it failed. */
  readonly message: string | null;
}

const idSchema = z.strictObject({ id: datasetIdSchema });

/** National files of homes: those that are kept, the one on its way, and what territories take from them. */
export const nationalRouter = createRouter({
  /** The one kept last first. */
  homes: publicProcedure.query(({ ctx }) => ctx.planning.listNationalHomes()),
  /** The file that is being kept, or how the last one ended. */
  keeping: publicProcedure.query(async ({ ctx }) => {
    const view = await ctx.planning.findNationalKeeping();
    return view === null ? null : buildNationalKeepingAnswer(view, ctx.locale);
  }),
  cancelKeeping: publicProcedure.mutation(({ ctx }) => ctx.planning.cancelNationalKeeping()),
  remove: publicProcedure.input(idSchema).mutation(({ ctx, input }) => ctx.planning.removeNationalHomes(input.id)),
  /** Begins an import of the territory's homes, to be looked at and accepted as that of a file. */
  take: publicProcedure
    .input(z.strictObject({ territory: departementCodeSchema, id: datasetIdSchema }))
    .mutation(async ({ ctx, input }) =>
      buildDatasetImportAnswer(await ctx.planning.startNationalImport(input.territory, input.id), ctx.locale),
    ),
});

export function buildNationalKeepingAnswer(
  { failure, ...view }: NationalKeepingView,
  locale: Locale,
): NationalKeepingAnswer {
  const message = failure === null ? null : (findErrorMessage(failure, locale)?.message ?? UNFORESEEN_MESSAGE[locale]);
  return { ...view, message };
}
