import type { SiteView } from "../views.ts";
import { isCounted } from "./count-sites.ts";

/**
 * The dates at which a network grew, up to its own: those of the labels in force, in order, each once. The sites in force
 * at one of them are those that `countSites` gives. A label without a date is in force at all of them.
 *
 * @param date the network's, ISO `YYYY-MM-DD`; it is the only date when no label has one.
 */
export function listNetworkDates(sites: readonly SiteView[], date: string): readonly string[] {
  const dates = sites.flatMap((site) => (isCounted(site, date) && site.labelDate !== null ? [site.labelDate] : []));
  return dates.length === 0 ? [date] : [...new Set(dates)].sort();
}
