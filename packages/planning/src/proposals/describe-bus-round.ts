import { WEEKDAYS } from "@maillage/opening-hours";
import type { BusDay, BusRound, BusRoundQuestion } from "@maillage/siting";
import type { SiteChange } from "../scenario/change.ts";
import type { StopFrequency } from "../views.ts";
import { countPeople, planOf } from "./count-reach.ts";
import { describePlace, describeProposal, nameSite, openAt, type ProposalWords } from "./describe-proposal.ts";
import type { BusDayView, BusRoundStudyView, StudyBasisView } from "./study-views.ts";

const MINUTES_PER_HOUR = 60;
const DAY_OPENS = 9 * MINUTES_PER_HOUR;
const MIDNIGHT = 24 * MINUTES_PER_HOUR;
/** To pack at a stop, and to set up at the next; and the road between them where nobody has looked at it. */
const PACK_MINUTES = 15;
const UNKNOWN_ROAD_MINUTES = 15;
const SLOT_MINUTES = 15;
const DECISECONDS_PER_MINUTE = 600;
const EVERY_WEEK: StopFrequency = "weekly";

/** A bus round in names, with hours for its stops, and as a travelling site. */
export function describeBusRound(
  study: BusRoundStudyView["study"],
  round: BusRound,
  words: ProposalWords,
  told: StudyBasisView,
): BusRoundStudyView {
  const { problem } = words.ground;
  const { comparison, question } = round;
  const { thresholdSeconds } = told.query;
  const { opened = [], closed = [] } = question;
  const days = round.days.map((day, rank) => describeDay(day, rank, round, words));
  const stops = round.days.flatMap((day) => day.stops.map(({ site }) => site));
  const count = (sites: readonly number[]) =>
    countPeople(problem, planOf(problem, [...opened, ...sites], closed), thresholdSeconds, 1);
  return {
    ...{ kind: "bus-round", ...told, study, days },
    ...{ daysSpare: round.daysSpare, peopleServable: round.peopleServable, peopleServed: round.peopleServed },
    people: {
      ...{ today: count([]), withRound: count(stops) },
      total: problem.homePopulation.reduce((sum, people) => sum + people, 0),
    },
    ...{ bound: round.bound, gap: round.gap, isOptimal: round.isOptimal },
    ...{ hoursPerWeek: round.hoursPerWeek, fullWeekPeople: round.fullWeekPeople },
    fixedSites: {
      ...{ peopleGained: comparison.peopleGained, fullWeekPeople: comparison.fullWeekPeople },
      roundServesMorePeople: comparison.roundServesMorePeople,
      roundServesMoreHours: comparison.roundServesMoreHours,
      evenHoursPerStop: comparison.evenHoursPerStop,
      proposal: describeProposal(comparison.proposal, words, told.basis, told.query),
    },
    changes: [
      ...closed.map((site): SiteChange => {
        return { kind: "set-status", siteId: nameSite(words, site).id, status: "closed", date: told.basis.date };
      }),
      ...opened.map((site) => openAt(describePlace(words, site))),
      ...addBus(days),
    ],
  };
}

function describeDay(
  { stops, peopleGained, drivingSeconds }: BusDay,
  rank: number,
  { question }: BusRound,
  words: ProposalWords,
): BusDayView {
  const stopMinutes = Math.round(question.hoursPerStop * MINUTES_PER_HOUR);
  const moveMinutes = stops.map(({ site }, index) => {
    const next = stops[index + 1];
    return next === undefined ? 0 : PACK_MINUTES + minutesOfRoad(question, site, next.site);
  });
  const dayMinutes = stops.length * stopMinutes + moveMinutes.reduce((sum, minutes) => sum + minutes, 0);
  // A long day begins before nine, so as to end before midnight.
  let opens = Math.min(DAY_OPENS, Math.floor((MIDNIGHT - dayMinutes) / SLOT_MINUTES) * SLOT_MINUTES);
  return {
    weekday: WEEKDAYS[rank] ?? "sunday",
    stops: stops.map(({ site, peopleServed, peopleGained: gained }, index) => {
      const stop = { opens, closes: opens + stopMinutes };
      opens = stop.closes + (moveMinutes[index] ?? 0);
      return { place: describePlace(words, site), ...stop, peopleServed, peopleGained: gained };
    }),
    ...{ peopleGained, drivingSeconds },
  };
}

/** Driving from a stop to another, to the next quarter of an hour. */
function minutesOfRoad({ driving, stops = [] }: BusRoundQuestion, from: number, to: number): number {
  if (driving === undefined) return UNKNOWN_ROAD_MINUTES;
  // The garage comes after the stops: one more column.
  const deciseconds = driving.placeDeciseconds[stops.indexOf(from) * (stops.length + 1) + stops.indexOf(to)];
  return Math.ceil((deciseconds ?? Number.NaN) / DECISECONDS_PER_MINUTE / SLOT_MINUTES) * SLOT_MINUTES;
}

/** One travelling site, at its first stop, open where and when it stops. */
function addBus(days: readonly BusDayView[]): SiteChange[] {
  const stops = days.flatMap(({ weekday, stops: own }) =>
    own.map(({ place: { name, longitude, latitude }, opens, closes }) => ({
      ...{ place: name, longitude, latitude, weekday, opens, closes, frequency: EVERY_WEEK },
    })),
  );
  const [first] = days.flatMap((day) => day.stops);
  if (first === undefined) return [];
  const { placeId, longitude, latitude } = first.place;
  return [
    {
      ...{ kind: "add-site", siteId: `bus-${placeId}`.slice(0, SITE_ID_LENGTH_MAX), name: null, longitude, latitude },
      ...{ format: "travelling", status: "labelled", fields: { stops } },
    },
  ];
}

/** As the schema of site ids has it. */
const SITE_ID_LENGTH_MAX = 64;
