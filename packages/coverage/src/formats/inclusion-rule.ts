import { openDays, type SiteHours, weeklyMinutes } from "@maillage/opening-hours";

/**
 * Which sites count. `all`: every one, buses at their stops. `principal`: those that are no outpost of another's label. `full-service`: fixed
 * places open 24 hours a week over 5 days or more, as the label asks (compte rendu of the Council of Ministers, 26 January 2022).
 */
export const INCLUSION_RULES = ["all", "principal", "full-service"] as const;
export type InclusionRule = (typeof INCLUSION_RULES)[number];

export const FULL_SERVICE_WEEKLY_MINUTES = 24 * 60;
export const FULL_SERVICE_DAYS = 5;

/** Whether hours are those of a full service, both limits included; null when they are unknown. */
export function isFullService(hours: SiteHours | null): boolean | null {
  if (hours === null) return null;
  return weeklyMinutes(hours) >= FULL_SERVICE_WEEKLY_MINUTES && openDays(hours).length >= FULL_SERVICE_DAYS;
}
