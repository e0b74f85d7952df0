import { solveWithStart } from "../exact/solve-with-start.ts";
import { assertProblem } from "../model/assert-problem.ts";
import { planOf } from "../plan-values.ts";
import type { SitingProblem } from "../problem.ts";
import { NoCandidateError } from "../siting-errors.ts";
import { assertBusQuestion } from "./assert-bus-question.ts";
import type { BusRound, BusRoundOptions, BusRoundQuestion } from "./bus-round.ts";
import { compareFixedSites, LEAST_FIXED_HOURS, proposeFixedSites } from "./compare-fixed-sites.ts";
import { DayTours } from "./day-tours.ts";
import { orderRound } from "./order-round.ts";
import { type DaysSolution, solveDays } from "./solve-days.ts";
import { buildStopCover, mostPeopleModel, type StopCover } from "./stop-cover.ts";

const DEFAULT_TIME_LIMIT_MS = 10_000;
/** Proven when no more than this share of the people served is between value and bound: rounding, and the solver's tolerances. */
const PROVEN_SHARE = 1e-6;

/**
 * The best round of one bus for the people whom fixed sites leave out of reach: stops among candidates, day by day, with the bound that
 * proves it, beside the best fixed sites for the same money.
 *
 * What is made large is people within the threshold of a stop, each once: maximal covering (Church and ReVelle 1974) with as many stops as the
 * week has. With driving it is a covering tour over several days (Gendreau, Laporte and Semet, Operations Research 45, 1997): the stops
 * of a day are driven from the garage and back within its limit. A stop is worth its people × its hours over those of a fixed site: as every stop
 * opens as long, once a week, the most people is the most worth too. For one seed the answer is the same, unless time or a stop cut it short.
 *
 * @throws {InvalidSitingQuestionError | MissingSitingDataError | InvalidCostError} when a number of the question is out of its range, or a
 *   stop is no candidate.
 * @throws {NoCandidateError} when there is no place to stop.
 * @throws {NoHomeError | InvalidSitingProblemError} as `proposeSites`.
 */
export async function proposeBusRound(
  problem: SitingProblem,
  question: BusRoundQuestion,
  options: BusRoundOptions = {},
): Promise<BusRound> {
  const begun = performance.now();
  assertProblem(problem);
  assertBusQuestion(problem, question);
  const siteIsOpen = planOf(problem, question.opened ?? [], question.closed ?? []);
  const stops = question.stops ?? [...siteIsOpen.keys()].filter((site) => siteIsOpen[site] === 0);
  if (stops.length === 0) throw new NoCandidateError("there is no place to stop", { siteCount: problem.siteCount });
  const deadline = begun + (options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS);
  const fixedSites = await proposeFixedSites(problem, question, options);
  const tours = question.driving === undefined ? null : new DayTours(question.driving);
  const cover = buildStopCover(problem, question, stops, tours);
  const { days, people, bound } = await solveRound(cover, tours, question, {
    deadline,
    seed: options.seed ?? 0,
    shouldStop: () => performance.now() > deadline || options.shouldStop?.() === true,
  });
  const isOptimal = bound - people <= PROVEN_SHARE * Math.max(1, people);
  const placeDays = days.map((columns) => columns.map((column) => cover.columnPlace[column]));
  const round = orderRound(problem, question, stops, tours, placeDays);
  const stopCount = round.reduce((count, day) => count + day.stops.length, 0);
  const share = Math.min(1, question.hoursPerStop / (question.fixedHoursPerWeek ?? LEAST_FIXED_HOURS));
  return {
    days: round,
    daysSpare: question.daysPerWeek - round.length,
    peopleLeft: cover.peopleLeft,
    peopleServable: cover.rowPeople.reduce((sum, row) => sum + row, 0),
    peopleServed: people,
    bound: isOptimal ? people : bound,
    gap: isOptimal ? 0 : (bound - people) / Math.max(people, 1e-9),
    isOptimal,
    hoursPerWeek: stopCount * question.hoursPerStop,
    fullWeekPeople: people * share,
    comparison: compareFixedSites(fixedSites, question, people),
    question,
    seed: options.seed ?? 0,
    milliseconds: performance.now() - begun,
  };
}

interface RoundLimits {
  readonly deadline: number;
  readonly seed: number;
  readonly shouldStop: () => boolean;
}

/** As many stops as the week has, whatever the driving; then, where these stops do not make days that can be driven, day by day. */
async function solveRound(
  cover: StopCover,
  tours: DayTours | null,
  { daysPerWeek, stopsPerDayMax }: BusRoundQuestion,
  limits: RoundLimits,
): Promise<DaysSolution> {
  if (cover.columnPlace.length === 0) return { days: [], people: 0, bound: 0 };
  const anyDay = await solveWithStart(mostPeopleModel(cover.gain, daysPerWeek * stopsPerDayMax), {
    timeLimitMs: Math.max(0, limits.deadline - performance.now()),
    seed: limits.seed,
    shouldStop: limits.shouldStop,
  });
  const chosen = [...(anyDay.chosen ?? [])];
  const days = packDays(cover, tours, chosen, daysPerWeek, stopsPerDayMax);
  if (days !== null || tours === null)
    return { days: days ?? [], people: Math.max(0, anyDay.gain), bound: anyDay.bound };
  return solveDays(cover, tours, { dayCount: daysPerWeek, stopsPerDayMax, bound: anyDay.bound, ...limits });
}

/** Days of these stops; null where they cannot be driven, or that was not found. */
function packDays(
  cover: StopCover,
  tours: DayTours | null,
  columns: readonly number[],
  dayCount: number,
  stopsPerDayMax: number,
): number[][] | null {
  if (tours === null) {
    const count = Math.ceil(columns.length / stopsPerDayMax);
    return Array.from({ length: count }, (_, day) => columns.slice(day * stopsPerDayMax, (day + 1) * stopsPerDayMax));
  }
  const placeColumn = new Map(columns.map((column) => [cover.columnPlace[column], column]));
  const days = tours.pack([...placeColumn.keys()], dayCount, stopsPerDayMax);
  return days?.map((places) => places.flatMap((place) => placeColumn.get(place) ?? [])) ?? null;
}
