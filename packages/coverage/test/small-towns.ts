import { FREQUENCIES, mergeRanges, WEEKDAYS, type WeeklyHours } from "@maillage/opening-hours";
import { UNREACHABLE } from "@maillage/road-network";
import fc from "fast-check";
import type { SiteSchedule } from "../src/hours/site-schedule.ts";
import { buildReach } from "../src/reach.ts";

/** A few homes and sites, with times from all to all and hours: what the rules of hours and partners are tried on. */
export interface SmallTown {
  readonly people: readonly number[];
  readonly schedules: readonly SiteSchedule[];
  /** Deciseconds, row by home; null when there is no way. */
  readonly times: readonly (readonly (number | null)[])[];
  readonly thresholdSeconds: number;
  readonly usefulMinutes: number;
  readonly waitMinutes: number;
}

// Edges fall on the half-hour often enough for arrivals right at an opening or a closing to be tried.
const clock = fc.oneof(
  fc.integer({ min: 0, max: 48 }).map((half) => half * 30),
  fc.integer({ min: 0, max: 1440 }),
);
const dayHours = fc
  .array(fc.tuple(clock, clock), { maxLength: 2 })
  .map((pairs) => mergeRanges(pairs.map(([a, b]) => ({ opens: Math.min(a, b), closes: Math.max(a, b) }))));
const weekly: fc.Arbitrary<WeeklyHours> = fc.record({
  monday: dayHours,
  tuesday: dayHours,
  wednesday: dayHours,
  thursday: dayHours,
  friday: dayHours,
  saturday: dayHours,
  sunday: dayHours,
});
/** What is known of hours that are not: nothing half of the time. */
const possibleHours: fc.Arbitrary<WeeklyHours | null> = fc.option(weekly, { freq: 1 });
const schedule: fc.Arbitrary<SiteSchedule> = fc.record({
  hours: fc.option(
    weekly.map((each) => ({ weekly: each, exceptions: [] })),
    { freq: 3 },
  ),
  frequency: fc.oneof(fc.constant("weekly" as const), fc.constantFrom(...FREQUENCIES)),
  possibleHours,
});
/** Up to 80 minutes; whole minutes often, for the limits. */
const travel = fc.oneof(
  fc.integer({ min: 0, max: 80 }).map((minutes) => minutes * 600),
  fc.integer({ min: 0, max: 48_000 }),
  fc.constant(null),
);

export const smallTowns: fc.Arbitrary<SmallTown> = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .chain(([homeCount, siteCount]) =>
    fc.record({
      people: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: homeCount, maxLength: homeCount }),
      schedules: fc.array(schedule, { minLength: siteCount, maxLength: siteCount }),
      times: fc.array(fc.array(travel, { minLength: siteCount, maxLength: siteCount }), {
        minLength: homeCount,
        maxLength: homeCount,
      }),
      thresholdSeconds: fc.constantFrom(600, 1800, 3600),
      usefulMinutes: fc.constantFrom(0, 15, 45),
      waitMinutes: fc.constantFrom(0, 10, 90),
    }),
  );

export const moments = fc.record({ weekday: fc.constantFrom(...WEEKDAYS), minute: fc.integer({ min: 0, max: 1439 }) });

/** A small town as the kernels take it. */
export function kernelInputOf({ people, schedules, times, ...visit }: SmallTown) {
  const reach = buildReach({
    homeCount: people.length,
    siteCount: schedules.length,
    homeSiteDeciseconds: Uint32Array.from(times.flatMap((row) => row.map((time) => time ?? UNREACHABLE))),
    boundSeconds: 4800,
  });
  return { homePopulation: Float64Array.from(people), reach, schedules, ...visit };
}
