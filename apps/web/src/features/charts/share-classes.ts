import type { Format } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { SchemeColour } from "../../map/travel-time-colours.ts";
import type { LegendEntry } from "./chart-legend.tsx";
import { wholePercent } from "./whole-percent.ts";

/**
 * Classes of a share of people, the lowest first: lower bounds, included. The last one is everybody, which no rounding gives: one
 * person left out is in the class before. The State's own blues, whose lightness goes one way only.
 */
export const SHARE_CLASSES: readonly { readonly from: number; readonly colour: SchemeColour }[] = [
  { from: 0, colour: { light: "#f5f5fe", dark: "#1b1b35" } },
  { from: 0.5, colour: { light: "#cacafb", dark: "#313178" } },
  { from: 0.75, colour: { light: "#8585f6", dark: "#5252b8" } },
  { from: 0.9, colour: { light: "#4646b8", dark: "#8585f6" } },
  { from: 1, colour: { light: "#000091", dark: "#cacafb" } },
];

/** The colour of a share, 0 to 1; undefined for one that is not known. */
export function shareColourOf(share: number | null): SchemeColour | undefined {
  return share === null ? undefined : SHARE_CLASSES.findLast(({ from }) => share >= from)?.colour;
}

/** The legend of {@link SHARE_CLASSES}. */
export function listShareLegend(t: Translate, format: Format): readonly LegendEntry[] {
  const bound = (share: number) => wholePercent(share, format);
  return SHARE_CLASSES.map(({ from, colour }, rank) => {
    const to = SHARE_CLASSES[rank + 1]?.from;
    if (to === undefined) return { colour, label: t("charts.shareWhole") };
    if (from === 0) return { colour, label: t("charts.shareUnder", { to: bound(to) }) };
    return { colour, label: t("charts.shareBetween", { from: bound(from), to: bound(to) }) };
  });
}
