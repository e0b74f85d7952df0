import { FULL_SERVICE_DAYS, FULL_SERVICE_WEEKLY_MINUTES } from "@maillage/coverage";
import { openDays, shareOfWeeks, WEEKDAYS, weeklyMinutes } from "@maillage/opening-hours";
import type { SiteStop, SiteView } from "../views.ts";

/*
 * The label's criteria that a sheet can answer. They warn and never prevent: a site is planned before it meets them, a bus
 * is a format of its own, and what nobody has told is unknown, not failed.
 *
 * Sources: open at least 24 hours a week over 5 days, in a fixed place (vie-publique, Council of Ministers of 26 January
 * 2022); at least two agents present (Senate, report r21-778, 2022). The order of 16 June 2025 that approves the present
 * reference could not be read in full: what it changes is not here.
 */

const CRITERION_AGENTS_MIN = 2;

export type SiteCriterion = "weekly-hours" | "open-days" | "agents" | "fixed-place";

export interface CriterionAnswer {
  readonly criterion: SiteCriterion;
  readonly answer: "met" | "not-met" | "unknown";
  /** Minutes a week, days a week or agents; null when unknown, and for the fixed place, which is not counted. */
  readonly value: number | null;
  /**
   * Whether the label is judged over several places: an antenna and each place of a multi-site may open less, so "not met"
   * there is only worth a look.
   */
  readonly isSharedWithOtherPlaces: boolean;
}

/** What each criterion answers for a site, always in the same order. A closed site is judged as it was. */
export function assessSite(
  site: Pick<SiteView, "hours" | "agents" | "format" | "role" | "stops">,
): readonly CriterionAnswer[] {
  const isSharedWithOtherPlaces = site.role === "antenna" || site.format === "antenna" || site.format === "multi-site";
  const counted = (criterion: SiteCriterion, value: number | null, min: number): CriterionAnswer => {
    const answer = value === null ? "unknown" : value >= min ? "met" : "not-met";
    return { criterion, answer, value, isSharedWithOtherPlaces };
  };
  const week = measureWeek(site);
  return [
    counted("weekly-hours", week?.minutes ?? null, FULL_SERVICE_WEEKLY_MINUTES),
    counted("open-days", week?.days ?? null, FULL_SERVICE_DAYS),
    counted("agents", site.agents, CRITERION_AGENTS_MIN),
    {
      criterion: "fixed-place",
      answer: site.format === "travelling" ? "not-met" : "met",
      value: null,
      isSharedWithOtherPlaces,
    },
  ];
}

/** A travelling site is open where and when it stops; its own hours count only when no stop is known. */
function measureWeek({ hours, format, stops }: Pick<SiteView, "hours" | "format" | "stops">) {
  if (format === "travelling" && stops !== null && stops.length > 0) return measureStops(stops);
  return hours === null ? null : { minutes: weeklyMinutes(hours), days: openDays(hours).length };
}

/** Minutes of a mean week, a stop every other week counting for half of its slot; days of the week with any stop. */
function measureStops(stops: readonly SiteStop[]) {
  return {
    minutes: stops.reduce((sum, { opens, closes, frequency }) => sum + (closes - opens) * shareOfWeeks(frequency), 0),
    days: WEEKDAYS.filter((day) => stops.some(({ weekday }) => weekday === day)).length,
  };
}
