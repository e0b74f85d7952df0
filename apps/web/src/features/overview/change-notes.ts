import type { CoverageView } from "@maillage/planning";
import { describeProblem, type SiteNames } from "@maillage/planning/scenario";
import type { Locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/translate.ts";

/** What of the changes could not be followed, and why: said before the figures. */
export function listRefusals(
  { problems, offRoadSites }: Pick<CoverageView, "problems" | "offRoadSites">,
  names: SiteNames,
  t: Translate,
  locale: Locale,
): string[] {
  return [
    ...problems.map((problem) => describeProblem(problem, names, locale)),
    ...offRoadSites.map((id) => t("overview.offRoad", { name: names.get(id) ?? id })),
  ];
}

/**
 * What a site that changes put there, and that is counted, does not do for the cantons, and why: its canton is not said,
 * or it is in none.
 *
 * @param placed ids of the sites that changes put where they stand.
 */
export function listCantonNotes(
  { cantons, offRoadSites }: Pick<CoverageView, "cantons" | "offRoadSites">,
  placed: readonly string[],
  names: SiteNames,
  t: Translate,
): string[] {
  const surely = new Set(cantons.flatMap(({ sites }) => sites));
  const possibly = new Set(cantons.flatMap(({ possibleSites }) => possibleSites));
  return placed
    .filter((id) => !surely.has(id) && !offRoadSites.includes(id))
    .map((id) => t(possibly.has(id) ? "overview.cantonUnknown" : "overview.outside", { name: names.get(id) ?? id }));
}
