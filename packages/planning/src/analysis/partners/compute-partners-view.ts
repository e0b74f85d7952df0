import {
  buildPartnerPresence,
  computePartnerCoverage,
  computeWeekAccess,
  doubtPresence,
  type InclusionRule,
  listPartnerSchedules,
  PARTNERS_MAX,
  type PartnerPresence,
} from "@maillage/coverage";
import { WEEKDAYS } from "@maillage/opening-hours";
import { listReferencePartners, REFERENCE_PARTNERS } from "../../sites/reference-partners.ts";
import type { AnalysisSubject } from "../analysis-subject.ts";
import type { PartnerBundleView, PartnerRowView, PartnerSiteView, PartnersView } from "../analysis-views.ts";
import { listServicePlaces } from "../service-places.ts";
import { type KnownPartner, listKnownPartners, listSitePartnerDays } from "./resolve-partners.ts";

export interface PartnersQuestion {
  /** Of the sites, ISO `YYYY-MM-DD`: which national partners there are. */
  readonly date: string;
  readonly include: InclusionRule;
  readonly usefulMinutes: number;
  /** Partners wanted together, besides the usual bundles. */
  readonly bundle: readonly KnownPartner[];
}

/** Who reaches each partner, each bundle of them, and what the leaving of one would lose. */
export function computePartnersView(subject: AnalysisSubject, question: PartnersQuestion): Omit<PartnersView, "basis"> {
  const { ground, sites, thresholdSeconds } = subject;
  const { date, include, usefulMinutes } = question;
  const { homePopulation } = ground;
  const all = listKnownPartners(sites, date);
  const partners = all.slice(0, PARTNERS_MAX);
  const places = listServicePlaces(subject, include);
  const pointSite = Uint32Array.from(places.points, ({ site }) => site);
  const lists = listSitePartnerDays(sites);
  const presence = buildPartnerPresence(lists, partners);
  const bundles = listBundles(partners, question);
  // A rule on hours cannot tell of sites whose hours are unknown: who is there is then unknown too.
  const doubtful = new Set(places.points.flatMap(({ site, surelyIncluded }) => (surelyIncluded ? [] : [site])));
  const surePresence = doubtPresence(
    presence,
    sites.map((_, site) => !doubtful.has(site)),
  );
  const counted = computePartnerCoverage({
    ...{ homePopulation, reach: places.reach, presence: surePresence, pointSite, thresholdSeconds },
    bundles: bundles.map(({ places: wanted }) => wanted),
  });
  const pointPresence = buildPartnerPresence(
    places.points.map(({ site }) => lists[site] ?? []),
    partners,
  );
  const pointSchedules = places.points.map(({ hours, frequency }) => ({ hours, frequency }));
  const rowOf = (partner: KnownPartner, rank: number): PartnerRowView => {
    const schedules = listPartnerSchedules(pointSchedules, pointPresence, [rank]);
    const { reach } = places;
    const week = computeWeekAccess({ homePopulation, reach, schedules, thresholdSeconds, usefulMinutes });
    return {
      ...{ id: partner.id, name: partner.name, shortName: partner.shortName, scope: partner.scope },
      ...countSites(presence, rank),
      ...(counted.partners[rank] ?? { present: Number.NaN, unknown: Number.NaN, none: Number.NaN }),
      personHours: week.personHours,
      peopleAtLeast: week.peopleAtLeast,
      losses: sites
        .map(({ id, name }, site) => ({
          ...{ id, name },
          lost: counted.lost[rank * sites.length + site] ?? Number.NaN,
          perhapsLost: counted.perhapsLost[rank * sites.length + site] ?? Number.NaN,
        }))
        .filter(({ lost, perhapsLost }) => lost + perhapsLost > 0)
        .sort((a, b) => b.lost - a.lost || b.perhapsLost - a.perhapsLost),
    };
  };
  return {
    ...{ population: counted.population, include },
    partners: partners.map(rowOf),
    hiddenPartnerCount: all.length - partners.length,
    bundles: bundles.flatMap(({ kind, places: wanted }, rank): PartnerBundleView[] => {
      const answer = counted.bundles[rank];
      return answer === undefined
        ? []
        : [{ kind, partners: wanted.flatMap((each) => partners[each]?.shortName ?? []), ...answer }];
    }),
    sites: sites.map(({ id, name }, site) => ({
      ...{ id, name },
      presence: partners.map((_, rank) => describePresence(presence, site, rank)),
    })),
    untoldSiteCount: sites.filter(({ partners: own }) => own.length === 0).length,
    leftOut: places.leftOut,
  };
}

/** The eight of the announcement, the national partners of the date, and those asked for. */
function listBundles(partners: readonly KnownPartner[], { date, bundle }: PartnersQuestion) {
  const placesOf = (ids: readonly string[]) =>
    ids.map((id) => partners.findIndex((partner) => partner.id === id)).filter((place) => place >= 0);
  const announced = REFERENCE_PARTNERS.filter(({ isAnnounced }) => isAnnounced).map(({ id }) => id);
  return [
    { kind: "announced" as const, places: placesOf(announced) },
    { kind: "national" as const, places: placesOf(listReferencePartners(date).map(({ id }) => id)) },
    ...(bundle.length === 0 ? [] : [{ kind: "asked" as const, places: placesOf(bundle.map(({ id }) => id)) }]),
  ];
}

function describePresence(
  { partnerCount, sitePresent, siteUnknown, presenceDays }: PartnerPresence,
  site: number,
  rank: number,
): PartnerSiteView["presence"][number] {
  const isIn = (words: Uint32Array) => ((words[site] ?? 0) & (1 << rank)) !== 0;
  if (isIn(sitePresent)) return { state: "present", days: presenceDays[site * partnerCount + rank] ?? null };
  return { state: isIn(siteUnknown) ? "unknown" : "absent", days: null };
}

function countSites(
  { siteCount, partnerCount, sitePresent, siteUnknown, presenceDays }: PartnerPresence,
  rank: number,
) {
  const bit = 1 << rank;
  const sites = Array.from({ length: siteCount }, (_, site) => site);
  const present = sites.filter((site) => ((sitePresent[site] ?? 0) & bit) !== 0);
  const days = present.map((site) => presenceDays[site * partnerCount + rank] ?? null);
  return {
    siteCount: present.length,
    unknownSiteCount: sites.filter((site) => ((siteUnknown[site] ?? 0) & bit) !== 0).length,
    unknownDaysSiteCount: days.filter((each) => each === null).length,
    siteCountByDay: WEEKDAYS.map((day) => days.filter((each) => each?.includes(day)).length),
  };
}
