import type { CoverageView } from "@maillage/planning";
import type { Translate } from "../../i18n/translate.ts";

/** What a proposal that is counted does not do for the cantons, and why: its canton is not said, or it is in none. */
export function proposalNotes(
  { cantons }: Pick<CoverageView, "cantons">,
  /** `proposal-1` and so on: those that are counted. */
  counted: readonly string[],
  t: Translate,
): string[] {
  const surely = new Set(cantons.flatMap(({ sites }) => sites));
  const possibly = new Set(cantons.flatMap(({ possibleSites }) => possibleSites));
  return counted
    .filter((id) => !surely.has(id))
    .map((id) => {
      const number = id.replace(/^proposal-/, "");
      return t(possibly.has(id) ? "overview.proposalCantonUnknown" : "overview.proposalOutside", { number });
    });
}
