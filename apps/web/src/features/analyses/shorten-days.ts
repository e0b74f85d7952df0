import type { Locale } from "@maillage/errors";
import { WEEKDAYS, type Weekday, weekdayName } from "@maillage/opening-hours";

/** Days in three letters, three or more in a row as a stretch: « lun–ven », « mar, jeu, sam ». In the order of the week. */
export function shortenDays(days: readonly Weekday[], locale: Locale): string {
  const runs: Weekday[][] = [];
  for (const day of WEEKDAYS) {
    if (!days.includes(day)) continue;
    const last = runs.at(-1);
    const before = WEEKDAYS[WEEKDAYS.indexOf(day) - 1];
    if (last !== undefined && last.at(-1) === before) last.push(day);
    else runs.push([day]);
  }
  const short = (day: Weekday | undefined) => (day === undefined ? "" : weekdayName(day, locale).slice(0, 3));
  return runs
    .flatMap((run) => (run.length < 3 ? run.map(short) : [`${short(run[0])}–${short(run.at(-1))}`]))
    .join(", ");
}
