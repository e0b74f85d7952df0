import type { SiteNetworkView, SiteView } from "../views.ts";
import type { SiteChange } from "./change.ts";
import { isCounted } from "./count-sites.ts";

/** When a site counts. */
export interface SitePresence<Site> {
  readonly site: Site;
  /** The day from which it counts; null when nobody knows: it is taken to have been there at all dates. */
  readonly from: string | null;
  /** The day from which it no longer does; null when it still does. */
  readonly until: string | null;
}

/** A network before and after changes. */
interface ChangedSites<Site> {
  readonly siteNetwork: Pick<SiteNetworkView, "date" | "sites">;
  readonly changes: readonly SiteChange[];
  /** Those that count after the changes. */
  readonly countedSites: readonly Site[];
  /** When all of the changes are done, ISO `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * When each site of a network counts, changes made: what a change opens without a date is not there before the changes are
 * done, and what a change closes was there until it closes. A label of the network itself that has no date is taken as given.
 *
 * @returns the sites that count in the end, in their order, then those that no longer do, as they were.
 */
export function listPresences<Site extends SiteView>(
  { siteNetwork, changes, countedSites, date }: ChangedSites<Site>,
  describeClosed: (site: SiteView) => Site,
): readonly SitePresence<Site>[] {
  const before = new Map(
    siteNetwork.sites.filter((site) => isCounted(site, siteNetwork.date)).map((site) => [site.id, site]),
  );
  const counted = new Set(countedSites.map(({ id }) => id));
  const lasting = countedSites.map((site): SitePresence<Site> => {
    const known = before.get(site.id);
    return { site, from: site.labelDate ?? (known === undefined ? date : known.labelDate), until: null };
  });
  const ended = [...before.values()]
    .filter(({ id }) => !counted.has(id))
    .map(
      (site): SitePresence<Site> => ({
        site: describeClosed(site),
        from: site.labelDate,
        until: findEnd(site.id, changes, siteNetwork.date) ?? date,
      }),
    );
  return [...lasting, ...ended];
}

/** Whether it counts at a date; that of its label does, that of its closure does not. */
export function isPresent({ from, until }: SitePresence<unknown>, date: string): boolean {
  return (from === null || from <= date) && (until === null || date < until);
}

/**
 * The dates at which a network changes: those of its openings and of its closures, in order, each once.
 *
 * @param date the only one when no site has any.
 */
export function listPresenceDates(presences: readonly SitePresence<unknown>[], date: string): readonly string[] {
  const dates = presences.flatMap(({ from, until }) => [from, until]).filter((each) => each !== null);
  return dates.length === 0 ? [date] : [...new Set(dates)].sort();
}

/** The date that the last change which closes a site gives; a merge without a date is made at the network's. */
function findEnd(siteId: string, changes: readonly SiteChange[], networkDate: string): string | null {
  let end: string | null = null;
  for (const change of changes) {
    if (change.kind === "set-status" && change.siteId === siteId) end = change.date;
    if (change.kind === "merge-sites" && change.mergedSiteIds.includes(siteId)) end = change.date ?? networkDate;
  }
  return end;
}
