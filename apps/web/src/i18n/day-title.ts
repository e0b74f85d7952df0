import { type Weekday, weekdayName } from "@maillage/opening-hours";
import type { Locale } from "./locale.ts";

/** « Mardi », "Tuesday": a day at the head of a line. */
export function dayTitle(day: Weekday, locale: Locale): string {
  const name = weekdayName(day, locale);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
