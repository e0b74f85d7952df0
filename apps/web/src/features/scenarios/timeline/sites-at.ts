import type { SiteView } from "@maillage/planning";
import { isCounted, type SiteChange } from "@maillage/planning/scenario";

/** The sites that count at a date: those labelled by then. */
export function sitesAt(sites: readonly SiteView[], date: string): readonly SiteView[] {
  return sites.filter((site) => isCounted(site, date));
}

/** What takes a network back to an earlier date: the sites labelled since are closed. */
export function changesBackTo(sites: readonly SiteView[], date: string): readonly SiteChange[] {
  return sites
    .filter((site) => site.status === "labelled" && !isCounted(site, date))
    .map(({ id }) => ({ kind: "set-status", siteId: id, status: "closed", date: null }));
}
