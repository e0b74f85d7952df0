import type { Locale } from "@maillage/errors";
import { formatClockTime, parseClockTime } from "./clock-time.ts";
import { InvalidMomentError } from "./errors.ts";
import { parseWeekday, weekdayName } from "./weekday-names.ts";
import type { Weekday } from "./weekly-hours.ts";

/** A moment of an ordinary week, local time. */
export interface Moment {
  readonly weekday: Weekday;
  /** Minutes since midnight, 0 to 1439. */
  readonly minute: number;
}

/**
 * Reads `mardi 17:30`, `tue 17:30`, `Tuesday 17h30`, `mar. 9 h`: a day in French or English, then a time of day.
 *
 * @throws {InvalidMomentError} for anything else, 24:00 included: it is the next day's midnight.
 */
export function parseMoment(text: string): Moment {
  const [, day = "", time = ""] = /^\s*(\p{L}+\.?)[\s,]+(?:à\s+|at\s+)?(.+?)\s*$/iu.exec(text) ?? [];
  const weekday = parseWeekday(day);
  const minute = parseClockTime(time);
  if (weekday === undefined || minute === undefined || minute >= 24 * 60) {
    throw new InvalidMomentError(
      `"${text}" is not a moment of the week: a day and a time such as "mardi 17:30" or "tue 17:30" are expected.`,
      { value: text },
    );
  }
  return { weekday, minute };
}

/** « mardi 17 h 30 » in French, "Tuesday 17:30" in English; `parseMoment` reads both back. */
export function formatMoment({ weekday, minute }: Moment, locale: Locale): string {
  return `${weekdayName(weekday, locale)} ${formatClockTime(minute, locale)}`;
}
