export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Minutes since midnight, local time: `0 <= opens < closes <= 1440`. */
export interface OpenRange {
  readonly opens: number;
  readonly closes: number;
}

/** In increasing order, neither overlapping nor touching; empty: closed all day. */
export type DayHours = readonly OpenRange[];

export type WeeklyHours = Readonly<Record<Weekday, DayHours>>;

/** A week from the hours of each of its days, asked for from Monday to Sunday. */
export function buildWeeklyHours(hoursOf: (weekday: Weekday) => DayHours): WeeklyHours {
  return {
    monday: hoursOf("monday"),
    tuesday: hoursOf("tuesday"),
    wednesday: hoursOf("wednesday"),
    thursday: hoursOf("thursday"),
    friday: hoursOf("friday"),
    saturday: hoursOf("saturday"),
    sunday: hoursOf("sunday"),
  };
}

/** Days on which the weekly hours do not hold: a holiday, a day at the fair. */
export interface HoursException {
  /** First and last day, ISO `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** The hours of each of these days; empty: closed. */
  readonly ranges: DayHours;
  readonly reason: string | null;
}

/** When a site is open. A site whose hours nobody has told has none of this: unknown is not closed. */
export interface SiteHours {
  readonly weekly: WeeklyHours;
  readonly exceptions: readonly HoursException[];
}
