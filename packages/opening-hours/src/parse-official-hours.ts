import type { HoursWarning } from "./hours-warning.ts";
import { parseHoursCell } from "./parse-hours-cell.ts";
import { buildWeeklyHours, type SiteHours, WEEKDAYS } from "./weekly-hours.ts";

export interface ParsedOfficialHours {
  /** Null when nobody has told the hours, or when a cell cannot be read: unknown, never closed. */
  readonly hours: SiteHours | null;
  readonly warnings: readonly HoursWarning[];
}

/**
 * The hours of a site from the cells of the official list, Monday to Saturday (a seventh, Sunday, may follow): zero intervals
 * (`00:00 - 00:00`) are dropped, the others sorted and joined, minutes kept. A site without a single opening in the week has
 * unknown hours; one with hours is closed on the days whose cell is empty, and on Sunday, which the list has no column for.
 *
 * One cell that cannot be read makes the hours of the whole site unknown: a closed day invented from a slip of typing would be
 * counted as people without access.
 *
 * @param cells - as written, in the order of `WEEKDAYS`; missing ones are empty.
 */
export function parseOfficialHours(cells: readonly (string | null)[]): ParsedOfficialHours {
  const days = WEEKDAYS.map((weekday, day) => {
    const value = cells[day] ?? "";
    return { weekday, value, ...parseHoursCell(value) };
  });
  const warnings = days.flatMap(({ rules, weekday, value }) =>
    rules.map((rule): HoursWarning => ({ rule, weekday, value })),
  );
  const ranges = new Map(days.flatMap(({ weekday, ranges }) => (ranges === null ? [] : [[weekday, ranges] as const])));
  const isUnknown = ranges.size < WEEKDAYS.length || days.every((day) => day.ranges?.length === 0);
  if (isUnknown) return { hours: null, warnings };
  const weekly = buildWeeklyHours((weekday) => ranges.get(weekday) ?? []);
  return { hours: { weekly, exceptions: [] }, warnings };
}
