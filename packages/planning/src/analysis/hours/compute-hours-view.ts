import {
  buildReach,
  type CertaintyAtInput,
  computeCertaintyAt,
  computeCoverageAt,
  computeWeekAccess,
  findSharedClosures,
  type InclusionRule,
  type SiteSchedule,
  SLOT_MINUTES,
  uncertainReachSeconds,
  type Visit,
} from "@maillage/coverage";
import { closesAt, isOpenAt, type Moment, openDays, weeklyMinutes } from "@maillage/opening-hours";
import type { PartnerReference } from "../../sites/partner-reference.ts";
import { type AnalysisSubject, homePlaceDecisecondsOf } from "../analysis-subject.ts";
import type { KnownPartner } from "../partners/resolve-partners.ts";
import { listServicePlaces, type ServicePlaces } from "../service-places.ts";
import { sumPeopleWithin } from "../sum-people-within.ts";
import { accessDecisecondsOf } from "../uncertainty/certainty-of-places.ts";
import { computeCertainty, USUAL_UNCERTAINTY } from "../uncertainty/compute-certainty.ts";
import type { HoursPlaceView, HoursView } from "./hours-view.ts";
import { listVisitSchedules } from "./visit-schedules.ts";

export interface HoursQuestion {
  readonly moment: Moment;
  readonly usefulMinutes: number;
  readonly waitMinutes: number;
  readonly include: InclusionRule;
  readonly partners: readonly KnownPartner[];
  /** The dated list of national partners: which of the names that sites write are of one partner. */
  readonly national: PartnerReference;
}

/** Pairs of sites shown, those that leave most people with nothing open first. */
const SHOWN_CLOSURE_COUNT = 20;
/** Homes named: those that a site serves, but none that is open then; the most populated first. */
const SHOWN_HOME_COUNT = 20;

/**
 * Who is received somewhere when leaving home at a moment, and over a week's half-hours; sites of one basin that close together.
 * A moment with a date is of that day, exceptions included; the week and the closures are those of an ordinary week.
 */
export function computeHoursView(subject: AnalysisSubject, question: HoursQuestion): Omit<HoursView, "basis"> {
  const { ground, thresholdSeconds } = subject;
  const { moment, usefulMinutes, waitMinutes, include, partners } = question;
  const { homePopulation } = ground;
  const places = listServicePlaces(subject, include);
  const { reach, points } = places;
  const schedules = listVisitSchedules(subject, places, question);
  const schedulesThen =
    moment.date === undefined ? schedules : listVisitSchedules(subject, places, question, moment.date);
  const visit: Visit = { thresholdSeconds, usefulMinutes, waitMinutes };
  const {
    homeAnswer,
    homeSite: _,
    ...at
  } = computeCoverageAt({
    ...{ homePopulation, reach, schedules: schedulesThen, moment, ...visit },
  });
  const sure = computeCertainty(subject, USUAL_UNCERTAINTY);
  const week = computeWeekAccess({ homePopulation, reach, schedules, ...visit });
  const { closures, halfDays } = findSharedClosures({
    ...{ homePopulation, reach, schedules, thresholdSeconds },
    siteCompared: points.map(({ stop }) => stop === null),
  });
  const pointPeople = sumPeopleWithin(reach, homePopulation);
  const nameOf = (point: number) => {
    const site = subject.sites[points[point]?.site ?? -1];
    return { id: site?.id ?? "", name: site?.name ?? "" };
  };
  return {
    ...{ moment, usefulMinutes, waitMinutes, include },
    partners: partners.map(({ id, name, shortName, scope }) => ({ id, name, shortName, scope })),
    at: {
      ...at,
      certainty: certaintyAt(subject, points, sure.parameters, { schedules: schedulesThen, moment, ...visit }),
    },
    errors: sure.parameters,
    week: {
      slotMinutes: SLOT_MINUTES,
      population: week.population,
      regardlessOfTime: week.regardlessOfTime,
      slotOpen: [...week.slotOpen],
      slotSomeWeeks: [...week.slotSomeWeeks],
      slotUnknown: [...week.slotUnknown],
      personHours: week.personHours,
      hoursPerPerson: week.population > 0 ? week.personHours / week.population : null,
      peopleAtLeast: week.peopleAtLeast,
    },
    halfDays,
    closures: closures.slice(0, SHOWN_CLOSURE_COUNT).map(({ sites: [one, other], ...closure }) => ({
      ...closure,
      sites: [nameOf(one), nameOf(other)],
    })),
    closureCount: closures.length,
    places: points.map((point, index) => ({
      ...describePlace(subject, point, schedules[index]),
      peopleWithin: pointPeople[index] ?? Number.NaN,
      ...describeDoor(schedulesThen[index], point, moment),
    })),
    unknownHoursCount: points.filter(({ hours }) => hours === null).length,
    unknownDaysCount: schedules.filter(({ hours }, index) => hours === null && points[index]?.hours !== null).length,
    leftOut: places.leftOut,
    homesWithoutAccess: listHomesWithoutAccess(subject, homeAnswer, reach),
  };
}

/** What is sure of who is received at the moment; null where nothing bounds the error of the roads. */
function certaintyAt(
  subject: AnalysisSubject,
  points: ServicePlaces["points"],
  { modelErrorShare, ...errors }: HoursView["errors"],
  visit: Visit & Pick<CertaintyAtInput, "schedules" | "moment">,
): HoursView["at"]["certainty"] {
  if (modelErrorShare === null) return null;
  const { homePopulation } = subject.ground;
  const parameters = { ...errors, modelErrorShare };
  const homeAccessDeciseconds = accessDecisecondsOf(subject);
  // Farther than the threshold: what is beyond it may be within when errors shorten every time.
  const reach = buildReach({
    ...{ homeCount: homePopulation.length, siteCount: points.length },
    homeSiteDeciseconds: homePlaceDecisecondsOf(subject, points),
    boundSeconds: uncertainReachSeconds(subject.thresholdSeconds, homeAccessDeciseconds, parameters),
  });
  const { surelyCovered, depends, surelyNot, factors } = computeCertaintyAt({
    ...{ homePopulation, reach, homeAccessDeciseconds, parameters },
    ...visit,
  });
  return { surelyCovered, depends, surelyNot, factors };
}

function describePlace(
  { sites }: AnalysisSubject,
  { site, stop }: ServicePlaces["points"][number],
  schedule: SiteSchedule | undefined,
): Omit<HoursPlaceView, "state" | "closesAtMinute" | "peopleWithin"> {
  const found = sites[site];
  const hours = schedule?.hours ?? null;
  return {
    id: found?.id ?? "",
    name: found?.name ?? "",
    stopPlace: stop === null ? null : (found?.stops?.[stop]?.place ?? null),
    frequency: schedule?.frequency ?? "weekly",
    weeklyMinutes: hours === null ? null : weeklyMinutes(hours),
    openDays: hours === null ? null : openDays(hours),
  };
}

/** A place at the moment asked about, on its date when it has one. */
function describeDoor(
  schedule: SiteSchedule | undefined,
  own: ServicePlaces["points"][number],
  moment: Moment,
): Pick<HoursPlaceView, "state" | "closesAtMinute"> {
  const hours = schedule?.hours ?? null;
  // Closed all the same when it is outside all the hours that it may have.
  const possible = schedule?.possibleHours ?? null;
  if (hours === null && possible !== null && !isOpenAt({ weekly: possible, exceptions: [] }, moment)) {
    return { state: "closed", closesAtMinute: null };
  }
  if (hours === null) return { state: own.hours === null ? "unknown" : "unknown-days", closesAtMinute: null };
  return { state: isOpenAt(hours, moment) ? "open" : "closed", closesAtMinute: closesAt(hours, moment) ?? null };
}

/** Homes near enough to a site, of which none surely receives them then. */
function listHomesWithoutAccess({ ground }: AnalysisSubject, homeAnswer: Uint8Array, reach: ServicePlaces["reach"]) {
  return ground.homes
    .map(({ id, name, population }, home) => ({
      ...{ id, name, population },
      isLeft:
        (homeAnswer[home] ?? 0) > 1 &&
        population > 0 &&
        (reach.homeFirstEntry[home + 1] ?? 0) > (reach.homeFirstEntry[home] ?? 0),
      answer: homeAnswer[home] === 2 ? ("unknown" as const) : ("none" as const),
    }))
    .filter(({ isLeft }) => isLeft)
    .sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN_HOME_COUNT)
    .map(({ isLeft: _, ...home }) => home);
}
