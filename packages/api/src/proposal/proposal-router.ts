import type { Locale } from "@maillage/errors";
import type { ProposalSearchView } from "@maillage/planning";
import { proposalIdSchema, proposalQuerySchema } from "@maillage/planning/proposal-queries";
import { z } from "zod";
import { findErrorMessage, UNFORESEEN_MESSAGE } from "../error-messages.ts";
import { createRouter, publicProcedure } from "../trpc.ts";

/** How a search goes, with the sentence of its failure in the reader's language. */
export interface ProposalSearchAnswer extends Omit<ProposalSearchView, "failure"> {
  /** Null unless it failed. */
  readonly message: string | null;
}

const searchSchema = z.strictObject({ id: proposalIdSchema });

/** Where to open next: a search is started, followed, and stopped with the best so far. */
export const proposalRouter = createRouter({
  start: publicProcedure
    .input(proposalQuerySchema)
    .mutation(async ({ ctx, input }) => buildAnswer(await ctx.planning.startProposal(input), ctx.locale)),
  find: publicProcedure
    .input(searchSchema)
    .query(async ({ ctx, input }) => buildAnswer(await ctx.planning.findProposal(input.id), ctx.locale)),
  stop: publicProcedure.input(searchSchema).mutation(({ ctx, input }) => ctx.planning.stopProposal(input.id)),
});

function buildAnswer({ failure, ...view }: ProposalSearchView, locale: Locale): ProposalSearchAnswer {
  const message = failure === null ? null : (findErrorMessage(failure, locale)?.message ?? UNFORESEEN_MESSAGE[locale]);
  return { ...view, message };
}
