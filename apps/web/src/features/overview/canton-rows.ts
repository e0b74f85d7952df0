import type { CantonCoverageView, CoverageView, SiteView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { CantonRow } from "./cantons-table.tsx";

/** Rows of the cantons' table, written in the reader's language. Sites are the proposal's when there is one. */
export function cantonRows(
  base: CoverageView,
  proposal: CoverageView | undefined,
  sites: readonly SiteView[],
  t: Translate,
  format: Format,
): CantonRow[] {
  const siteName = new Map(sites.map((site) => [site.id, site.name]));
  const proposed = new Map(proposal?.cantons.map((canton) => [canton.code, canton]));
  return base.cantons.map((canton) => {
    const after = proposed.get(canton.code);
    const current = after ?? canton;
    return {
      code: canton.code,
      name: canton.name,
      population: canton.population,
      // Nobody lives there: sorted before the lowest share.
      share: canton.share ?? -1,
      siteCount: current.sites.length,
      estimated: canton.estimated,
      text: {
        population: format.people(canton.population),
        covered: format.people(canton.covered),
        share: shareText(canton.share, t, format),
        shareProposal: after === undefined ? "" : shareText(after.share, t, format),
        sites: sitesText(current, siteName, t, format),
      },
    };
  });
}

function shareText(share: number | null, t: Translate, format: Format): string {
  return share === null ? t("common.noValue") : format.share(share);
}

function sitesText(
  canton: CantonCoverageView,
  siteName: ReadonlyMap<string, string>,
  t: Translate,
  format: Format,
): string {
  const parts = [];
  if (canton.sites.length > 0) parts.push(format.list(canton.sites.map((id) => siteName.get(id) ?? id)));
  else parts.push(t("cantons.noSite"));
  if (canton.possibleSites.length > 0) parts.push(t("cantons.possibleSites", { count: canton.possibleSites.length }));
  return parts.join(" ; ");
}
