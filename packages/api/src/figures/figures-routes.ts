import type { Planning } from "@maillage/planning";
import { latestSiteNetwork } from "@maillage/planning/latest-site-network";
import {
  siteNetworkSlugSchema,
  THRESHOLD_SECONDS_MAX,
  THRESHOLD_SECONDS_MIN,
  TIME_FACTOR_MAX,
  TIME_FACTOR_MIN,
  territoryCodeSchema,
} from "@maillage/planning/queries";
import { scenarioIdSchema } from "@maillage/planning/scenario-queries";
import { UNIT_KINDS } from "@maillage/planning/unit-queries";
import { z } from "zod";
import { territoriesSchema, territoryFiguresSchema, territorySchema, unitsFiguresSchema } from "./figures-schemas.ts";

/** An address of the figures API: what may be asked, what is answered, and how it is found. */
export interface FiguresRoute<Params extends z.ZodObject = z.ZodObject> {
  /** `{name}` is a parameter of the path; the others are in the query. */
  readonly path: string;
  readonly summary: string;
  readonly params: Params;
  readonly answer: z.ZodObject;
  readonly find: (planning: Planning, params: z.output<Params>) => Promise<unknown>;
}

const THRESHOLD_MINUTES = { min: THRESHOLD_SECONDS_MIN / 60, max: THRESHOLD_SECONDS_MAX / 60 } as const;

const territoryShape = { territory: territoryCodeSchema.describe("INSEE code of the territory") };

const countingShape = {
  ...territoryShape,
  network: siteNetworkSlugSchema.optional().describe("A network's slug; the latest when absent"),
  scenario: scenarioIdSchema.optional().describe("A scenario's id, in place of a network"),
  threshold: z.coerce.number().min(THRESHOLD_MINUTES.min).max(THRESHOLD_MINUTES.max).default(30).describe("Minutes"),
  timeFactor: z.coerce
    .number()
    .min(TIME_FACTOR_MIN)
    .max(TIME_FACTOR_MAX)
    .default(1)
    .describe("By what every travel time is multiplied"),
};

/** Lets each route's own parameters be known where it is written. */
function route<Params extends z.ZodObject>(described: FiguresRoute<Params>): FiguresRoute {
  return described as unknown as FiguresRoute;
}

/** The main figures, read only. */
export const FIGURES_ROUTES: readonly FiguresRoute[] = [
  route({
    path: "/territories",
    summary: "The territories that this installation holds",
    params: z.strictObject({}),
    answer: territoriesSchema,
    find: async (planning) => ({ territories: await planning.listTerritories() }),
  }),
  route({
    path: "/territories/{territory}",
    summary: "A territory: its people, its networks of sites, its sources",
    params: z.strictObject(territoryShape),
    answer: territorySchema,
    find: async (planning, { territory }) => {
      const view = await planning.getTerritory(territory);
      return { ...view, networks: view.siteNetworks, sources: view.datasets };
    },
  }),
  route({
    path: "/territories/{territory}/figures",
    summary: "The two goals of a territory",
    params: z.strictObject(countingShape),
    answer: territoryFiguresSchema,
    find: async (planning, params) => {
      const { basis, territory } = await planning.listUnits(await buildQuestion(planning, params, "commune"));
      return { basis, figures: territory };
    },
  }),
  route({
    path: "/territories/{territory}/units/{kind}",
    summary: "The two goals of its arrondissements, EPCI, cantons or communes",
    params: z.strictObject({ ...countingShape, kind: z.enum(UNIT_KINDS) }),
    answer: unitsFiguresSchema,
    find: async (planning, params) => planning.listUnits(await buildQuestion(planning, params, params.kind)),
  }),
];

type Counting = z.output<z.ZodObject<typeof countingShape>>;

async function buildQuestion<Kind extends (typeof UNIT_KINDS)[number]>(
  planning: Planning,
  { territory, network, scenario, threshold, timeFactor }: Counting,
  kind: Kind,
) {
  const counting = { territory, kind, thresholdSeconds: threshold * 60, timeFactor };
  if (scenario !== undefined) return { ...counting, scenario };
  return {
    ...counting,
    siteNetwork: network ?? latestSiteNetwork((await planning.getTerritory(territory)).siteNetworks).slug,
  };
}
