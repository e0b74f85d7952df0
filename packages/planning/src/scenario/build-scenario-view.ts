import type { ScenarioChange } from "./change.ts";
import type { ScenarioRow, ScenarioVersionRow } from "./scenario-repository.ts";
import type { ScenarioShelf, ScenarioSummary, ScenarioVersionSummary, ScenarioView } from "./scenario-views.ts";
import { sumCosts } from "./sum-costs.ts";

/** A scenario at the version of the row. */
export function buildScenarioView({ scenario, content }: ScenarioRow): ScenarioView {
  const changes = changesOf(content);
  return {
    id: scenario.id,
    territory: scenario.territoryCode,
    name: content.name,
    description: content.description,
    siteNetwork: content.networkSlug,
    version: content.version,
    latestVersion: scenario.version,
    shelf: shelfOf(scenario),
    isLocked: scenario.lockedAt !== null,
    changeCount: changes.length,
    cost: sumCosts(changes),
    createdAt: scenario.createdAt.toISOString(),
    updatedAt: content.savedAt.toISOString(),
    changes,
  };
}

export function buildScenarioSummary(row: ScenarioRow): ScenarioSummary {
  const { changes: _, latestVersion: __, ...summary } = buildScenarioView(row);
  return summary;
}

export function buildVersionSummary(row: ScenarioVersionRow): ScenarioVersionSummary {
  const { version, name, networkSlug, savedAt, changeCount } = row;
  return { version, name, siteNetwork: networkSlug, changeCount, savedAt: savedAt.toISOString() };
}

function changesOf({ changes }: ScenarioRow["content"]): readonly ScenarioChange[] {
  // Written by ScenarioService alone, from what its schema had let through; JSON keeps it.
  return changes as readonly ScenarioChange[];
}

/** A scenario that was archived and then deleted is among the deleted, and archived again once restored. */
function shelfOf({ archivedAt, deletedAt }: ScenarioRow["scenario"]): ScenarioShelf {
  if (deletedAt !== null) return "deleted";
  return archivedAt === null ? "active" : "archived";
}
