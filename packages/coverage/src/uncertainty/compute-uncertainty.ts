import { UNREACHABLE } from "@maillage/road-network";
import { largestScaledWithin, type NearestSites } from "@maillage/travel-time";
import { assertLength, assertNearestSites, assertPopulation } from "../assert-homes.ts";
import { entryOf, wordOf } from "../entry-of.ts";
import { roundPeople } from "../round-people.ts";
import { decisecondsOf } from "../threshold.ts";
import { type TimeFactorRange, timeFactorRangeOf, type UncertaintyParameters } from "./uncertainty-parameters.ts";

export interface UncertaintyInput {
  readonly homePopulation: Float64Array;
  /** Nearest sites of the same homes, times of the network itself; only the nearest counts here. */
  readonly nearest: NearestSites;
  /**
   * Nearest of the sites that may count, when it is not sure of all that they do: those of `nearest` and others, at the same times or sooner. Who is
   * surely covered is so by `nearest`, who surely is not is not even by these. Absent: every site surely counts.
   */
  readonly possibleNearest?: NearestSites;
  /**
   * Uint32[homeCount]: deciseconds of each home's leg to the road, a part of its times (`placeAccessDeciseconds`). Where
   * exactly people leave for the road is not known: that leg may be nil, or twice as long. Absent: no allowance.
   */
  readonly homeAccessDeciseconds?: Uint32Array;
  readonly thresholdSeconds: number;
  readonly parameters: UncertaintyParameters;
}

/** What can be said of a home whatever the errors: its entry of `homeVerdict`. */
export const UNCERTAINTY_VERDICTS = ["surely-covered", "depends", "surely-not"] as const;
export type UncertaintyVerdict = (typeof UNCERTAINTY_VERDICTS)[number];

/** Three parts of some people, which sum to them. */
export interface UncertaintyParts {
  /** Within the threshold even with the longest times. */
  readonly surelyCovered: number;
  /** Within the threshold or not, according to the errors. */
  readonly depends: number;
  /** Beyond the threshold even with the shortest times; those who reach no site included. */
  readonly surelyNot: number;
}

/** Of the population, exactly. */
export interface Uncertainty extends UncertaintyParts {
  readonly population: number;
  readonly factors: TimeFactorRange;
  /** Uint8[homeCount]: index in {@link UNCERTAINTY_VERDICTS}. */
  readonly homeVerdict: Uint8Array;
}

/**
 * Who is covered, or not, whatever the errors of travel times. The bounds are those of every error at its worst together
 * ({@link timeFactorRangeOf}), the leg to the road nil or twice as long besides: sure as far as the errors told are bounds, not a
 * probability. The errors bear on all roads alike, so that the nearest site stays so.
 *
 * @throws {InvalidUncertaintyError} for parameters out of their bounds.
 * @throws {InvalidPopulationError} for a negative or missing population.
 * @throws {InvalidThresholdError} for a threshold that is not a usable number of seconds.
 * @throws {LengthMismatchError} when the arrays are not about the same homes.
 */
export function computeUncertainty(input: UncertaintyInput): Uncertainty {
  const { homePopulation, nearest, homeAccessDeciseconds } = input;
  const homeCount = homePopulation.length;
  assertPopulation(homePopulation);
  assertNearestSites(nearest, homeCount);
  if (homeAccessDeciseconds) assertLength("homeAccessDeciseconds", homeAccessDeciseconds.length, homeCount);
  const possibleNearest = input.possibleNearest ?? nearest;
  assertNearestSites(possibleNearest, homeCount);
  const threshold = decisecondsOf(input.thresholdSeconds);
  const factors = timeFactorRangeOf(input.parameters);
  // The longest time that an error leaves within the threshold, told once: homes are then only compared with it.
  const possibleLimit = largestScaledWithin(threshold, factors.low);
  const sureLimit = largestScaledWithin(threshold, factors.high);

  const homeVerdict = new Uint8Array(homeCount);
  let population = 0;
  let surely = 0;
  let possibly = 0;
  for (let home = 0; home < homeCount; home++) {
    const people = entryOf(homePopulation, home);
    const deciseconds = wordOf(nearest.homeDeciseconds, home * nearest.k);
    const possibleDeciseconds = wordOf(possibleNearest.homeDeciseconds, home * possibleNearest.k);
    const access = homeAccessDeciseconds ? wordOf(homeAccessDeciseconds, home) : 0;
    population += people;
    homeVerdict[home] = 2;
    if (possibleDeciseconds >= UNREACHABLE) continue;
    if (possibleDeciseconds - access > possibleLimit) continue;
    possibly += people;
    homeVerdict[home] = 1;
    if (deciseconds >= UNREACHABLE) continue;
    if (deciseconds + access > sureLimit) continue;
    surely += people;
    homeVerdict[home] = 0;
  }
  // Each sum adds to the next one's terms in the same order: none is larger than the next, rounding included.
  const [all, some, few] = [roundPeople(population), roundPeople(possibly), roundPeople(surely)];
  return { population: all, surelyCovered: few, depends: some - few, surelyNot: all - some, factors, homeVerdict };
}
