import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";

/*
 * No official French factor exists, for peak hours or for caution: these are assumptions of ours, round figures, and are
 * labelled so. 1 is the network's own times; 1.1 leaves a margin of a tenth; 1.2 makes 25 minutes into 30.
 */
const PRESETS = [
  { factor: 1, text: "view.timeFactorFluid" },
  { factor: 1.1, text: "view.timeFactorCareful" },
  { factor: 1.2, text: "view.timeFactorPeak" },
] as const;

/** What can be chosen, in increasing order; a factor that only the address gives is a choice too. */
export function timeFactorChoices(
  current: number,
  t: Translate,
  format: Format,
): readonly { readonly factor: number; readonly label: string }[] {
  const presets: { factor: number; label: string }[] = PRESETS.map(({ factor, text }) => ({
    factor,
    label: t(text, { factor: format.factor(factor) }),
  }));
  if (presets.some(({ factor }) => factor === current)) return presets;
  const other = { factor: current, label: t("view.timeFactorOther", { factor: format.factor(current) }) };
  return [...presets, other].sort((a, b) => a.factor - b.factor);
}
