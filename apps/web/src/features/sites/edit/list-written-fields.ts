import type { SiteChange } from "@maillage/planning/scenario";

/** What a change writes, as `site field` pairs: two changes with one in common cannot both hold. */
export function listWrittenFields(change: SiteChange): readonly string[] {
  const on = (siteId: string, fields: readonly string[]) => fields.map((field) => `${siteId} ${field}`);
  switch (change.kind) {
    case "add-site":
      return on(change.siteId, ["added", "position", "status"]);
    case "move-site":
      return on(change.siteId, ["position"]);
    case "set-status":
      return on(change.siteId, ["status"]);
    case "edit-site":
      return on(change.siteId, Object.keys(change.fields));
    case "merge-sites":
      return change.mergedSiteIds.flatMap((siteId) => on(siteId, ["status"]));
  }
}
