import type { Moment } from "./moment.ts";
import { type OpenRange, type SiteHours, WEEKDAYS, type Weekday } from "./weekly-hours.ts";

/** Whether the site is open in an ordinary week, exceptions left aside. Open from the minute it opens, no longer at that it closes. */
export function isOpenAt(hours: SiteHours, moment: Moment): boolean {
  return findRangeAt(hours, moment) !== undefined;
}

/** Minutes since midnight when the site closes, or undefined when it is not open at that moment. */
export function closesAt(hours: SiteHours, moment: Moment): number | undefined {
  return findRangeAt(hours, moment)?.closes;
}

/** Minutes open in an ordinary week. */
export function weeklyMinutes({ weekly }: SiteHours): number {
  return WEEKDAYS.reduce((total, weekday) => total + dayMinutes(weekly[weekday]), 0);
}

/** The days of an ordinary week with some opening, Monday first. */
export function openDays({ weekly }: SiteHours): readonly Weekday[] {
  return WEEKDAYS.filter((weekday) => weekly[weekday].length > 0);
}

function dayMinutes(ranges: readonly OpenRange[]): number {
  return ranges.reduce((total, { opens, closes }) => total + closes - opens, 0);
}

function findRangeAt({ weekly }: SiteHours, { weekday, minute }: Moment): OpenRange | undefined {
  return weekly[weekday].find(({ opens, closes }) => opens <= minute && minute < closes);
}
