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

type EditedField = (typeof WRITTEN_FIELDS)[number] | "place" | "act";

/** What of a change is written otherwise: what is noted on it, where its site is, or what else it does. */
function listEditedFields(before: ScenarioChange | undefined, after: ScenarioChange): readonly EditedField[] {
  const written = WRITTEN_FIELDS.filter((field) => before?.[field] !== after[field]);
  const isMoved = !isSameValue(placeOf(before), placeOf(after));
  const isOtherwise = !isSameValue(actOf(before), actOf(after));
  const told = [...(isMoved ? (["place"] as const) : []), ...(isOtherwise ? (["act"] as const) : []), ...written];
  // Made once more as it was, at another moment.
  return told.length === 0 ? ["act"] : told;
}

function placeOf(change: ScenarioChange | undefined) {
  if (change === undefined || !("longitude" in change)) return null;
  return { longitude: change.longitude, latitude: change.latitude, cantonCode: change.cantonCode };
}

/** What it does, its notes and its place left out; when it was last made is told nowhere. */
function actOf(change: ScenarioChange | undefined) {
  const nothing = {
    year: null,
    costEuros: null,
    comment: null,
    longitude: null,
    latitude: null,
    cantonCode: null,
    at: null,
  };
  return change && { ...change, ...nothing };
}
