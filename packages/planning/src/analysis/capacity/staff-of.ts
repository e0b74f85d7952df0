import type { SiteStaff } from "@maillage/coverage";
import { weeklyMinutes } from "@maillage/opening-hours";
import type { AnalysedSite } from "../analysed-site.ts";

/** What a site's capacity is estimated from; null for what nobody knows. */
export function staffOf({
  agents,
  agentsFullTimeEquivalent,
  hours,
  activity,
}: Pick<AnalysedSite, "agents" | "agentsFullTimeEquivalent" | "hours" | "activity">): SiteStaff {
  const last = activity.toSorted((a, b) => b.year - a.year).find(({ requests }) => requests !== null);
  return {
    agents: agentsFullTimeEquivalent ?? agents,
    weeklyOpenHours: hours === null ? null : weeklyMinutes(hours) / 60,
    annualRequests: last?.requests ?? null,
  };
}
