import { WEEKDAYS } from "@maillage/opening-hours";
import { scaleDeciseconds } from "@maillage/travel-time";
import { assertLength } from "../assert-homes.ts";
import { wordOf } from "../entry-of.ts";
import { roundPeople } from "../round-people.ts";
import type { Uncertainty } from "../uncertainty/compute-uncertainty.ts";
import {
  type TimeFactorRange,
  timeFactorRangeOf,
  type UncertaintyParameters,
} from "../uncertainty/uncertainty-parameters.ts";
import { type ArrivalWindows, buildArrivalWindows, HOURS_ANY_TIME, HOURS_KNOWN } from "./arrival-windows.ts";
import { assertReach } from "./assert-reach.ts";
import type { CoverageAtInput } from "./compute-coverage-at.ts";
import { visitDecisecondsOf } from "./visit.ts";

export interface CertaintyAtInput extends CoverageAtInput {
  /** Uint32[homeCount]: as `computeUncertainty` takes it. Absent: no allowance. */
  readonly homeAccessDeciseconds?: Uint32Array;
  readonly parameters: UncertaintyParameters;
}

/**
 * How far a reach must go to hold every site that is within the threshold when all errors shorten its time: longer than the threshold.
 *
 * @throws {InvalidUncertaintyError} for parameters out of their bounds.
 */
export function uncertainReachSeconds(
  thresholdSeconds: number,
  homeAccessDeciseconds: Uint32Array,
  parameters: UncertaintyParameters,
): number {
  const access = homeAccessDeciseconds.reduce((most, each) => Math.max(most, each), 0);
  return Math.ceil(thresholdSeconds / timeFactorRangeOf(parameters).low + access / 10) + 1;
}

/**
 * Who is received at a moment whatever the errors of travel times, bounded as in `computeUncertainty`. A longer time is not always
 * worse here, since one may arrive before the opening as well as after the closing, so every time between the shortest and the longest
 * counts:
 *
 * - _surely_: one site, open every week, receives whoever arrives at any of them, the longest within the threshold;
 * - _surely not_: no site within the threshold by the shortest may receive at any of them;
 * - the others depend: on the errors, on the week, on hours that nobody knows. Who is received at one site or at another according
 *   to the errors is among them, which makes _surely_ a low figure.
 *
 * @throws as `computeCoverageAt`, the reach going to {@link uncertainReachSeconds}; {InvalidUncertaintyError}
 */
export function computeCertaintyAt(input: CertaintyAtInput): Uncertainty {
  const { homePopulation, reach, schedules, moment, homeAccessDeciseconds } = input;
  const homeCount = homePopulation.length;
  const access = homeAccessDeciseconds ?? new Uint32Array(homeCount);
  assertLength("homeAccessDeciseconds", access.length, homeCount);
  const visit = visitDecisecondsOf(input);
  const factors = timeFactorRangeOf(input.parameters);
  const bound = uncertainReachSeconds(input.thresholdSeconds, access, input.parameters) * 10;
  assertReach(reach, homePopulation, schedules.length, bound);
  const departure = (WEEKDAYS.indexOf(moment.weekday) * 1440 + moment.minute) * 600;
  const windows = buildArrivalWindows(schedules, visit);

  const homeVerdict = new Uint8Array(homeCount).fill(NOT);
  let population = 0;
  let possibly = 0;
  let surely = 0;
  for (const [home, people] of homePopulation.entries()) {
    population += people;
    const end = wordOf(reach.homeFirstEntry, home + 1);
    let verdict: number = NOT;
    for (let entry = wordOf(reach.homeFirstEntry, home); entry < end && verdict !== SURELY; entry++) {
      const range = timesOf(wordOf(reach.entryDeciseconds, entry), wordOf(access, home), factors);
      if (range.shortest > visit.threshold) continue;
      const here = verdictOf(windows, wordOf(reach.entrySite, entry), departure, range, visit.threshold);
      verdict = Math.min(verdict, here);
    }
    homeVerdict[home] = verdict;
    if (verdict !== NOT) possibly += people;
    if (verdict === SURELY) surely += people;
  }
  const [all, some, few] = [roundPeople(population), roundPeople(possibly), roundPeople(surely)];
  return { population: all, surelyCovered: few, depends: some - few, surelyNot: all - some, factors, homeVerdict };
}

/** In the order of `UNCERTAINTY_VERDICTS`. */
const [SURELY, DEPENDS, NOT] = [0, 1, 2] as const;

function timesOf(deciseconds: number, access: number, { low, high }: TimeFactorRange) {
  return {
    shortest: scaleDeciseconds(Math.max(deciseconds - access, 0), low),
    longest: scaleDeciseconds(deciseconds + access, high),
  };
}

/** What a site is to a home: surely open to it on every arrival between two, on some of them or perhaps, on none. */
function verdictOf(
  windows: ArrivalWindows,
  site: number,
  departure: number,
  { shortest, longest }: { readonly shortest: number; readonly longest: number },
  threshold: number,
): number {
  const knowledge = wordOf(windows.siteKnowledge, site);
  if (knowledge === HOURS_ANY_TIME) return DEPENDS;
  const isSure = knowledge === HOURS_KNOWN && wordOf(windows.siteFrequency, site) === 0 && longest <= threshold;
  const first = departure + shortest;
  const last = departure + Math.min(longest, threshold);
  const end = wordOf(windows.siteFirstWindow, site + 1);
  for (let window = wordOf(windows.siteFirstWindow, site); window < end; window++) {
    if (wordOf(windows.windowFrom, window) > last) break;
    if (wordOf(windows.windowTo, window) < first) continue;
    const holdsAll = wordOf(windows.windowFrom, window) <= first && last <= wordOf(windows.windowTo, window);
    return isSure && holdsAll ? SURELY : DEPENDS;
  }
  return NOT;
}
