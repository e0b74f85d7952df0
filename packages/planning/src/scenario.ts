/*
 * Scenarios as a browser computes them: no database, no Node, no road. The same functions run in the server, in the
 * planner's worker and on the command line.
 */
export { type AppliedChanges, applyChanges } from "./scenario/apply-changes.ts";
export type {
  AddSite,
  EditSite,
  MergeSites,
  MoveSite,
  Position,
  ScenarioChange,
  SetSiteStatus,
  SiteChange,
  SiteSheetFields,
} from "./scenario/change.ts";
export type { ChangeProblem } from "./scenario/change-problem.ts";
export { type CountedSite, countSites, isCounted } from "./scenario/count-sites.ts";
export { describeChange, describeProblem, listSiteNames, type SiteNames } from "./scenario/describe-change.ts";
export { FIELD_NAMES, type SiteSheetField } from "./scenario/field-names.ts";
export { listPlacedSites } from "./scenario/list-placed-sites.ts";
export { locateSite, type SiteLocation } from "./scenario/locate-site.ts";
