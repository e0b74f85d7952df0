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
import type { PartnerReference } from "../../sites/partner-reference.ts";
import type { AnalysisSubject } from "../analysis-subject.ts";
import { listServicePlaces } from "../service-places.ts";
import { buildCertaintyOfPlaces, certaintyOfAll, type PlaceCounts } from "../uncertainty/certainty-of-places.ts";
import type { PartnerBundleView, PartnerRowView, PartnerSiteView, PartnersView } from "./partners-view.ts";
import { type KnownPartner, listKnownPartners, listSitePartnerDays, toKnownPartner } from "./resolve-partners.ts";

export interface PartnersQuestion {
  /** Of the sites, ISO `YYYY-MM-DD`: which national partners there are. */
  readonly date: string;
  /** The dated list of national partners. */
  readonly national: PartnerReference;
  readonly include: InclusionRule;
  readonly usefulMinutes: number;
  /** Partners wanted together, besides the usual bundles. */
  readonly bundle: readonly KnownPartner[];
}

/** Who reaches each partner, each bundle of them, and what the leaving of one would lose. */
export function computePartnersView(subject: AnalysisSubject, question: PartnersQuestion): Omit<PartnersView, "basis"> {
  const { ground, sites, thresholdSeconds } = subject;
  const { date, national, include, usefulMinutes } = question;
  const { homePopulation } = ground;
  const all = listKnownPartners(sites, date, national);
  const partners = chooseShownPartners(all, question);
  const places = listServicePlaces(subject, include);
  const pointSite = Uint32Array.from(places.points, ({ site }) => site);
  const lists = listSitePartnerDays(sites, national);
  const presence = buildPartnerPresence(lists, partners);
  const bundles = listBundles(question);
  // A rule on hours cannot tell of sites whose hours are unknown: who is there is then unknown too.
  const doubtful = new Set(places.points.flatMap(({ site, surelyIncluded }) => (surelyIncluded ? [] : [site])));
  const siteIsSure = sites.map((_, site) => !doubtful.has(site));
  const count = (asked: readonly KnownPartner[], wanted: readonly (readonly number[])[]) =>
    computePartnerCoverage({
      ...{ homePopulation, reach: places.reach, pointSite, thresholdSeconds, bundles: wanted },
      presence: doubtPresence(buildPartnerPresence(lists, asked), siteIsSure),
    });
  const counted = count(partners, []);
  const sure = buildCertaintyOfPlaces(subject, places.points);
  const shownPresence = doubtPresence(presence, siteIsSure);
  /** Whether a place has all of these ranks of a presence, or may have. */
  const countsWith = (each: PartnerPresence, ranks: readonly number[]) => (point: number) =>
    placeCountsOf(each, pointSite[point] ?? Number.NaN, ranks);
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
      certainty: sure.ofPlaces(countsWith(shownPresence, [rank]))?.certainty ?? null,
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
    ...{ population: counted.population, include, errors: sure.parameters },
    partners: partners.map(rowOf),
    hiddenPartnerCount: all.length - partners.length,
    // Each bundle is counted among its own partners, whichever have a row.
    bundles: bundles.flatMap(({ kind, wanted }): PartnerBundleView[] => {
      const ranks = [...wanted.keys()];
      const wantedPresence = doubtPresence(buildPartnerPresence(lists, wanted), siteIsSure);
      const each = ranks.map((rank) => sure.ofPlaces(countsWith(wantedPresence, [rank])));
      return count(wanted, [ranks]).bundles.map((answer) => ({
        ...{ kind, partners: wanted.map(({ shortName }) => shortName) },
        ...answer,
        certainty: {
          oneSite: sure.ofPlaces(countsWith(wantedPresence, ranks))?.certainty ?? null,
          anywhere: certaintyOfAll(each, homePopulation),
        },
      }));
    }),
    sites: sites.map(({ id, name }, site) => ({
      ...{ id, name },
      presence: partners.map((_, rank) => describePresence(presence, site, rank)),
    })),
    untoldSiteCount: sites.filter(({ partners: own }) => own.length === 0).length,
    leftOut: places.leftOut,
  };
}

/** Those that have a row, in the usual order: all, or the 32 that matter most, those asked for then the references before the others. */
function chooseShownPartners(
  all: readonly KnownPartner[],
  { bundle, national }: PartnersQuestion,
): readonly KnownPartner[] {
  const rankOf = ({ id }: KnownPartner) =>
    bundle.some((each) => each.id === id) ? 0 : national.partners.some((each) => each.id === id) ? 1 : 2;
  const first = new Set(
    all
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .slice(0, PARTNERS_MAX)
      .map(({ id }) => id),
  );
  return all.filter(({ id }) => first.has(id));
}

/** The eight of the announcement, whatever the date; the national partners of the date, and those asked for, where there are some. */
function listBundles({ date, national, bundle }: PartnersQuestion) {
  const bundles: readonly (Pick<PartnerBundleView, "kind"> & { readonly wanted: readonly KnownPartner[] })[] = [
    { kind: "announced", wanted: national.partners.filter(({ isAnnounced }) => isAnnounced).map(toKnownPartner) },
    { kind: "national", wanted: national.listAt(date).map(toKnownPartner) },
    { kind: "asked", wanted: bundle },
  ];
  return bundles.filter(({ wanted }) => wanted.length > 0);
}

function placeCountsOf(
  { sitePresent, siteUnknown }: PartnerPresence,
  site: number,
  ranks: readonly number[],
): PlaceCounts {
  const bits = ranks.reduce((all, rank) => all | (1 << rank), 0);
  const present = sitePresent[site] ?? 0;
  if ((bits & ~present) === 0) return "surely";
  return (bits & ~(present | (siteUnknown[site] ?? 0))) === 0 ? "perhaps" : "no";
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
