import type { Translate } from "../../../i18n/translate.ts";
import { type ChangesDifference, isNoDifference } from "./changes-difference.ts";

/** `2 ajoutés, 1 retiré, ordre changé`, or that nothing differs. */
export function differenceSummary(difference: ChangesDifference, t: Translate): string {
  if (isNoDifference(difference)) return t("scenarios.difference.none");
  const { added, removed, edited, isReordered } = difference;
  return [
    ...(added.length > 0 ? [t("scenarios.difference.added", { count: added.length })] : []),
    ...(removed.length > 0 ? [t("scenarios.difference.removed", { count: removed.length })] : []),
    ...(edited.length > 0 ? [t("scenarios.difference.edited", { count: edited.length })] : []),
    ...(isReordered ? [t("scenarios.difference.reordered")] : []),
  ].join(", ");
}
