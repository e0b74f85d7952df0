import type { ScenarioCost } from "@maillage/planning/scenario";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";

/** `120 000 €`, `au moins 120 000 € (2 coûts inconnus)`, `inconnu`: a sum is never shown as whole when it is not. */
export function costText({ euros, unknownCount }: ScenarioCost, t: Translate, format: Format): string {
  if (euros === null) return unknownCount === 0 ? t("scenarios.cost.none") : t("scenarios.cost.unknown");
  if (unknownCount === 0) return format.euros(euros);
  return t("scenarios.cost.atLeast", { euros: format.euros(euros), count: unknownCount });
}
