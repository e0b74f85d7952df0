import type { Locale } from "@maillage/errors";
import { DAY_MINUTES, formatClockTime, parseClockTime } from "./clock-time.ts";
import { InvalidMomentError } from "./errors.ts";
import { isDate, weekdayOfDate } from "./hours-on-date.ts";
import { parseWeekday, weekdayName } from "./weekday-names.ts";
import type { Weekday } from "./weekly-hours.ts";

/** A moment of an ordinary week or, with its date, of the calendar; local time. */
export interface Moment {
  readonly weekday: Weekday;
  /** Minutes since midnight, 0 to 1439. */
  readonly minute: number;
  /** ISO `YYYY-MM-DD`, a `weekday` then: the exceptions of that day count. Absent: any week. */
  readonly date?: string;
}

/**
 * Reads `mardi 17:30`, `tue 17:30`, `Tuesday 17h30`, `mar. 9 h`: a day in French or English, then a time of day; and
 * `2026-12-24T17:30`, `2026-12-24 17h30`: a date of the calendar.
 *
 * @throws {InvalidMomentError} for anything else, 24:00 included: it is the next day's midnight.
 */
export function parseMoment(text: string): Moment {
  const [, date = "", timeOfDate = ""] = /^\s*(\d{4}-\d{2}-\d{2})[T\s]\s*(?:à\s+|at\s+)?(.+?)\s*$/iu.exec(text) ?? [];
  const minuteOfDate = parseClockTime(timeOfDate);
  if (isDate(date) && minuteOfDate !== undefined && minuteOfDate < DAY_MINUTES) {
    return { weekday: weekdayOfDate(date), minute: minuteOfDate, date };
  }
  const [, day = "", time = ""] = /^\s*(\p{L}+\.?)[\s,]+(?:à\s+|at\s+)?(.+?)\s*$/iu.exec(text) ?? [];
  const weekday = parseWeekday(day);
  const minute = parseClockTime(time);
  if (weekday === undefined || minute === undefined || minute >= DAY_MINUTES) {
    throw new InvalidMomentError(
      `"${text}" is not a moment of the week: a day and a time such as "mardi 17:30", "tue 17:30" or "2026-12-24T17:30" are expected.`,
      { value: text },
    );
  }
  return { weekday, minute };
}

/**
 * « mardi 17 h 30 » in French, "Tuesday 17:30" in English; `parseMoment` reads both back. With a date, « jeudi 24 décembre 2026,
 * 17 h 30 », "Thursday 24 December 2026, 17:30", for people alone.
 */
export function formatMoment({ weekday, minute, date }: Moment, locale: Locale): string {
  const time = formatClockTime(minute, locale);
  if (date === undefined) return `${weekdayName(weekday, locale)} ${time}`;
  const day = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    ...{ weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  });
  return `${day.format(new Date(date)).replace(",", "")}, ${time}`;
}
