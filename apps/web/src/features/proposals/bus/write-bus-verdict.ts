import type { BusRoundStudyView } from "@maillage/planning";
import type { Format } from "../../../i18n/format.ts";
import type { Translate } from "../../../i18n/translate.ts";

/** The round held against fixed sites for the same money: by people served sometime in the week, then by the hours they are served. */
export function writeBusVerdict(
  {
    fixedSites,
    peopleServed,
    fullWeekPeople,
  }: Pick<BusRoundStudyView, "fixedSites" | "peopleServed" | "fullWeekPeople">,
  t: Translate,
  format: Format,
): string {
  const { proposal, peopleGained, roundServesMorePeople, roundServesMoreHours, evenHoursPerStop } = fixedSites;
  const names = proposal.opened.map(({ place }) => place.name);
  if (names.length === 0) return t("proposals.bus.noFixedSite");
  const verdict = roundServesMoreHours ? "round" : roundServesMorePeople ? "both" : "fixed";
  return t(`proposals.bus.verdicts.${verdict}`, {
    ...{ names: format.list(names), fixed: format.people(peopleGained) },
    ...{ people: format.people(peopleServed), full: format.people(Math.round(fullWeekPeople)) },
    hours: evenHoursPerStop === null ? t("common.noValue") : format.decimal(Math.ceil(evenHoursPerStop * 10) / 10),
  });
}
