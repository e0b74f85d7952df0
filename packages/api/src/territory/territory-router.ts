import { territoryCodeSchema } from "@maillage/planning/queries";
import { z } from "zod";
import { createRouter, publicProcedure } from "../trpc.ts";

const territorySchema = z.strictObject({ code: territoryCodeSchema });

/** Territories: what is loaded, their sources, and what their map draws. */
export const territoryRouter = createRouter({
  list: publicProcedure.query(({ ctx }) => ctx.planning.listTerritories()),
  get: publicProcedure.input(territorySchema).query(({ ctx, input }) => ctx.planning.getTerritory(input.code)),
  map: publicProcedure.input(territorySchema).query(({ ctx, input }) => ctx.planning.getTerritoryMap(input.code)),
});
