import type { SitingProblem } from "../problem.ts";
import { InvalidCostError, InvalidSitingQuestionError, MissingSitingDataError } from "../siting-errors.ts";
import type { BusRoundQuestion } from "./bus-round.ts";

const DAYS_MAX = 7;
/** A day of more stops is not one that a bus with a counter has; the order of so few is found by trying all. */
const STOPS_PER_DAY_MAX = 6;

/**
 * @throws {InvalidSitingQuestionError} when a number is out of its range, a site is not there or is not what it is said to be, or the
 *   driving times are not of the stops.
 * @throws {MissingSitingDataError} when a cost is told and the problem has none.
 * @throws {InvalidCostError} when the cost is negative.
 */
export function assertBusQuestion(problem: SitingProblem, question: BusRoundQuestion): void {
  const boundSeconds = problem.boundDeciseconds / 10;
  assertNumber("thresholdSeconds", question.thresholdSeconds, (seconds) => seconds > 0 && seconds <= boundSeconds);
  assertNumber("daysPerWeek", question.daysPerWeek, isWholeFromOneTo(DAYS_MAX));
  assertNumber("stopsPerDayMax", question.stopsPerDayMax, isWholeFromOneTo(STOPS_PER_DAY_MAX));
  assertNumber("hoursPerStop", question.hoursPerStop, isOverZero);
  if (question.fixedHoursPerWeek !== undefined)
    assertNumber("fixedHoursPerWeek", question.fixedHoursPerWeek, isOverZero);
  assertSites(problem, "opened", question.opened ?? [], 0);
  assertSites(problem, "closed", question.closed ?? [], 1);
  assertStops(problem, question);
  if (question.cost === undefined) return;
  if (!(question.cost >= 0)) throw new InvalidCostError(`the round costs ${question.cost}`, { cost: question.cost });
  if (problem.siteCost === undefined)
    throw new MissingSitingDataError("a cost needs those of sites", { name: "siteCost" });
}

function assertStops(problem: SitingProblem, question: BusRoundQuestion): void {
  const { stops, driving } = question;
  if (stops !== undefined) {
    assertSites(problem, "stops", stops, null);
    const opened = new Set(question.opened);
    const closed = new Set(question.closed);
    const odd = stops.find((site) => opened.has(site) || (problem.siteIsOpen[site] === 1 && !closed.has(site)));
    if (odd !== undefined) throw invalid(`the stop ${odd} is a site that is open`, { site: odd });
    if (new Set(stops).size < stops.length) throw invalid("a stop is told twice", { stops });
  }
  if (driving === undefined) return;
  assertNumber("daySecondsMax", driving.daySecondsMax, (seconds) => seconds >= 0);
  if (stops === undefined) throw invalid("driving times are of the stops: they have to be told", {});
  const expected = (stops.length + 1) ** 2;
  if (driving.placeDeciseconds.length !== expected) {
    const { length } = driving.placeDeciseconds;
    throw invalid(`there are ${length} driving times, not ${expected}`, { length, expected });
  }
}

function assertSites(problem: SitingProblem, name: string, sites: readonly number[], isOpen: number | null): void {
  for (const site of sites) {
    if (!(Number.isInteger(site) && site >= 0 && site < problem.siteCount)) {
      throw invalid(`${name}: there is no site ${site}`, { name, site, siteCount: problem.siteCount });
    }
    if (isOpen !== null && problem.siteIsOpen[site] !== isOpen) {
      throw invalid(`${name}: site ${site} is ${isOpen === 1 ? "not open" : "open already"}`, { name, site });
    }
  }
}

function assertNumber(name: string, value: number, isRight: (value: number) => boolean): void {
  if (!(Number.isFinite(value) && isRight(value))) throw invalid(`${name} is ${value}`, { name, value });
}

function isOverZero(value: number): boolean {
  return value > 0;
}

function isWholeFromOneTo(max: number): (value: number) => boolean {
  return (value) => Number.isInteger(value) && value >= 1 && value <= max;
}

function invalid(message: string, context: Readonly<Record<string, unknown>>): InvalidSitingQuestionError {
  return new InvalidSitingQuestionError(message, context);
}
