import { openDays, weeklyMinutes } from "@maillage/opening-hours";
import type { CommuneUnitsView, SiteView } from "@maillage/planning";
import { isSameValue } from "@maillage/planning/scenario";
import { assessSite, type CriterionAnswer } from "@maillage/planning/site-criteria";

/** A site with what its table shows and filters besides. */
export interface SiteRow {
  readonly site: SiteView;
  readonly cantonNames: readonly string[];
  readonly epciCode: string | null;
  readonly epciName: string | null;
  /** Minutes a week and days; null when hours are unknown. */
  readonly weekMinutes: number | null;
  readonly openDayCount: number | null;
  readonly criteria: readonly CriterionAnswer[];
  /** Against the dated network. */
  readonly difference: "none" | "changed" | "added";
}

/** Rows in the order of the sites. `baseSites` are those of the dated network. */
export function buildSiteRows(
  sites: readonly SiteView[],
  baseSites: readonly SiteView[],
  communes: readonly CommuneUnitsView[],
  cantonNames: Readonly<Record<string, string>>,
): readonly SiteRow[] {
  const units = new Map(communes.map((commune) => [commune.code, commune]));
  const base = new Map(baseSites.map((site) => [site.id, site]));
  return sites.map((site): SiteRow => {
    const before = base.get(site.id);
    const commune = units.get(site.communeCode);
    const criteria = assessSite(site);
    return {
      site,
      cantonNames: site.cantonCodes.map((code) => cantonNames[code] ?? code),
      epciCode: commune?.epciCode ?? null,
      epciName: commune?.epciName ?? null,
      weekMinutes: site.hours === null ? null : weeklyMinutes(site.hours),
      openDayCount: site.hours === null ? null : openDays(site.hours).length,
      criteria,
      difference: before === undefined ? "added" : isSameValue(before, site) ? "none" : "changed",
    };
  });
}
