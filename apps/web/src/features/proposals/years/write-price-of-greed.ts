import type { YearsStudyView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";

/**
 * What opening each year's best, without looking ahead, costs: in people × years where people are counted one by one, in words where the
 * objective has no such unit.
 */
export function writePriceOfGreed(
  answer: Pick<YearsStudyView, "objective" | "plan" | "greedy" | "priceOfGreed">,
  t: Translate,
  format: Format,
): string {
  const { objective, plan, greedy, priceOfGreed } = answer;
  const count = plan.years.length;
  if (priceOfGreed < 0) return t("proposals.years.greedBreaksRules");
  const isSame = plan.years.every(({ people }, rank) => people === greedy.years[rank]?.people);
  if (objective.kind !== "people" || objective.isByPriority) {
    return t(priceOfGreed === 0 || isSame ? "proposals.years.noPrice" : "proposals.years.otherPrice");
  }
  const rounded = Math.round(priceOfGreed);
  if (rounded === 0) return t("proposals.years.noPrice");
  return t("proposals.years.price", {
    price: format.people(rounded),
    yearly: format.people(Math.round(priceOfGreed / count)),
    count,
  });
}
