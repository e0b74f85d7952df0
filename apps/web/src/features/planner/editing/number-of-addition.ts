import type { ScenarioChange } from "@maillage/planning/scenario";

/** The number that an added site has on the map: that of its opening in the list of changes, from 1. */
export function numberOfAddition(changes: readonly ScenarioChange[], addedId: string): number {
  return changes.findIndex(({ kind, siteId }) => kind === "add-site" && siteId === addedId) + 1;
}
