import type { SiteView } from "@maillage/planning";
import type { SetSiteStatus } from "@maillage/planning/scenario";

/**
 * The change that gives a site a status. A label without a date written beside it keeps the one that the site has: it would
 * otherwise be forgotten.
 */
export function changeStatus(
  site: Pick<SiteView, "id" | "labelDate">,
  status: SiteView["status"],
  date: string | null,
): SetSiteStatus {
  const known = status === "labelled" ? site.labelDate : null;
  return { kind: "set-status", siteId: site.id, status, date: date ?? known };
}
