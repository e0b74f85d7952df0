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
export { ChangeHistory } from "./scenario/change-history.ts";
export type { ChangeProblem } from "./scenario/change-problem.ts";
export { type CountedSite, countSites, isCounted } from "./scenario/count-sites.ts";
export { describeChange, describeProblem, listSiteNames, type SiteNames } from "./scenario/describe-change.ts";
export { FIELD_NAMES, type SiteSheetField } from "./scenario/field-names.ts";
export { isSameValue } from "./scenario/is-same-value.ts";
export { listPlacedSites } from "./scenario/list-placed-sites.ts";
export { locateSite } from "./scenario/locate-site.ts";
export { type MergeChoices, type MergeConflict, type MergedChanges, mergeChanges } from "./scenario/merge-changes.ts";
export { type RebaseConflict, rebaseChanges } from "./scenario/rebase-changes.ts";
export type {
  HomeTimesQuery,
  ProgrammeQuery,
  ScenarioComparisonQuery,
  ScenarioGainsQuery,
  ScenarioSaving,
  SitesQuestion,
} from "./scenario/scenario-queries.ts";
export {
  type ComparedSites,
  type HomeTimesView,
  type PhasingStep,
  type PhasingView,
  type ProgrammeFigures,
  SCENARIO_SHELVES,
  type ScenarioComparisonView,
  type ScenarioCost,
  type ScenarioGain,
  type ScenarioShelf,
  type ScenarioSummary,
  type ScenarioVersionSummary,
  type ScenarioView,
  type TimelineStep,
  type TimelineView,
} from "./scenario/scenario-views.ts";
export {
  listSiteHistory,
  type SiteField,
  type SiteHistoryEntry,
} from "./scenario/site-history.ts";
export {
  type LeftOutSite,
  listLeftOutSites,
  listSitePlaces,
  placeSites,
  type SitePlace,
  type WithPlaces,
} from "./scenario/site-places.ts";
export { toSiteChange } from "./scenario/to-site-change.ts";
export { listPlaceCantons } from "./site-cantons.ts";
