import type { PastedRowView, SiteView } from "@maillage/planning";
import type { SiteChange } from "@maillage/planning/scenario";
import { changeStatus } from "../edit/change-status.ts";

/**
 * The changes that a pasted row makes: one for its status, then one for its fields. A label date of the row dates the label.
 *
 * @param site the one that the row is of; undefined for a row of none.
 */
export function listPastedChanges(
  { fields, status }: Pick<PastedRowView, "fields" | "status">,
  site: SiteView | undefined,
): readonly SiteChange[] {
  if (site === undefined) return [];
  return [
    ...(status === null ? [] : [changeStatus(site, status, fields.labelDate ?? null)]),
    ...(Object.keys(fields).length === 0 ? [] : [{ kind: "edit-site" as const, siteId: site.id, fields }]),
  ];
}
