import { UNREACHABLE } from "@maillage/road-network";
import { type NearestSites, scaleDeciseconds } from "@maillage/travel-time";
import { assertNearestSites, assertPopulation } from "../assert-homes.ts";
import { entryOf, wordOf } from "../entry-of.ts";
import { roundPeople } from "../round-people.ts";
import { decisecondsOf } from "../threshold.ts";
import { InvalidUncertaintyError } from "./uncertainty-parameters.ts";

export interface SensitivityInput {
  readonly homePopulation: Float64Array;
  /** Nearest sites of the same homes, times of the network itself; only the nearest counts here. */
  readonly nearest: NearestSites;
  readonly thresholdSeconds: number;
  /** Positive and increasing. */
  readonly factors: readonly number[];
}

/** One point of the curve: coverage when every time is multiplied by the factor. */
export interface SensitivityPoint {
  readonly factor: number;
  readonly covered: number;
  /** `covered` over everyone; 0 to 1. Null when nobody lives in the homes. */
  readonly share: number | null;
}

/** From speeds twice as high as the network's to half of them, in steps of 5 %. */
export const DEFAULT_SENSITIVITY_FACTORS: readonly number[] = Array.from({ length: 31 }, (_, i) => (50 + 5 * i) / 100);

/**
 * Coverage as a function of one factor on all travel times: never rising. The same as `scaleNearestSites` then
 * `computeCoverage` at each factor, in one pass over the homes.
 *
 * @throws {InvalidUncertaintyError} when factors are not positive and increasing.
 * @throws {InvalidPopulationError} for a negative or missing population.
 * @throws {InvalidThresholdError} for a threshold that is not a usable number of seconds.
 * @throws {LengthMismatchError} when `nearest` is not about these homes.
 */
export function computeSensitivity(input: SensitivityInput): SensitivityPoint[] {
  const { homePopulation, nearest, factors } = input;
  assertPopulation(homePopulation);
  assertNearestSites(nearest, homePopulation.length);
  assertFactors(factors);
  const threshold = decisecondsOf(input.thresholdSeconds);

  const factorLimit = Float64Array.from(factors, (factor) => longestWithin(threshold, factor));
  const factorPeople = new Float64Array(factors.length);
  let population = 0;
  for (let home = 0; home < homePopulation.length; home++) {
    const people = entryOf(homePopulation, home);
    population += people;
    // Limits shrink as factors grow: people belong to the last factor under which they are still covered.
    const last = lastAtLeast(factorLimit, wordOf(nearest.homeDeciseconds, home * nearest.k));
    if (last >= 0) factorPeople[last] = entryOf(factorPeople, last) + people;
  }
  for (let i = factors.length - 2; i >= 0; i--)
    factorPeople[i] = entryOf(factorPeople, i) + entryOf(factorPeople, i + 1);
  return factors.map((factor, i) => {
    const covered = roundPeople(entryOf(factorPeople, i));
    return { factor, covered, share: population > 0 ? covered / population : null };
  });
}

/** The longest time of the network that is within the threshold once multiplied and rounded. */
function longestWithin(threshold: number, factor: number): number {
  let longest = Math.min(Math.floor((threshold + 1) / factor) + 1, UNREACHABLE - 1);
  while (scaleDeciseconds(longest, factor) > threshold) longest--;
  return longest;
}

/** The last index of a never-rising array whose value is this one or more; -1 when there is none. */
function lastAtLeast(values: Float64Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entryOf(values, middle) >= least) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function assertFactors(factors: readonly number[]): void {
  for (const [i, factor] of factors.entries()) {
    const previous = factors[i - 1] ?? 0;
    if (!(factor > previous && factor < Number.POSITIVE_INFINITY)) {
      throw new InvalidUncertaintyError(`Factors are positive and increasing, not ${previous} then ${factor}.`, {
        parameter: "factors",
        value: factor,
        min: previous,
      });
    }
  }
}
