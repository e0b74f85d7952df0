import type { SiteView } from "../views.ts";

/** A site as coverage counts it: where it is, and the cantons it may be in. */
export interface CountedSite {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly cantonCodes: readonly string[];
}

/** Whether a site counts for coverage at a date: it was labelled by then. A label without a date is taken as given. */
export function isCounted(site: Pick<SiteView, "status" | "labelDate">, date: string): boolean {
  return site.status === "labelled" && (site.labelDate === null || site.labelDate <= date);
}

/**
 * The sites that count at a date, in the order given.
 *
 * @param date ISO `YYYY-MM-DD`; a label of that very day counts.
 */
export function countSites(sites: readonly SiteView[], date: string): readonly CountedSite[] {
  return sites
    .filter((site) => isCounted(site, date))
    .map(({ id, longitude, latitude, cantonCodes }) => ({ id, longitude, latitude, cantonCodes }));
}
