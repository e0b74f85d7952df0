import {
  analysisSubjectSchema,
  cantonsQuerySchema,
  capacityQuerySchema,
  decomposeQuerySchema,
  explainFigureQuerySchema,
  explainHomeQuerySchema,
  hoursQuerySchema,
  modesQuerySchema,
  partnersQuerySchema,
  stressQuerySchema,
  uncertaintyQuerySchema,
} from "@maillage/planning/analysis-queries";
import { createRouter, publicProcedure } from "../trpc.ts";

/** What the two goals hide, a procedure for each section of the page. Queries: nothing a planner may edit changes. */
export const analysisRouter = createRouter({
  hours: publicProcedure.input(hoursQuerySchema).query(({ ctx, input }) => ctx.planning.analyseHours(input)),
  partners: publicProcedure.input(partnersQuerySchema).query(({ ctx, input }) => ctx.planning.analysePartners(input)),
  formats: publicProcedure.input(analysisSubjectSchema).query(({ ctx, input }) => ctx.planning.analyseFormats(input)),
  fragility: publicProcedure
    .input(analysisSubjectSchema)
    .query(({ ctx, input }) => ctx.planning.analyseFragility(input)),
  stress: publicProcedure.input(stressQuerySchema).query(({ ctx, input }) => ctx.planning.analyseStress(input)),
  capacity: publicProcedure.input(capacityQuerySchema).query(({ ctx, input }) => ctx.planning.analyseCapacity(input)),
  uncertainty: publicProcedure
    .input(uncertaintyQuerySchema)
    .query(({ ctx, input }) => ctx.planning.analyseUncertainty(input)),
  equity: publicProcedure.input(analysisSubjectSchema).query(({ ctx, input }) => ctx.planning.analyseEquity(input)),
  cantons: publicProcedure.input(cantonsQuerySchema).query(({ ctx, input }) => ctx.planning.analyseCantons(input)),
  modes: publicProcedure.input(modesQuerySchema).query(({ ctx, input }) => ctx.planning.analyseModes(input)),
  explainHome: publicProcedure.input(explainHomeQuerySchema).query(({ ctx, input }) => ctx.planning.explainHome(input)),
  explainFigure: publicProcedure
    .input(explainFigureQuerySchema)
    .query(({ ctx, input }) => ctx.planning.explainFigure(input)),
  decompose: publicProcedure.input(decomposeQuerySchema).query(({ ctx, input }) => ctx.planning.decompose(input)),
});
