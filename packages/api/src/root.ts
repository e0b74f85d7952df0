import type { inferRouterInputs } from "@trpc/server";
import { analysisRouter } from "./analysis/analysis-router.ts";
import { coverageRouter } from "./coverage/coverage-router.ts";
import { datasetRouter } from "./dataset/dataset-router.ts";
import { nationalRouter } from "./national/national-router.ts";
import { proposalRouter } from "./proposal/proposal-router.ts";
import { pullRouter } from "./pull/pull-router.ts";
import { roadNetworkRouter } from "./road-network/road-network-router.ts";
import { scenarioRouter } from "./scenario/scenario-router.ts";
import { siteRouter } from "./site/site-router.ts";
import { siteNetworkRouter } from "./site-network/site-network-router.ts";
import { territoryRouter } from "./territory/territory-router.ts";
import { createCallerFactory, createRouter } from "./trpc.ts";
import { unitRouter } from "./unit/unit-router.ts";

export const appRouter = createRouter({
  territory: territoryRouter,
  site: siteRouter,
  siteNetwork: siteNetworkRouter,
  coverage: coverageRouter,
  analysis: analysisRouter,
  dataset: datasetRouter,
  national: nationalRouter,
  proposal: proposalRouter,
  pull: pullRouter,
  roadNetwork: roadNetworkRouter,
  scenario: scenarioRouter,
  unit: unitRouter,
});

export type AppRouter = typeof appRouter;
export type RouterInputs = inferRouterInputs<AppRouter>;

/** Calls procedures without HTTP, for server components: `createCaller({ planning, locale })`. */
export const createCaller = createCallerFactory(appRouter);
