import { siteNetworkSlugSchema, territoryCodeSchema } from "@maillage/planning/queries";
import {
  homeTimesQuerySchema,
  newScenarioSchema,
  programmeQuerySchema,
  scenarioComparisonQuerySchema,
  scenarioDuplicateSchema,
  scenarioGainsQuerySchema,
  scenarioIdSchema,
  scenarioQuerySchema,
  scenarioRebaseSchema,
  scenarioSavingSchema,
} from "@maillage/planning/scenario-queries";
import { z } from "zod";
import { createRouter, publicProcedure } from "../trpc.ts";

const scenarioSchema = z.strictObject({ id: scenarioIdSchema });

/** Scenarios: kept, given back as they were, and what they change side by side, by year and by date. */
export const scenarioRouter = createRouter({
  list: publicProcedure
    .input(z.strictObject({ territory: territoryCodeSchema }))
    .query(({ ctx, input }) => ctx.planning.listScenarios(input.territory)),
  gains: publicProcedure
    .input(scenarioGainsQuerySchema)
    .query(({ ctx, input }) => ctx.planning.computeScenarioGains(input)),
  get: publicProcedure
    .input(scenarioQuerySchema)
    .query(({ ctx, input }) => ctx.planning.getScenario(input.id, input.version)),
  versions: publicProcedure
    .input(scenarioSchema)
    .query(({ ctx, input }) => ctx.planning.listScenarioVersions(input.id)),
  create: publicProcedure.input(newScenarioSchema).mutation(({ ctx, input }) => ctx.planning.createScenario(input)),
  /** Refused with CONFLICT when the scenario was saved elsewhere: `get` it, merge, save again. */
  save: publicProcedure.input(scenarioSavingSchema).mutation(({ ctx, input }) => ctx.planning.saveScenario(input)),
  duplicate: publicProcedure
    .input(scenarioDuplicateSchema)
    .mutation(({ ctx, input }) => ctx.planning.duplicateScenario(input)),
  previewRebase: publicProcedure
    .input(z.strictObject({ id: scenarioIdSchema, siteNetwork: siteNetworkSlugSchema }))
    .query(({ ctx, input }) => ctx.planning.previewRebase(input.id, input.siteNetwork)),
  rebase: publicProcedure.input(scenarioRebaseSchema).mutation(({ ctx, input }) => ctx.planning.rebaseScenario(input)),
  lock: publicProcedure.input(scenarioSchema).mutation(({ ctx, input }) => ctx.planning.lockScenario(input.id)),
  unlock: publicProcedure.input(scenarioSchema).mutation(({ ctx, input }) => ctx.planning.unlockScenario(input.id)),
  archive: publicProcedure.input(scenarioSchema).mutation(({ ctx, input }) => ctx.planning.archiveScenario(input.id)),
  unarchive: publicProcedure
    .input(scenarioSchema)
    .mutation(({ ctx, input }) => ctx.planning.unarchiveScenario(input.id)),
  delete: publicProcedure.input(scenarioSchema).mutation(({ ctx, input }) => ctx.planning.deleteScenario(input.id)),
  restore: publicProcedure.input(scenarioSchema).mutation(({ ctx, input }) => ctx.planning.restoreScenario(input.id)),
  compare: publicProcedure
    .input(scenarioComparisonQuerySchema)
    .query(({ ctx, input }) => ctx.planning.compareScenarios(input)),
  homeTimes: publicProcedure
    .input(homeTimesQuerySchema)
    .query(({ ctx, input }) => ctx.planning.computeHomeTimes(input)),
  phasing: publicProcedure.input(programmeQuerySchema).query(({ ctx, input }) => ctx.planning.computePhasing(input)),
  timeline: publicProcedure.input(programmeQuerySchema).query(({ ctx, input }) => ctx.planning.computeTimeline(input)),
});
