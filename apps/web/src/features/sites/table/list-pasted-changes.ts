import type { PastedRowView } from "@maillage/planning";
import type { SiteChange } from "@maillage/planning/scenario";

/** The changes that a pasted row makes: one for its fields, one for its status. */
export function listPastedChanges({ siteId, fields, status }: PastedRowView): readonly SiteChange[] {
  if (siteId === null) return [];
  return [
    ...(Object.keys(fields).length === 0 ? [] : [{ kind: "edit-site" as const, siteId, fields }]),
    ...(status === null ? [] : [{ kind: "set-status" as const, siteId, status, date: null }]),
  ];
}
