import { UNREACHABLE } from "@maillage/road-network";
import { type NearestSites, NO_SITE } from "@maillage/travel-time";
import { assertNearestSites, assertPopulation } from "./assert-homes.ts";
import { entryOf, wordOf } from "./entry-of.ts";
import { InvalidPopulationError, InvalidThresholdError } from "./errors.ts";
import { nearestDecisecondsOf } from "./homes-by-time.ts";
import { selectWeightedQuantiles } from "./select-weighted-quantiles.ts";
import { decisecondsOf } from "./threshold.ts";
import { buildTravelTimeClasses, type TimedClass } from "./travel-time-classes.ts";

/** The model cannot tell on which side of 30 minutes these people are. */
export const DEFAULT_BORDERLINE_SECONDS: readonly [number, number] = [28 * 60, 32 * 60];
const DEFAULT_WORST_COUNT = 10;

export interface CoverageInput {
  /** Float64[homeCount]: inhabitants, whole or not (cells of a grid), 0 or more. */
  readonly homePopulation: Float64Array;
  /** Nearest sites in force of every home, k of 1 or more; only the nearest counts here. */
  readonly nearest: NearestSites;
  /** Within it, `<=`, people are covered. Over 0, at most 24 hours; rounded to the decisecond. */
  readonly thresholdSeconds: number;
  /** Both ends belong to the borderline. */
  readonly borderlineSeconds?: readonly [number, number];
  /** Increasing upper bounds of the histogram's classes. */
  readonly classSeconds?: readonly number[];
  /** How many of the worst homes to list, 10 unless told. */
  readonly worstCount?: number;
}

/** Indicators of the travel-time goal. Times are of the way from home to site; people are weights, homes are not. */
export interface Coverage {
  /** Everyone in the homes given: the denominator of `share`, the unreachable included. */
  readonly population: number;
  /** People whose nearest site is at `thresholdSeconds` or less. */
  readonly covered: number;
  /** `covered / population`, 0 to 1. */
  readonly share: number;
  readonly borderline: number;
  readonly unreachable: number;
  /** Over the people who can reach a site, as the two below; null when there is none. Σ(people × seconds) / Σ people. */
  readonly meanSeconds: number | null;
  /** The smallest time within which at least half of them are. */
  readonly medianSeconds: number | null;
  /** The smallest time within which at least nine in ten of them are. */
  readonly p90Seconds: number | null;
  /** People by class of travel time; with `unreachable` they sum to `population`. */
  readonly histogram: readonly CoverageClass[];
  /** Inhabited homes, unreachable first, then the longest times; equal ones in the order of the homes. */
  readonly worst: readonly WorstHome[];
}

export interface CoverageClass extends TimedClass {
  readonly population: number;
}

export interface WorstHome {
  /** Index of the home. */
  readonly home: number;
  /** Null when no site can be reached. */
  readonly seconds: number | null;
  /** Index of its nearest site. */
  readonly site: number | null;
  readonly population: number;
}

/**
 * Who is within the threshold of a site, and how far the others are.
 *
 * @throws {InvalidPopulationError} for a negative or missing population, or when nobody lives in the homes.
 * @throws {InvalidThresholdError} for a threshold, a borderline or a class that is not a usable number of seconds.
 * @throws {InvalidTravelTimeClassesError} when the bounds of the classes do not increase.
 * @throws {LengthMismatchError} when `nearest` is not about these homes.
 */
export function computeCoverage(input: CoverageInput): Coverage {
  const { homePopulation, nearest, worstCount = DEFAULT_WORST_COUNT } = input;
  assertPopulation(homePopulation);
  assertNearestSites(nearest, homePopulation.length);
  const threshold = decisecondsOf(input.thresholdSeconds);
  const [borderlineFrom, borderlineTo] = borderlineOf(input.borderlineSeconds ?? DEFAULT_BORDERLINE_SECONDS);
  const classes = buildTravelTimeClasses(input.classSeconds);

  const homeDeciseconds = nearestDecisecondsOf(nearest);
  const classDeciseconds = classes.flatMap(({ toSeconds }) => (toSeconds === null ? [] : [decisecondsOf(toSeconds)]));
  const classPopulation = new Float64Array(classes.length);
  let population = 0;
  let covered = 0;
  let borderline = 0;
  let reached = 0;
  let weightedDeciseconds = 0;
  for (let home = 0; home < homePopulation.length; home++) {
    const people = entryOf(homePopulation, home);
    const deciseconds = wordOf(homeDeciseconds, home);
    const isReached = deciseconds < UNREACHABLE;
    population += people;
    // The class that `travelTimeClassOf` gives, without its search at each of 20,000 homes of a drag.
    let own = isReached ? 0 : classes.length - 1;
    if (isReached) while (own < classDeciseconds.length && deciseconds > (classDeciseconds[own] ?? 0)) own++;
    classPopulation[own] = entryOf(classPopulation, own) + people;
    if (!isReached) continue;
    reached += people;
    weightedDeciseconds += people * deciseconds;
    if (deciseconds <= threshold) covered += people;
    if (deciseconds >= borderlineFrom && deciseconds <= borderlineTo) borderline += people;
  }
  if (population === 0) {
    throw new InvalidPopulationError("Nobody lives in the homes given: coverage has no meaning.", {
      homeCount: homePopulation.length,
    });
  }

  const [median, p90] = selectWeightedQuantiles(homeDeciseconds, homePopulation, [
    [1, 2],
    [9, 10],
  ]);
  return {
    population,
    covered,
    share: covered / population,
    borderline,
    unreachable: entryOf(classPopulation, classes.length - 1),
    meanSeconds: reached > 0 ? weightedDeciseconds / reached / 10 : null,
    medianSeconds: secondsOf(median),
    p90Seconds: secondsOf(p90),
    histogram: classes.flatMap((each, index) =>
      each.fromSeconds === null ? [] : [{ ...each, population: entryOf(classPopulation, index) }],
    ),
    worst: listWorst(homePopulation, homeDeciseconds, nearest, worstCount),
  };
}

function borderlineOf([fromSeconds, toSeconds]: readonly [number, number]): readonly [number, number] {
  if (fromSeconds > toSeconds) {
    throw new InvalidThresholdError(`A borderline goes from less to more, not from ${fromSeconds} to ${toSeconds} s.`, {
      fromSeconds,
      toSeconds,
    });
  }
  return [decisecondsOf(fromSeconds), decisecondsOf(toSeconds)];
}

function listWorst(
  homePopulation: Float64Array,
  homeDeciseconds: Uint32Array,
  nearest: NearestSites,
  count: number,
): WorstHome[] {
  // The list stays short and sorted: a home enters before the first that is strictly nearer, so that equals keep their order.
  const worst: number[] = [];
  // Of the last of a full list: what a home must pass.
  let least = -1;
  for (let home = 0; home < homePopulation.length; home++) {
    const time = timeOf(homeDeciseconds, home);
    if (time <= least || entryOf(homePopulation, home) === 0) continue;
    const nearer = worst.findIndex((other) => timeOf(homeDeciseconds, other) < time);
    worst.splice(nearer < 0 ? worst.length : nearer, 0, home);
    if (worst.length > count) worst.pop();
    const last = worst.at(-1);
    if (worst.length === count) least = last === undefined ? UNREACHABLE : timeOf(homeDeciseconds, last);
  }
  return worst.map((home) => {
    const deciseconds = timeOf(homeDeciseconds, home);
    const site = wordOf(nearest.homeSite, home * nearest.k);
    return {
      home,
      seconds: deciseconds < UNREACHABLE ? deciseconds / 10 : null,
      site: deciseconds < UNREACHABLE && site !== NO_SITE ? site : null,
      population: entryOf(homePopulation, home),
    };
  });
}

/** Anything at UNREACHABLE or above counts as one and the same, so that such homes keep their order. */
function timeOf(homeDeciseconds: Uint32Array, home: number): number {
  return Math.min(wordOf(homeDeciseconds, home), UNREACHABLE);
}

function secondsOf(deciseconds: number | undefined): number | null {
  return deciseconds === undefined ? null : deciseconds / 10;
}
