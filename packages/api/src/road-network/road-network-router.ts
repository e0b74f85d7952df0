import {
  roadNetworkComparisonQuerySchema,
  roadNetworkQuerySchema,
  territoryCodeSchema,
} from "@maillage/planning/queries";
import { z } from "zod";
import { createRouter, publicProcedure } from "../trpc.ts";
import { buildImportAnswer } from "./import-answer.ts";

const territorySchema = z.strictObject({ territory: territoryCodeSchema });

/** Roads a territory may be computed on: which there are, what another would change, which is used, how an import goes. */
export const roadNetworkRouter = createRouter({
  list: publicProcedure
    .input(territorySchema)
    .query(({ ctx, input }) => ctx.planning.listRoadNetworks(input.territory)),
  compare: publicProcedure
    .input(roadNetworkComparisonQuerySchema)
    .query(({ ctx, input }) => ctx.planning.compareRoadNetworks(input)),
  /** Null when none was started since the server was. */
  importProgress: publicProcedure.input(territorySchema).query(async ({ ctx, input }) => {
    const view = await ctx.planning.findRoadNetworkImport(input.territory);
    return view === null ? null : buildImportAnswer(view, ctx.locale);
  }),
  cancelImport: publicProcedure
    .input(territorySchema)
    .mutation(({ ctx, input }) => ctx.planning.cancelRoadNetworkImport(input.territory)),
  use: publicProcedure
    .input(roadNetworkQuerySchema)
    .mutation(({ ctx, input }) => ctx.planning.useRoadNetwork(input.territory, input.hash)),
  remove: publicProcedure
    .input(roadNetworkQuerySchema)
    .mutation(({ ctx, input }) => ctx.planning.removeRoadNetwork(input.territory, input.hash)),
});
