import {
  countryQuerySchema,
  unitQuerySchema,
  unitShapesQuerySchema,
  unitsQuerySchema,
} from "@maillage/planning/unit-queries";
import { createRouter, publicProcedure } from "../trpc.ts";

/** Figures by administrative unit: of a territory, and of the country from the territories held. */
export const unitRouter = createRouter({
  list: publicProcedure.input(unitsQuerySchema).query(({ ctx, input }) => ctx.planning.listUnits(input)),
  get: publicProcedure.input(unitQuerySchema).query(({ ctx, input }) => ctx.planning.getUnit(input)),
  shapes: publicProcedure.input(unitShapesQuerySchema).query(({ ctx, input }) => ctx.planning.listUnitShapes(input)),
  country: publicProcedure.input(countryQuerySchema).query(({ ctx, input }) => ctx.planning.getCountry(input)),
});
