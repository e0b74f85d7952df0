import type { Locale } from "@maillage/errors";
import { formatClockTime } from "./clock-time.ts";
import type { DayHours } from "./weekly-hours.ts";

const CLOSED = { fr: "fermé", en: "closed" } as const;

/** « 9 h – 12 h, 13 h 30 – 17 h » in French, "9:00–12:00, 13:30–17:00" in English; « fermé » or "closed" when there is none. */
export function formatDayHours(ranges: DayHours, locale: Locale): string {
  if (ranges.length === 0) return CLOSED[locale];
  const dash = locale === "fr" ? "\u00a0– " : "–";
  return ranges
    .map(({ opens, closes }) => `${formatClockTime(opens, locale)}${dash}${formatClockTime(closes, locale)}`)
    .join(", ");
}

/** The day as the official list writes it, `09:00 - 12:00 / 13:30 - 17:00`; null when closed. `parseOfficialHours` reads it back. */
export function officialCellOf(ranges: DayHours): string | null {
  if (ranges.length === 0) return null;
  return ranges.map(({ opens, closes }) => `${twoDigitTime(opens)} - ${twoDigitTime(closes)}`).join(" / ");
}

function twoDigitTime(minutes: number): string {
  return formatClockTime(minutes, "en").padStart(5, "0");
}
