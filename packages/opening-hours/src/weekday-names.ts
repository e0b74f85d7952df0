import type { Locale } from "@maillage/errors";
import { WEEKDAYS, type Weekday } from "./weekly-hours.ts";

const FRENCH: Readonly<Record<Weekday, string>> = {
  monday: "lundi",
  tuesday: "mardi",
  wednesday: "mercredi",
  thursday: "jeudi",
  friday: "vendredi",
  saturday: "samedi",
  sunday: "dimanche",
};

/** « mardi » in French, "Tuesday" in English: each as its language writes it within a sentence. */
export function weekdayName(weekday: Weekday, locale: Locale): string {
  return locale === "fr" ? FRENCH[weekday] : `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`;
}

/**
 * The day of a French or English name, whole or cut to its first letters (two or more, when they tell the day), with or without
 * a point, in capitals or not: `mardi`, `mar.`, `tue`, `Tuesday`. Undefined for anything else.
 */
export function parseWeekday(text: string): Weekday | undefined {
  const written = text.trim().toLowerCase().replace(/\.$/, "");
  if (written.length < 2) return undefined;
  const days = WEEKDAYS.filter((weekday) => weekday.startsWith(written) || FRENCH[weekday].startsWith(written));
  return days.length === 1 ? days[0] : undefined;
}
