import { PlatformError } from "@maillage/errors";
import type { ScenarioView } from "./scenario-views.ts";

export class UnknownScenarioError extends PlatformError {
  readonly code = "planning/unknown-scenario";

  constructor(scenario: string) {
    super(`There is no scenario ${scenario}.`, { scenario });
  }
}

export class UnknownScenarioVersionError extends PlatformError {
  readonly code = "planning/unknown-scenario-version";

  constructor(scenario: string, version: number, latestVersion: number) {
    super(`Scenario ${scenario} has no version ${version}; the latest is ${latestVersion}.`, {
      ...{ scenario, version, latestVersion },
    });
  }
}

/**
 * Somebody else saved the scenario since the version that was edited. Nothing was written: whoever asked merges its changes
 * with the current ones (`mergeChanges`) and saves again.
 */
export class ScenarioVersionConflictError extends PlatformError {
  readonly code = "planning/scenario-version-conflict";

  constructor(expectedVersion: number, current: ScenarioView) {
    super(
      `Scenario ${current.id} is at version ${current.version}, and the change was made to version ${expectedVersion}.`,
      { scenario: current.id, name: current.name, expectedVersion, latestVersion: current.version, current },
    );
  }
}

/** The scenario was deleted, perhaps while it was edited. It can be restored, or its changes saved in another one. */
export class ScenarioDeletedError extends PlatformError {
  readonly code = "planning/scenario-deleted";

  constructor(current: ScenarioView) {
    super(`Scenario ${current.id} (${current.name}) is deleted. Restore it, or save the changes in a new one.`, {
      ...{ scenario: current.id, name: current.name, latestVersion: current.version },
    });
  }
}

/** The scenario is locked, or put aside: it may be read, compared and duplicated, not written. */
export class ScenarioReadOnlyError extends PlatformError {
  readonly code = "planning/scenario-read-only";

  constructor(current: ScenarioView) {
    const reason = current.isLocked ? "locked" : "archived";
    super(`Scenario ${current.id} (${current.name}) is ${reason}.`, {
      ...{ scenario: current.id, name: current.name, reason, latestVersion: current.version },
    });
  }
}
