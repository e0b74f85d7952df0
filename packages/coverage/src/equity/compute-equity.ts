import type { NearestSites } from "@maillage/travel-time";
import { assertLength, assertNearestSites, assertPopulation } from "../assert-homes.ts";
import { entryOf, wordOf } from "../entry-of.ts";
import { listHomesByTime, nearestDecisecondsOf } from "../homes-by-time.ts";
import { roundPeople } from "../round-people.ts";
import { decisecondsOf } from "../threshold.ts";
import { weightedQuantile } from "../weighted-quantile.ts";
import { buildAccessCurve } from "./access-curve.ts";

export interface EquityInput {
  /** Float64[homeCount]: the people asked about: everyone, or those of 75 and over, of poor households... */
  readonly homePeople: Float64Array;
  /** Nearest sites of the same homes; only the nearest counts here. */
  readonly nearest: NearestSites;
  readonly thresholdSeconds: number;
}

/**
 * How access is shared among people. Times are of those who reach a site: the others have no time, are counted apart in
 * `unreachable`, and make every figure of time say less than the truth. Times are null when nobody reaches a site.
 */
export interface Equity {
  readonly people: number;
  readonly covered: number;
  /** `covered / people`; null when there is nobody, which is not a share of 0. */
  readonly share: number | null;
  readonly unreachable: number;
  readonly meanSeconds: number | null;
  readonly medianSeconds: number | null;
  /** The smallest time within which at least nine in ten of them are. */
  readonly p90Seconds: number | null;
  /** Mean time of the tenth of people who are farthest. */
  readonly worstDecileMeanSeconds: number | null;
  /** Mean time of each tenth of people, the nearest first: ten numbers, never falling; empty when nobody reaches a site. */
  readonly decileMeanSeconds: readonly number[];
  /** 0: everyone travels as long; near 1: a few bear all the travel. */
  readonly gini: number | null;
  /** The Lorenz curve: 11 points from (0, 0) to (1, 1); empty when nobody reaches a site or nobody travels. */
  readonly lorenz: readonly LorenzPoint[];
}

export interface LorenzPoint {
  /** The nearest part of people, 0 to 1. */
  readonly peopleShare: number;
  /** Their part of all travel time, 0 to 1. */
  readonly travelShare: number;
}

/** One class of homes; the order of the classes is that of `homeClass`. */
export type EquityOfClass = Equity & { readonly homeCount: number };

/**
 * @throws {InvalidPopulationError} for negative or missing people.
 * @throws {InvalidThresholdError} for a threshold that is not a usable number of seconds.
 * @throws {LengthMismatchError} when `nearest` is not about these homes.
 */
export function computeEquity(input: EquityInput): Equity {
  const { homePeople, homeDeciseconds, threshold } = check(input);
  const everyHome = Uint32Array.from(homePeople.keys());
  return describe(everyHome, listHomesByTime(homeDeciseconds), homePeople, homeDeciseconds, threshold);
}

/**
 * The same by class of home: density, size of the commune, arrondissement...
 *
 * @param homeClass Uint32[homeCount]: the class of each home, below `classCount`.
 * @throws as {@link computeEquity}, and {LengthMismatchError} when a class is not below `classCount`.
 */
export function computeEquityByClass(input: EquityInput, homeClass: Uint32Array, classCount: number): EquityOfClass[] {
  const { homePeople, homeDeciseconds, threshold } = check(input);
  assertLength("homeClass", homeClass.length, homePeople.length);
  const beyond = homeClass.find((each) => each >= classCount);
  if (beyond !== undefined) assertLength("homeClass", beyond, classCount - 1);
  const classHomes = splitByClass(Uint32Array.from(homeClass.keys()), homeClass, classCount);
  const classOrder = splitByClass(listHomesByTime(homeDeciseconds), homeClass, classCount);
  return classHomes.map((homes, own) => ({
    homeCount: homes.length,
    ...describe(homes, classOrder[own] ?? new Uint32Array(0), homePeople, homeDeciseconds, threshold),
  }));
}

/** The homes of each class, in the order given. */
function splitByClass(homes: Uint32Array, homeClass: Uint32Array, classCount: number): Uint32Array[] {
  const classSize = new Uint32Array(classCount);
  for (const home of homes) {
    const own = wordOf(homeClass, home);
    classSize[own] = wordOf(classSize, own) + 1;
  }
  const lists = Array.from(classSize, (size) => new Uint32Array(size));
  const classNext = new Uint32Array(classCount);
  for (const home of homes) {
    const own = wordOf(homeClass, home);
    const next = wordOf(classNext, own);
    const list = lists[own];
    if (list) list[next] = home;
    classNext[own] = next + 1;
  }
  return lists;
}

function check({ homePeople, nearest, thresholdSeconds }: EquityInput) {
  assertPopulation(homePeople);
  assertNearestSites(nearest, homePeople.length);
  return { homePeople, homeDeciseconds: nearestDecisecondsOf(nearest), threshold: decisecondsOf(thresholdSeconds) };
}

/** @param order those of `homes` that reach a site, by increasing time. */
function describe(
  homes: Uint32Array,
  order: Uint32Array,
  homePeople: Float64Array,
  homeDeciseconds: Uint32Array,
  threshold: number,
): Equity {
  let all = 0;
  let covered = 0;
  for (const home of homes) {
    all += entryOf(homePeople, home);
    if (wordOf(homeDeciseconds, home) <= threshold) covered += entryOf(homePeople, home);
  }
  const people = roundPeople(all);
  const curve = buildAccessCurve(order, homeDeciseconds, homePeople);
  const quantile = (numerator: number, denominator: number): number | null => {
    const deciseconds = weightedQuantile(order, homeDeciseconds, homePeople, numerator, denominator);
    return deciseconds === undefined ? null : deciseconds / 10;
  };
  const decileMeanSeconds =
    curve.people === 0
      ? []
      : Array.from({ length: 10 }, (_, i) => {
          const travel = entryOf(curve.decileTravel, i + 1) - entryOf(curve.decileTravel, i);
          return travel / curve.people;
        });
  return {
    people,
    covered: roundPeople(covered),
    share: people > 0 ? roundPeople(covered) / people : null,
    unreachable: people - Math.min(roundPeople(curve.people), people),
    meanSeconds: curve.people > 0 ? curve.peopleDeciseconds / curve.people / 10 : null,
    medianSeconds: quantile(1, 2),
    p90Seconds: quantile(9, 10),
    worstDecileMeanSeconds: decileMeanSeconds[9] ?? null,
    decileMeanSeconds,
    gini: curve.gini,
    lorenz:
      curve.peopleDeciseconds > 0
        ? Array.from(curve.decileTravel, (travel, i) => ({
            peopleShare: i / 10,
            travelShare: travel / curve.peopleDeciseconds,
          }))
        : [],
  };
}
