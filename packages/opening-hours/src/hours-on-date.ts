import { InvalidDateError } from "./errors.ts";
import { buildWeeklyHours, type DayHours, type SiteHours, WEEKDAYS, type Weekday } from "./weekly-hours.ts";

const DAY_MS = 24 * 3600 * 1000;

/**
 * The hours of one day of the calendar: those of the first exception that holds that day, else those of its day of the week.
 * Public holidays are exceptions like others: the official list does not say what sites do on them.
 *
 * @throws {InvalidDateError} when the date is not an existing `YYYY-MM-DD`.
 */
export function hoursOnDate({ weekly, exceptions }: SiteHours, date: string): DayHours {
  const weekday = weekdayOfDate(date);
  // ISO dates compare as text.
  return exceptions.find(({ from, to }) => from <= date && date <= to)?.ranges ?? weekly[weekday];
}

/**
 * The hours of a date and of the six days after it, exceptions applied, as hours of an ordinary week without exceptions: what
 * who leaves on that date, and may arrive after midnight, finds.
 *
 * @throws {InvalidDateError} when the date is not an existing `YYYY-MM-DD`.
 */
export function hoursOfWeekFrom(hours: SiteHours, date: string): SiteHours {
  const first = WEEKDAYS.indexOf(weekdayOfDate(date));
  const weekly = buildWeeklyHours((weekday) => {
    const after = (WEEKDAYS.indexOf(weekday) - first + WEEKDAYS.length) % WEEKDAYS.length;
    const day = new Date(Date.parse(date) + after * DAY_MS);
    return hoursOnDate(hours, day.toISOString().slice(0, 10));
  });
  return { weekly, exceptions: [] };
}

/** Whether it is an existing day written `YYYY-MM-DD`. */
export function isDate(date: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date;
}

/** @throws {InvalidDateError} when the date is not an existing `YYYY-MM-DD`. */
export function weekdayOfDate(date: string): Weekday {
  if (!isDate(date)) throw new InvalidDateError(`"${date}" is not a day written YYYY-MM-DD.`, { value: date });
  const time = Date.parse(date);
  // 1 January 1970 was a Thursday, the fourth day of the week; `at` counts from the end for earlier dates.
  const weekday = WEEKDAYS.at((Math.floor(time / DAY_MS) + 3) % 7);
  if (weekday === undefined) throw new RangeError(`No day of the week for ${date}.`);
  return weekday;
}
