import { officialCellOf, WEEKDAYS, type Weekday, type WeeklyHours, weekdayName } from "@maillage/opening-hours";
import type { Locale } from "../../i18n/locale.ts";

/** `lun`, `mon`: as tables shorten days, and read them back. */
export function shortDay(day: Weekday, locale: Locale): string {
  return weekdayName(day, locale).slice(0, 3).toLowerCase();
}

/**
 * A week in one cell, days of the same hours together: `lun-ven 09:00 - 12:00 / 14:00 - 17:00 ; sam 09:00 - 12:00`. Closed
 * days are left out. A spreadsheet gives it back as it was, and pasting it changes nothing.
 */
export function writeHoursCell(weekly: WeeklyHours, locale: Locale): string {
  const stretches: { first: Weekday; last: Weekday; hours: string }[] = [];
  for (const [rank, day] of WEEKDAYS.entries()) {
    const hours = officialCellOf(weekly[day]);
    if (hours === null) continue;
    const before = stretches.at(-1);
    if (before !== undefined && before.hours === hours && WEEKDAYS[rank - 1] === before.last) before.last = day;
    else stretches.push({ first: day, last: day, hours });
  }
  return stretches
    .map(({ first, last, hours }) => {
      const days = first === last ? shortDay(first, locale) : `${shortDay(first, locale)}-${shortDay(last, locale)}`;
      return `${days} ${hours}`;
    })
    .join(" ; ");
}
