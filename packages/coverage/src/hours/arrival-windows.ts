import { DAY_MINUTES, mergeRanges, WEEKDAYS, type WeeklyHours } from "@maillage/opening-hours";
import { frequencyRank, type SiteSchedule } from "./site-schedule.ts";
import type { VisitDeciseconds } from "./visit.ts";

const DAY_COUNT = WEEKDAYS.length;
const WEEK_MINUTES = DAY_COUNT * DAY_MINUTES;
/** Deciseconds of a week: moments of departure are from 0, Monday at midnight, to just below it. */
export const WEEK_DECISECONDS = WEEK_MINUTES * 600;

/**
 * When one may arrive at each site to be received, surely where its hours are known and perhaps where only possible hours are: the windows of site `s` are `siteFirstWindow[s]` to
 * `siteFirstWindow[s + 1] - 1`, in order and apart. On a line of eight days from Monday at midnight, since who leaves on Sunday night
 * arrives on the Monday after; both ends belong to the window.
 */
export interface ArrivalWindows {
  readonly siteCount: number;
  /** Uint32[siteCount + 1]. */
  readonly siteFirstWindow: Uint32Array;
  /** Uint32[windowCount]: deciseconds. */
  readonly windowFrom: Uint32Array;
  /** Uint32[windowCount]: deciseconds, not before `windowFrom`. */
  readonly windowTo: Uint32Array;
  /** Uint32[siteCount]: {@link HOURS_KNOWN}, {@link HOURS_WITHIN} or {@link HOURS_ANY_TIME}. */
  readonly siteKnowledge: Uint32Array;
  /** Uint32[siteCount]: place of its frequency in `FREQUENCIES`, 0 for every week. */
  readonly siteFrequency: Uint32Array;
}

/** What is known of a site's hours: all; that it is closed outside its windows, perhaps open within; nothing, and it has no window. */
export const [HOURS_KNOWN, HOURS_WITHIN, HOURS_ANY_TIME] = [0, 1, 2] as const;

/**
 * From the hours of an ordinary week (exceptions are for `hoursOfWeekFrom` to apply before). One is received on arriving while the site is
 * open, or on waiting for its opening, when it then stays open for the time that is useful. Hours that go on past midnight into
 * those of the next day, Sunday's into Monday's included, are one.
 */
export function buildArrivalWindows(schedules: readonly SiteSchedule[], visit: VisitDeciseconds): ArrivalWindows {
  const siteFirstWindow = new Uint32Array(schedules.length + 1);
  const windows: { readonly from: number; readonly to: number }[] = [];
  for (const [site, schedule] of schedules.entries()) {
    const weekly = schedule.hours?.weekly ?? schedule.possibleHours ?? null;
    if (weekly !== null) windows.push(...listWindows(weekly, visit));
    siteFirstWindow[site + 1] = windows.length;
  }
  return {
    siteCount: schedules.length,
    siteFirstWindow,
    windowFrom: Uint32Array.from(windows, ({ from }) => from),
    windowTo: Uint32Array.from(windows, ({ to }) => to),
    siteKnowledge: Uint32Array.from(schedules, knowledgeOf),
    siteFrequency: Uint32Array.from(schedules, ({ frequency }) => frequencyRank(frequency)),
  };
}

function knowledgeOf({ hours, possibleHours }: SiteSchedule): number {
  if (hours !== null) return HOURS_KNOWN;
  return possibleHours ? HOURS_WITHIN : HOURS_ANY_TIME;
}

function listWindows(weekly: WeeklyHours, { useful, wait }: VisitDeciseconds) {
  // The week once more before and after itself, so that what crosses its ends is whole.
  const openings = mergeRanges(
    [-WEEK_MINUTES, 0, WEEK_MINUTES].flatMap((shift) =>
      WEEKDAYS.flatMap((weekday, day) =>
        weekly[weekday].map(({ opens, closes }) => ({
          opens: shift + day * DAY_MINUTES + opens,
          closes: shift + day * DAY_MINUTES + closes,
        })),
      ),
    ),
  );
  const windows: { from: number; to: number }[] = [];
  for (const { opens, closes } of openings) {
    // Before it closes: with no useful time, one decisecond before.
    const to = closes * 600 - Math.max(useful, 1);
    const from = Math.max(opens * 600 - wait, 0);
    if (to < opens * 600 || to < 0 || from > WEEK_DECISECONDS + DAY_MINUTES * 600) continue;
    const last = windows.at(-1);
    // Waiting may begin before the last moment to arrive at the opening before.
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else windows.push({ from, to });
  }
  return windows;
}
