import { coverageQuerySchema, routeQuerySchema } from "@maillage/planning/queries";
import { createRouter, publicProcedure } from "../trpc.ts";

/** The two goals, and the way from a home to a site. Queries: nothing a planner may edit changes. */
export const coverageRouter = createRouter({
  summary: publicProcedure.input(coverageQuerySchema).query(({ ctx, input }) => ctx.planning.computeCoverage(input)),
  /** Null when no road leads there. */
  route: publicProcedure.input(routeQuerySchema).query(({ ctx, input }) => ctx.planning.findRoute(input)),
});
