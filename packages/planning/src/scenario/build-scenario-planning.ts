import type { CoverageService } from "../coverage-service.ts";
import { parseQuery } from "../parse-query.ts";
import { territoryCodeSchema } from "../queries.ts";
import type { TerritoryService } from "../territory-service.ts";
import { ScenarioFiguresService } from "./scenario-figures-service.ts";
import type { ScenarioPlanning } from "./scenario-planning.ts";
import type { ScenarioService } from "./scenario-service.ts";

/** Runs a question, and tells a failing database as such. */
type Answer = <Result>(ask: () => Promise<Result>) => Promise<Result>;

/** Scenarios as planning offers them. */
export function buildScenarioPlanning(
  scenarios: ScenarioService,
  territories: TerritoryService,
  coverage: CoverageService,
  answer: Answer,
): ScenarioPlanning {
  const figures = new ScenarioFiguresService(
    {
      getTerritory: (code) => territories.getLoaded(code),
      getScenario: (id, version) => scenarios.get(id, version),
    },
    scenarios,
    coverage,
  );
  return {
    listScenarios: (territory) => answer(() => scenarios.list(parseQuery(territoryCodeSchema, territory))),
    computeScenarioGains: (query) => answer(() => figures.computeGains(query)),
    getScenario: (id, version) => answer(() => scenarios.get(id, version)),
    createScenario: (scenario) => answer(() => scenarios.create(scenario)),
    saveScenario: (saving) => answer(() => scenarios.save(saving)),
    duplicateScenario: (duplicate) => answer(() => scenarios.duplicate(duplicate)),
    rebaseScenario: (rebase) => answer(() => scenarios.rebase(rebase)),
    previewRebase: (id, siteNetwork) => answer(() => scenarios.previewRebase(id, siteNetwork)),
    lockScenario: (id) => answer(() => scenarios.setState(id, "lockedAt", true)),
    unlockScenario: (id) => answer(() => scenarios.setState(id, "lockedAt", false)),
    archiveScenario: (id) => answer(() => scenarios.setState(id, "archivedAt", true)),
    unarchiveScenario: (id) => answer(() => scenarios.setState(id, "archivedAt", false)),
    deleteScenario: (id) => answer(() => scenarios.setState(id, "deletedAt", true)),
    restoreScenario: (id) => answer(() => scenarios.setState(id, "deletedAt", false)),
    listScenarioVersions: (id) => answer(() => scenarios.listVersions(id)),
    compareScenarios: (query) => answer(() => figures.compare(query)),
    computeHomeTimes: (query) => answer(() => figures.computeHomeTimes(query)),
    computePhasing: (query) => answer(() => figures.computePhasing(query)),
    computeTimeline: (query) => answer(() => figures.computeTimeline(query)),
  };
}
