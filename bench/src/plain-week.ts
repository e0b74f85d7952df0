import type { SiteSchedule } from "@maillage/coverage";
import { WEEKDAYS } from "@maillage/opening-hours";

/**
 * The week's heat map by plain means, as one would write it first: for each half-hour, each home, each of its sites, look the hours
 * up. Objects and loops, no allocation; stops at the first open site. The peer of `computeWeekAccess`.
 */
export function computePlainWeek(
  homePopulation: Float64Array,
  /** Sites of each home within the threshold, nearest first. */
  homeSites: readonly (readonly { readonly site: number; readonly seconds: number }[])[],
  schedules: readonly SiteSchedule[],
  usefulMinutes: number,
): Float64Array {
  const slotOpen = new Float64Array(336);
  for (let slot = 0; slot < slotOpen.length; slot++) {
    for (const [home, people] of homePopulation.entries()) {
      const sites = homeSites[home] ?? [];
      if (sites.some(({ site, seconds }) => isOpen(schedules[site], slot * 30 + seconds / 60, usefulMinutes))) {
        slotOpen[slot] = (slotOpen[slot] ?? 0) + people;
      }
    }
  }
  return slotOpen;
}

function isOpen(schedule: SiteSchedule | undefined, arrivalMinute: number, usefulMinutes: number): boolean {
  const weekday = WEEKDAYS[Math.floor(arrivalMinute / 1440) % 7] ?? "monday";
  const minute = arrivalMinute % 1440;
  const ranges = schedule?.hours?.weekly[weekday] ?? [];
  return ranges.some(({ opens, closes }) => opens <= minute && minute + usefulMinutes <= closes);
}
