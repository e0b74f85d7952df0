import { siteNetworkQuerySchema } from "@maillage/planning/queries";
import { createRouter, publicProcedure } from "../trpc.ts";

/** Dated networks of sites. */
export const siteNetworkRouter = createRouter({
  get: publicProcedure
    .input(siteNetworkQuerySchema)
    .query(({ ctx, input }) => ctx.planning.getSiteNetwork(input.territory, input.siteNetwork)),
});
