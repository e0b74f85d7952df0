import type { Locale } from "@maillage/errors";
import type { ProposalSearchView, StudySearchView } from "@maillage/planning";
import { proposalIdSchema, proposalStartSchema } from "@maillage/planning/proposal-queries";
import { studyQuerySchema } from "@maillage/planning/study-queries";
import { z } from "zod";
import { findErrorMessage, UNFORESEEN_MESSAGE } from "../error-messages.ts";
import { createRouter, publicProcedure } from "../trpc.ts";

/** How a search goes, with the sentence of its failure in the reader's language. */
export interface ProposalSearchAnswer extends Omit<ProposalSearchView, "failure"> {
  /** Null unless it failed. */
  readonly message: string | null;
}

/** The same of a study. */
export interface StudySearchAnswer extends Omit<StudySearchView, "failure"> {
  /** Null unless it failed. */
  readonly message: string | null;
}

const searchSchema = z.strictObject({ id: proposalIdSchema });

/** Where to open next: searches of plans and studies are started, followed, and stopped with the best so far. */
export const proposalRouter = createRouter({
  start: publicProcedure
    .input(proposalStartSchema)
    .mutation(
      async ({ ctx, input }): Promise<ProposalSearchAnswer> =>
        tell(await ctx.planning.startProposal(input), ctx.locale),
    ),
  find: publicProcedure
    .input(searchSchema)
    .query(
      async ({ ctx, input }): Promise<ProposalSearchAnswer> =>
        tell(await ctx.planning.findProposal(input.id), ctx.locale),
    ),
  startStudy: publicProcedure
    .input(studyQuerySchema)
    .mutation(
      async ({ ctx, input }): Promise<StudySearchAnswer> => tell(await ctx.planning.startStudy(input), ctx.locale),
    ),
  findStudy: publicProcedure
    .input(searchSchema)
    .query(
      async ({ ctx, input }): Promise<StudySearchAnswer> => tell(await ctx.planning.findStudy(input.id), ctx.locale),
    ),
  /** Of a plan or of a study. */
  stop: publicProcedure.input(searchSchema).mutation(({ ctx, input }) => ctx.planning.stopProposal(input.id)),
});

function tell<View extends Pick<ProposalSearchView, "failure">>(
  { failure, ...view }: View,
  locale: Locale,
): Omit<View, "failure"> & { readonly message: string | null } {
  const message = failure === null ? null : (findErrorMessage(failure, locale)?.message ?? UNFORESEEN_MESSAGE[locale]);
  return { ...view, message };
}
