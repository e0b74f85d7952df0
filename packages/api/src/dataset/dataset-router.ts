import {
  datasetIdSchema,
  importChoicesPatchSchema,
  importRevisionSchema,
  territoryCreationSchema,
} from "@maillage/planning/dataset-queries";
import { territoryCodeSchema } from "@maillage/planning/queries";
import { z } from "zod";
import { createRouter, publicProcedure } from "../trpc.ts";
import { buildDatasetImportAnswer } from "./dataset-import-answer.ts";

const territorySchema = z.strictObject({ territory: territoryCodeSchema });
const idSchema = z.strictObject({ id: datasetIdSchema });

/** Files that an analyst brings: drafts that wait for an agreement, versions that were accepted, territories made of them. */
export const datasetRouter = createRouter({
  /** The latest first, without their previews. */
  list: publicProcedure.input(territorySchema).query(async ({ ctx, input }) => {
    const views = await ctx.planning.listDatasetImports(input.territory);
    return views.map((view) => buildDatasetImportAnswer(view, ctx.locale));
  }),
  find: publicProcedure
    .input(idSchema)
    .query(async ({ ctx, input }) =>
      buildDatasetImportAnswer(await ctx.planning.findDatasetImport(input.id), ctx.locale),
    ),
  choose: publicProcedure
    .input(z.strictObject({ id: datasetIdSchema, choices: importChoicesPatchSchema }))
    .mutation(async ({ ctx, input }) =>
      buildDatasetImportAnswer(await ctx.planning.chooseDatasetImport(input.id, input.choices), ctx.locale),
    ),
  accept: publicProcedure
    .input(z.strictObject({ id: datasetIdSchema, revision: importRevisionSchema }))
    .mutation(async ({ ctx, input }) =>
      buildDatasetImportAnswer(await ctx.planning.acceptDatasetImport(input.id, input.revision), ctx.locale),
    ),
  cancel: publicProcedure.input(idSchema).mutation(({ ctx, input }) => ctx.planning.cancelDatasetImport(input.id)),
  versions: publicProcedure
    .input(territorySchema)
    .query(({ ctx, input }) => ctx.planning.listDatasetVersions(input.territory)),
  compare: publicProcedure
    .input(z.strictObject({ before: datasetIdSchema, after: datasetIdSchema }))
    .query(({ ctx, input }) => ctx.planning.compareDatasetVersions(input.before, input.after)),
  undo: publicProcedure.input(idSchema).mutation(({ ctx, input }) => ctx.planning.undoDatasetVersion(input.id)),
  redo: publicProcedure.input(idSchema).mutation(({ ctx, input }) => ctx.planning.redoDatasetVersion(input.id)),
  createTerritory: publicProcedure
    .input(territoryCreationSchema)
    .mutation(({ ctx, input }) => ctx.planning.createTerritory(input.code, input.name)),
});
