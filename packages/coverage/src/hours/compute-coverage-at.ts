import { type Moment, WEEKDAYS } from "@maillage/opening-hours";
import { entryOf, wordOf } from "../entry-of.ts";
import type { Reach } from "../reach.ts";
import { roundPeople } from "../round-people.ts";
import { type ArrivalWindows, buildArrivalWindows, HOURS_ANY_TIME, HOURS_WITHIN } from "./arrival-windows.ts";
import { assertReach } from "./assert-reach.ts";
import type { SiteSchedule } from "./site-schedule.ts";
import { type Visit, visitDecisecondsOf } from "./visit.ts";

/**
 * What a home can count on, the best first: a site open every week; one open some weeks only (a bus that comes every other week);
 * perhaps one, whose hours nobody knows; none.
 */
export const ACCESS_ANSWERS = ["open", "some-weeks", "unknown", "none"] as const;
export type AccessAnswer = (typeof ACCESS_ANSWERS)[number];

export interface CoverageAtInput extends Visit {
  /** Float64[homeCount]: inhabitants, 0 or more. */
  readonly homePopulation: Float64Array;
  /** Every site of every home within the threshold or more. */
  readonly reach: Reach;
  /** One for each site of the reach. */
  readonly schedules: readonly SiteSchedule[];
  /** When people leave home. */
  readonly moment: Moment;
}

/** People by what they can count on, leaving home at a moment: the four parts sum to `population`. */
export interface CoverageAt {
  readonly population: number;
  readonly open: number;
  readonly someWeeks: number;
  readonly unknown: number;
  readonly none: number;
  /** People within the threshold of a site at whatever time: never less than the first three parts together. */
  readonly regardlessOfTime: number;
  /** Uint8[homeCount]: place of the home's answer in `ACCESS_ANSWERS`. */
  readonly homeAnswer: Uint8Array;
  /** Uint32[homeCount]: the nearest site that gives that answer, or NO_SITE (0xffffffff) when there is none. */
  readonly homeSite: Uint32Array;
}

const NO_SITE = 0xffff_ffff;
const [OPEN, SOME_WEEKS, UNKNOWN, NONE] = [0, 1, 2, 3] as const;

/**
 * People who, leaving home at the moment, arrive within the threshold at a site that then receives them: it is open, or opens within the
 * wait, and stays open for the useful time after that. A site whose hours are unknown may be open, at any time or within its possible
 * hours: people who have nothing surer are counted apart, neither in nor out.
 *
 * @throws {InvalidThresholdError}, {InvalidVisitError} for a parameter out of its limits.
 * @throws {ReachTooShortError} when the reach stops before the threshold.
 * @throws {InvalidPopulationError}, {LengthMismatchError}
 */
export function computeCoverageAt(input: CoverageAtInput): CoverageAt {
  const { homePopulation, reach, schedules, moment } = input;
  const visit = visitDecisecondsOf(input);
  assertReach(reach, homePopulation, schedules.length, visit.threshold);
  const departure = (WEEKDAYS.indexOf(moment.weekday) * 1440 + moment.minute) * 600;
  const windows = buildArrivalWindows(schedules, visit);

  const answerPeople = new Float64Array(ACCESS_ANSWERS.length);
  const homeAnswer = new Uint8Array(reach.homeCount);
  const homeSite = new Uint32Array(reach.homeCount).fill(NO_SITE);
  let population = 0;
  let regardlessOfTime = 0;
  for (const [home, people] of homePopulation.entries()) {
    const end = wordOf(reach.homeFirstEntry, home + 1);
    const first = wordOf(reach.homeFirstEntry, home);
    let answer: number = NONE;
    for (let entry = first; entry < end && answer > OPEN; entry++) {
      const time = wordOf(reach.entryDeciseconds, entry);
      if (time > visit.threshold) break;
      const site = wordOf(reach.entrySite, entry);
      const here = answerOf(windows, site, departure + time);
      // Sites come nearest first: an equal answer is a farther one.
      if (here < answer) {
        answer = here;
        homeSite[home] = site;
      }
    }
    homeAnswer[home] = answer;
    answerPeople[answer] = entryOf(answerPeople, answer) + people;
    population += people;
    if (end > first && wordOf(reach.entryDeciseconds, first) <= visit.threshold) regardlessOfTime += people;
  }
  return {
    population: roundPeople(population),
    open: roundPeople(entryOf(answerPeople, OPEN)),
    someWeeks: roundPeople(entryOf(answerPeople, SOME_WEEKS)),
    unknown: roundPeople(entryOf(answerPeople, UNKNOWN)),
    none: roundPeople(entryOf(answerPeople, NONE)),
    regardlessOfTime: roundPeople(regardlessOfTime),
    homeAnswer,
    homeSite,
  };
}

/** What a site answers to who arrives then. */
function answerOf(windows: ArrivalWindows, site: number, arrival: number): number {
  const knowledge = wordOf(windows.siteKnowledge, site);
  if (knowledge === HOURS_ANY_TIME) return UNKNOWN;
  const end = wordOf(windows.siteFirstWindow, site + 1);
  for (let window = wordOf(windows.siteFirstWindow, site); window < end; window++) {
    if (wordOf(windows.windowFrom, window) > arrival) break;
    if (arrival <= wordOf(windows.windowTo, window)) {
      if (knowledge === HOURS_WITHIN) return UNKNOWN;
      return wordOf(windows.siteFrequency, site) === 0 ? OPEN : SOME_WEEKS;
    }
  }
  return NONE;
}
