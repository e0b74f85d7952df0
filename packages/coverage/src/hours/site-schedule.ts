import { buildWeeklyHours, FREQUENCIES, type Frequency, type SiteHours, type Weekday } from "@maillage/opening-hours";

/** When a site, or a stop of a bus, receives people. */
export interface SiteSchedule {
  /** Null when nobody knows: it could be open at any moment, and is never taken as closed. */
  readonly hours: SiteHours | null;
  /** How often the hours hold: a stop may come back every other week, or once a month. */
  readonly frequency: Frequency;
}

/** Who is never there: for a site without the partner one asks for. */
export const NEVER: SiteSchedule = {
  hours: { weekly: buildWeeklyHours(() => []), exceptions: [] },
  frequency: "weekly",
};

/** The same site as it receives people on some days only: those a partner is there. */
export function onDays({ hours, frequency }: SiteSchedule, days: readonly Weekday[]): SiteSchedule {
  if (days.length === 0) return NEVER;
  if (hours === null) return { hours, frequency };
  const weekly = buildWeeklyHours((weekday) => (days.includes(weekday) ? hours.weekly[weekday] : []));
  return { hours: { weekly, exceptions: [] }, frequency };
}

/** 0 for every week, then the rarer ones: the order of `FREQUENCIES`. */
export function frequencyRank(frequency: Frequency): number {
  return FREQUENCIES.indexOf(frequency);
}
