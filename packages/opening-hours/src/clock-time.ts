import type { Locale } from "@maillage/errors";

export const DAY_MINUTES = 24 * 60;

// A spreadsheet adds seconds; a person writes « 9h30 » or "9 h 30". Bare numbers are refused: "9" may be 9 hours or 9 minutes.
const CLOCK_TIME = /^(\d{1,2})\s*(?:[:.](\d{2})(?::00)?|[hH]\s*(\d{2})?)$/;

/**
 * Minutes since midnight, 0 to 1440, of `09:00`, `9:00`, `09:00:00`, `9.00`, `9h`, `9h30` or `9 h 30`; undefined for anything
 * else. `24:00` is midnight at the end of the day.
 */
export function parseClockTime(text: string): number | undefined {
  const [, hours, minutes = "00", minutesAfterH = "00"] = CLOCK_TIME.exec(text.trim()) ?? [];
  if (hours === undefined) return undefined;
  const minute = Number(minutes) + Number(minutesAfterH);
  const time = Number(hours) * 60 + minute;
  return minute < 60 && time <= DAY_MINUTES ? time : undefined;
}

/** « 9 h 30 » (with no-break spaces) in French, "9:30" in English. */
export function formatClockTime(minutes: number, locale: Locale): string {
  const hour = Math.floor(minutes / 60);
  const minute = minutes % 60;
  const twoDigits = String(minute).padStart(2, "0");
  if (locale === "en") return `${hour}:${twoDigits}`;
  return minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${twoDigits}`;
}
