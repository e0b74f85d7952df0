import {
  buildWeeklyHours,
  DAY_MINUTES,
  FREQUENCIES,
  type Frequency,
  type SiteHours,
  WEEKDAYS,
  type Weekday,
  type WeeklyHours,
} from "@maillage/opening-hours";

/** When a site, or a stop of a bus, receives people. */
export interface SiteSchedule {
  /** Null when nobody knows: then it may be open within {@link SiteSchedule.possibleHours}, and is never taken as closed there. */
  readonly hours: SiteHours | null;
  /** How often the hours hold: a stop may come back every other week, or once a month. */
  readonly frequency: Frequency;
  /**
   * What is known of hours that are not: it is surely closed outside these. Null or left out: it could be open at any moment. Without
   * meaning where the hours are known.
   */
  readonly possibleHours?: WeeklyHours | null;
}

/** Who is never there: for a site without the partner one asks for. */
export const NEVER: SiteSchedule = {
  hours: { weekly: buildWeeklyHours(() => []), exceptions: [] },
  frequency: "weekly",
};

/** The same site as it receives people on some days only: those a partner is there. Of unknown hours, it may at any time of these days. */
export function onDays(schedule: SiteSchedule, days: readonly Weekday[]): SiteSchedule {
  const { hours, frequency, possibleHours } = schedule;
  if (days.length === WEEKDAYS.length) return schedule;
  const weekly = buildWeeklyHours((weekday) => {
    if (!days.includes(weekday)) return [];
    const within = hours?.weekly ?? possibleHours ?? null;
    return within === null ? [{ opens: 0, closes: DAY_MINUTES }] : within[weekday];
  });
  if (WEEKDAYS.every((weekday) => weekly[weekday].length === 0)) return NEVER;
  return hours === null
    ? { hours, frequency, possibleHours: weekly }
    : { hours: { weekly, exceptions: [] }, frequency };
}

/** The same site for who is there on days that nobody has told: perhaps, but only while the site itself is or may be open. */
export function onUntoldDays({ hours, frequency, possibleHours }: SiteSchedule): SiteSchedule {
  return { hours: null, frequency, possibleHours: hours?.weekly ?? possibleHours ?? null };
}

/** 0 for every week, then the rarer ones: the order of `FREQUENCIES`. */
export function frequencyRank(frequency: Frequency): number {
  return FREQUENCIES.indexOf(frequency);
}
