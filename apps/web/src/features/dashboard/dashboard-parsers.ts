import { createLoader, createSerializer, parseAsBoolean } from "nuqs/server";
import { viewStateParsers } from "../../view-state/view-state.ts";
import { comparedParser } from "../scenarios/compare/compared-parser.ts";

/** All that an address of the dashboard says. */
const dashboardParsers = {
  reseau: viewStateParsers.reseau,
  seuil: viewStateParsers.seuil,
  facteur: viewStateParsers.facteur,
  esquisse: viewStateParsers.esquisse,
  scenario: viewStateParsers.scenario,
  version: viewStateParsers.version,
  /** What is set beside what is shown: a network or a scenario. */
  avec: comparedParser,
  /** To be read only: no form, no header. */
  lecture: parseAsBoolean,
};

export const loadDashboardAddress = createLoader(dashboardParsers);

/** Builds the query of a link that keeps what is shown: `serializeDashboard("/52/tableau-de-bord", view)`. */
export const serializeDashboard = createSerializer(dashboardParsers);

export type DashboardAddress = Awaited<ReturnType<typeof loadDashboardAddress>>;
