import { buildPartnerPresence, listPartnerSchedules, type SiteSchedule } from "@maillage/coverage";
import { hoursOfWeekFrom } from "@maillage/opening-hours";
import type { PartnerReference } from "../../sites/partner-reference.ts";
import type { AnalysisSubject } from "../analysis-subject.ts";
import { type KnownPartner, listSitePartnerDays } from "../partners/resolve-partners.ts";
import type { ServicePlaces } from "../service-places.ts";

/**
 * When each place receives people: at its hours; with partners asked for, at its hours on the days when all of them are there at
 * once. One for each point.
 *
 * @param date from which the exceptions of the seven days that follow hold; hours of an ordinary week without it.
 */
export function listVisitSchedules(
  { sites }: AnalysisSubject,
  { points }: Pick<ServicePlaces, "points">,
  { partners, national }: { readonly partners: readonly KnownPartner[]; readonly national: PartnerReference },
  date?: string,
): readonly SiteSchedule[] {
  const schedules = points.map(({ hours, frequency }) => ({
    hours: hours === null || date === undefined ? hours : hoursOfWeekFrom(hours, date),
    frequency,
  }));
  if (partners.length === 0) return schedules;
  // A bus has the same partners at all its stops: the presence is told point by point.
  const lists = listSitePartnerDays(sites, national);
  const presence = buildPartnerPresence(
    points.map(({ site }) => lists[site] ?? []),
    partners,
  );
  return listPartnerSchedules(schedules, presence, [...partners.keys()]);
}
