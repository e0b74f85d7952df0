import { WEEKDAYS } from "@maillage/opening-hours";
import type { BusDay, BusRound } from "@maillage/siting";
import type { SiteChange } from "../scenario/change.ts";
import type { StopFrequency } from "../views.ts";
import { countPeople, planOf } from "./count-reach.ts";
import { describePlace, describeProposal, nameSite, openAt, type ProposalWords } from "./describe-proposal.ts";
import type { BusDayView, BusRoundStudyView, StudyBasisView } from "./study-views.ts";

const MINUTES_PER_HOUR = 60;
const DAY_OPENS = 9 * MINUTES_PER_HOUR;
const MIDNIGHT = 24 * MINUTES_PER_HOUR;
/** Between two stops, whatever the road: to pack, and to set up. */
const MOVE_MINUTES = 30;
const SLOT_MINUTES = 15;
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
  { question: { hoursPerStop } }: BusRound,
  words: ProposalWords,
): BusDayView {
  const stopMinutes = Math.round(hoursPerStop * MINUTES_PER_HOUR);
  const dayMinutes = stops.length * stopMinutes + (stops.length - 1) * MOVE_MINUTES;
  // A long day begins before nine, so as to end before midnight.
  let opens = Math.min(DAY_OPENS, Math.floor((MIDNIGHT - dayMinutes) / SLOT_MINUTES) * SLOT_MINUTES);
  return {
    weekday: WEEKDAYS[rank] ?? "sunday",
    stops: stops.map(({ site, peopleServed, peopleGained: gained }) => {
      const stop = { opens, closes: opens + stopMinutes };
      opens = stop.closes + MOVE_MINUTES;
      return { place: describePlace(words, site), ...stop, peopleServed, peopleGained: gained };
    }),
    ...{ peopleGained, drivingSeconds },
  };
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
