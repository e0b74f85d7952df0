import { isSameValue, type ScenarioChange } from "@maillage/planning/scenario";
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
  const former = new Map(before.map((change) => [change.id, change]));
  return [
    ...added.map(describe),
    ...removed.map((change) => t("editing.differenceRemoved", { change: describe(change) })),
    ...edited.map((change) =>
      t("editing.differenceEditedFields", {
        change: describe(change),
        fields: listEditedFields(former.get(change.id), change)
          .map((field) => t(`editing.editedFields.${field}`))
          .join(", "),
      }),
    ),
    ...(isReordered ? [t("editing.differenceOrder")] : []),
  ];
}

const WRITTEN_FIELDS = ["year", "costEuros", "comment"] as const;

/** What of a change is written otherwise: what is noted on it, or what it does. */
function listEditedFields(
  before: ScenarioChange | undefined,
  after: ScenarioChange,
): readonly (keyof Pick<ScenarioChange, "year" | "costEuros" | "comment"> | "act")[] {
  const written = WRITTEN_FIELDS.filter((field) => before?.[field] !== after[field]);
  return isSameValue(actOf(before), actOf(after)) ? written : ["act", ...written];
}

function actOf(change: ScenarioChange | undefined) {
  return change && { ...change, year: null, costEuros: null, comment: null };
}
