import type { Locale } from "@maillage/errors";
import type { PullStepView, PullView } from "@maillage/planning";
import { departementCodeSchema } from "@maillage/planning/dataset-queries";
import { pullQuerySchema } from "@maillage/planning/pull-queries";
import { z } from "zod";
import { findErrorMessage, UNFORESEEN_MESSAGE } from "../error-messages.ts";
import { createRouter, publicProcedure } from "../trpc.ts";

const territorySchema = z.strictObject({ territory: departementCodeSchema });

export interface PullStepAnswer extends Omit<PullStepView, "failure"> {
  /** Null unless it failed: why, and what to do. */
  readonly message: string | null;
  /** Of the error, for who does more than say it. */
  readonly failureCode: string | null;
}

export interface PullAnswer extends Omit<PullView, "steps"> {
  readonly steps: readonly PullStepAnswer[];
}

/** Official sources: what there is, and fetching them. */
export const pullRouter = createRouter({
  sources: publicProcedure
    .input(territorySchema)
    .query(({ ctx, input }) => ctx.planning.listPullSources(input.territory)),
  /** The pull that runs, or how the last one ended. */
  find: publicProcedure.input(territorySchema).query(async ({ ctx, input }) => {
    const view = await ctx.planning.findPull(input.territory);
    return view === null ? null : buildPullAnswer(view, ctx.locale);
  }),
  start: publicProcedure
    .input(pullQuerySchema)
    .mutation(async ({ ctx, input }) => buildPullAnswer(await ctx.planning.startPull(input), ctx.locale)),
  cancel: publicProcedure.input(territorySchema).mutation(({ ctx, input }) => ctx.planning.cancelPull(input.territory)),
});

function buildPullAnswer({ steps, ...view }: PullView, locale: Locale): PullAnswer {
  return {
    ...view,
    steps: steps.map(({ failure, ...step }) => ({
      ...step,
      failureCode: failure?.code ?? null,
      message: failure === null ? null : (findErrorMessage(failure, locale)?.message ?? UNFORESEEN_MESSAGE[locale]),
    })),
  };
}
