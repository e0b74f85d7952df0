import type { ScenarioChange } from "@maillage/planning/scenario";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";

/** What is written on a change besides what it does: `2027 · 120 000 € · « avec la mairie »`; empty when nothing is. */
export function changeDetails(
  { year, costEuros, comment }: Pick<ScenarioChange, "year" | "costEuros" | "comment">,
  t: Translate,
  format: Format,
): string {
  return [
    ...(year === null ? [] : [String(year)]),
    ...(costEuros === null ? [] : [format.euros(costEuros)]),
    ...(comment === null ? [] : [t("scenarios.changes.quoted", { comment })]),
  ].join(" · ");
}
