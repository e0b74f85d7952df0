import type { ScenarioChange } from "@maillage/planning/scenario";
import { mentions } from "./add-change.ts";

/**
 * A list of changes without a site that one of them adds: everything said of it goes with it, and merges go on without it.
 */
export function withdrawSite(changes: readonly ScenarioChange[], siteId: string): readonly ScenarioChange[] {
  return changes.flatMap((change): readonly ScenarioChange[] => {
    if (!mentions(change, siteId)) return [change];
    if (change.kind !== "merge-sites" || change.siteId === siteId) return [];
    const mergedSiteIds = change.mergedSiteIds.filter((id) => id !== siteId);
    return mergedSiteIds.length === 0 ? [] : [{ ...change, mergedSiteIds }];
  });
}
