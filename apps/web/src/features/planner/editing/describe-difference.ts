import type { ScenarioChange } from "@maillage/planning/scenario";
import type { Translate } from "../../../i18n/translate.ts";
import { differenceOfChanges } from "../../scenarios/sheet/changes-difference.ts";

/**
 * What one list of changes has that another has not, a few words each, for a sentence.
 *
 * @param describe a change as a person would say it.
 */
export function describeDifference(
  before: readonly ScenarioChange[],
  after: readonly ScenarioChange[],
  describe: (change: ScenarioChange) => string,
  t: Translate,
): readonly string[] {
  const { added, removed, edited, isReordered } = differenceOfChanges(before, after);
  return [
    ...added.map(describe),
    ...removed.map((change) => t("editing.differenceRemoved", { change: describe(change) })),
    ...edited.map((change) => t("editing.differenceEdited", { change: describe(change) })),
    ...(isReordered ? [t("editing.differenceOrder")] : []),
  ];
}
