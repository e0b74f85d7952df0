import type { DatasetDifferenceView } from "@maillage/planning";
import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";

const STATES = ["new", "changed", "gone", "same"] as const;

/**
 * What changed, in a sentence: « 2 nouveaux, 6 modifiés et 10 inchangés. »; what there is none of is left out.
 *
 * @param gone `absent`: from a file that is being brought in; `gone`: from the later of two versions.
 */
export function describeChanges(
  counts: Pick<DatasetDifferenceView, (typeof STATES)[number]>,
  t: Translate,
  format: Format,
  gone: "absent" | "gone" = "absent",
): string {
  const parts = STATES.flatMap((state) => {
    if (counts[state] === 0) return [];
    return t(`imports.changed.${state === "gone" ? gone : state}`, { count: counts[state] });
  });
  const isSame = counts.new + counts.changed + counts.gone === 0;
  return t(isSame ? "imports.changed.nothing" : "imports.changed.sentence", { what: format.list(parts) });
}
