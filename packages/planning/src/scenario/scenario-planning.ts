import type { AppliedRebase } from "./rebase-changes.ts";
import type {
  HomeTimesQuery,
  NewScenario,
  ProgrammeQuery,
  ScenarioComparisonQuery,
  ScenarioDuplicate,
  ScenarioGainsQuery,
  ScenarioRebase,
  ScenarioSaving,
} from "./scenario-queries.ts";
import type {
  HomeTimesView,
  PhasingView,
  ScenarioComparisonView,
  ScenarioGain,
  ScenarioSummary,
  ScenarioVersionSummary,
  ScenarioView,
  TimelineView,
} from "./scenario-views.ts";

/** What can be done with scenarios. Every method also throws {InvalidQueryError} for what is out of shape or range. */
export interface ScenarioPlanning {
  /** Those of every shelf, the one saved last first. @throws {UnknownTerritoryError} */
  listScenarios(territory: string): Promise<readonly ScenarioSummary[]>;
  /** What each active or archived scenario brings, in the order of `listScenarios`. @throws {UnknownTerritoryError} */
  computeScenarioGains(query: ScenarioGainsQuery): Promise<readonly ScenarioGain[]>;
  /**
   * A scenario at its latest version, or as it was: whatever its shelf, so that what was deleted can be looked at.
   *
   * @throws {UnknownScenarioError}, {UnknownScenarioVersionError}
   */
  getScenario(id: string, version?: number): Promise<ScenarioView>;
  /** @throws {UnknownTerritoryError}, {UnknownSiteNetworkError} */
  createScenario(scenario: NewScenario): Promise<ScenarioView>;
  /**
   * Adds a version. Saving what is there already writes nothing and is no conflict, so a save whose answer was lost can be
   * sent again.
   *
   * @throws {UnknownScenarioError}, {ScenarioDeletedError}, {ScenarioReadOnlyError}, {ScenarioVersionConflictError},
   *   {UnknownSiteNetworkError}; nothing is then written
   */
  saveScenario(saving: ScenarioSaving): Promise<ScenarioView>;
  /**
   * A new scenario with the changes of another, at its latest version or an earlier one; changes keep their ids.
   *
   * @throws {UnknownScenarioError}, {UnknownScenarioVersionError}
   */
  duplicateScenario(duplicate: ScenarioDuplicate): Promise<ScenarioView>;
  /**
   * Puts a scenario over another network, without the changes its author drops, and tells what of the others no longer
   * fits. `previewRebase` tells it before.
   *
   * @throws as {@link saveScenario}
   */
  rebaseScenario(rebase: ScenarioRebase): Promise<{ readonly scenario: ScenarioView } & AppliedRebase>;
  /** What no longer fits if the scenario went to this network. @throws {UnknownScenarioError}, {UnknownSiteNetworkError} */
  previewRebase(id: string, siteNetwork: string): Promise<AppliedRebase>;
  /** @throws {UnknownScenarioError} */
  lockScenario(id: string): Promise<ScenarioView>;
  /** @throws {UnknownScenarioError} */
  unlockScenario(id: string): Promise<ScenarioView>;
  /** @throws {UnknownScenarioError} */
  archiveScenario(id: string): Promise<ScenarioView>;
  /** @throws {UnknownScenarioError} */
  unarchiveScenario(id: string): Promise<ScenarioView>;
  /** Puts a scenario among the deleted, where nothing is lost. @throws {UnknownScenarioError}, {ScenarioReadOnlyError} */
  deleteScenario(id: string): Promise<ScenarioView>;
  /** @throws {UnknownScenarioError} */
  restoreScenario(id: string): Promise<ScenarioView>;
  /** Latest first. @throws {UnknownScenarioError} */
  listScenarioVersions(id: string): Promise<readonly ScenarioVersionSummary[]>;
  /**
   * Two to six networks or scenarios of a territory side by side.
   *
   * @throws {UnknownTerritoryError}, {UnknownSiteNetworkError}, {UnknownScenarioError}, {UnknownScenarioVersionError}
   */
  compareScenarios(query: ScenarioComparisonQuery): Promise<ScenarioComparisonView>;
  /** From every home to its nearest site. @throws as {@link compareScenarios} */
  computeHomeTimes(query: HomeTimesQuery): Promise<HomeTimesView>;
  /** Openings by year. @throws as {@link compareScenarios} */
  computePhasing(query: ProgrammeQuery): Promise<PhasingView>;
  /** The network by label date. @throws as {@link compareScenarios} */
  computeTimeline(query: ProgrammeQuery): Promise<TimelineView>;
}
