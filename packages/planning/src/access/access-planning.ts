import type { AnalysisSubjectQuery } from "../analysis/analysis-queries.ts";
import type { AccessAreasQuery } from "./access-queries.ts";
import type { AccessAreasView, AccessView } from "./access-view.ts";

/**
 * What files and maps of a territory are made from. Both throw {InvalidQueryError}, {UnknownTerritoryError},
 * {UnknownSiteNetworkError}, {UnknownScenarioError}, {UnknownScenarioVersionError}.
 */
export interface AccessPlanning {
  /** Every site and every home, with the three nearest sites of each. */
  listAccess(query: AnalysisSubjectQuery): Promise<AccessView>;
  /** Areas from which the nearest site is reached within given minutes; for drawing only. */
  drawAccessAreas(query: AccessAreasQuery): Promise<AccessAreasView>;
}
