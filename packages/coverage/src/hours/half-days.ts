import { WEEKDAYS, type Weekday, type WeeklyHours } from "@maillage/opening-hours";

export const HALVES = ["morning", "afternoon"] as const;
export type Half = (typeof HALVES)[number];

export interface HalfDay {
  readonly weekday: Weekday;
  readonly half: Half;
}

/** Where a day is cut in two, and from how much opening a site is usually open in a half. */
export const HALF_DAY_CUT_MINUTES = 13 * 60;
export const HALF_DAY_OPEN_MINUTES = 60;

/** The fourteen half-days of a week, Monday morning first. */
export const HALF_DAYS: readonly HalfDay[] = WEEKDAYS.flatMap((weekday) => HALVES.map((half) => ({ weekday, half })));

/**
 * Bit `i` is set when these hours hold an opening of `openMinutes` or more in all during `HALF_DAYS[i]`, an hour unless told. Before
 * 13:00 is the morning; an hour, so that who closes at 13:30 is not taken for open in the afternoon. Conventions of ours. With 1,
 * any opening counts.
 */
export function openHalfDays(weekly: WeeklyHours, openMinutes = HALF_DAY_OPEN_MINUTES): number {
  return HALF_DAYS.reduce((bits, { weekday, half }, i) => {
    const [from, to] = half === "morning" ? [0, HALF_DAY_CUT_MINUTES] : [HALF_DAY_CUT_MINUTES, 24 * 60];
    const minutes = weekly[weekday].reduce(
      (sum, { opens, closes }) => sum + Math.max(Math.min(closes, to) - Math.max(opens, from), 0),
      0,
    );
    return minutes >= openMinutes ? bits | (1 << i) : bits;
  }, 0);
}
