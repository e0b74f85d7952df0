import { buildTravelTimeClasses } from "@maillage/coverage";
import { CLASS_COUNT_MAX, type ColouredClass, colourTimeClasses } from "./travel-time-colours.ts";

/**
 * Upper bounds of the classes of travel time, in minutes: those chosen, or else thirds of the threshold and half as much
 * again (30 minutes give 10, 20, 30 and 45). The threshold is always one of them, so that the colours never disagree with
 * the figures; where there are more than there are colours, those nearest to the threshold are kept.
 */
export function listClassMinutes(chosen: readonly number[] | null, thresholdMinutes: number): readonly number[] {
  const third = thresholdMinutes / 3;
  const given = chosen ?? [Math.round(third), Math.round(2 * third), Math.round(1.5 * thresholdMinutes)];
  const increasing = [...new Set([...given, thresholdMinutes])].sort((a, b) => a - b);
  const within = increasing.filter((minutes) => minutes <= thresholdMinutes).slice(-CLASS_COUNT_MAX.within);
  // The last class, above the last bound, has a colour of its own.
  const beyond = increasing.filter((minutes) => minutes > thresholdMinutes).slice(0, CLASS_COUNT_MAX.beyond - 1);
  return [...within, ...beyond];
}

/** The classes of {@link listClassMinutes} with their colours: paint and legend are both made from this array. */
export function colourClassMinutes(
  chosen: readonly number[] | null,
  thresholdMinutes: number,
): readonly ColouredClass[] {
  const seconds = listClassMinutes(chosen, thresholdMinutes).map((minutes) => minutes * 60);
  return colourTimeClasses(buildTravelTimeClasses(seconds), thresholdMinutes * 60);
}
