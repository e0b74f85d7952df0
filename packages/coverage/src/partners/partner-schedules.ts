import { WEEKDAYS, type Weekday } from "@maillage/opening-hours";
import { assertLength } from "../assert-homes.ts";
import { wordOf } from "../entry-of.ts";
import { NEVER, onDays, onUntoldDays, type SiteSchedule } from "../hours/site-schedule.ts";
import { type PartnerPresence, partnerBits } from "./partner-presence.ts";

/**
 * When each site receives people for all of these partners at once: its own hours on the days when every one of them is there; never
 * where one of them is absent. Where the presence or the days of one of them are unknown, perhaps, but only at the site's hours on
 * the days that are possible; where its hours are unknown, at any time of these days. For the rules of hours, `computeCoverageAt` and
 * `computeWeekAccess`, to answer about partners.
 *
 * @param schedules - one for each site of the presence.
 * @param partners - places of the partners in the list the presence was built for; none: the sites' own hours.
 * @throws {InvalidPartnersError} for a place that the list does not have.
 */
export function listPartnerSchedules(
  schedules: readonly SiteSchedule[],
  presence: PartnerPresence,
  partners: readonly number[],
): readonly SiteSchedule[] {
  assertLength("schedules", schedules.length, presence.siteCount);
  const asked = partnerBits(partners, presence.partnerCount);
  return schedules.map((schedule, site) => {
    const present = wordOf(presence.sitePresent, site);
    const possible = present | wordOf(presence.siteUnknown, site);
    if ((possible & asked) !== asked) return NEVER;
    const lists = partners.map((partner) => presence.presenceDays[site * presence.partnerCount + partner] ?? null);
    const known = lists.filter((days) => days !== null);
    const common = onDays(schedule, daysInAll(known));
    // Days that are known to have no common one settle the matter whatever the unknown ones are.
    if (common === NEVER || known.length === partners.length) return common;
    return onUntoldDays(common);
  });
}

function daysInAll(lists: readonly (readonly Weekday[])[]): readonly Weekday[] {
  return WEEKDAYS.filter((day) => lists.every((days) => days.includes(day)));
}
