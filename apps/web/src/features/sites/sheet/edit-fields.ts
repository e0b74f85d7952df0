import type { SiteView } from "@maillage/planning";
import { type EditSite, isSameValue, type SiteSheetFields } from "@maillage/planning/scenario";

/** The change that writes these fields, without those that the site has already; none when nothing is left. */
export function editFields(site: SiteView, fields: SiteSheetFields): readonly EditSite[] {
  const differing = Object.fromEntries(
    Object.entries(fields).filter(
      // Keys of a sheet's fields are keys of a site.
      ([field, value]) => value !== undefined && !isSameValue(value, site[field as keyof SiteSheetFields]),
    ),
  );
  return Object.keys(differing).length === 0 ? [] : [{ kind: "edit-site", siteId: site.id, fields: differing }];
}
