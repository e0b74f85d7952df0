import { wordOf } from "../entry-of.ts";
import { assertReach } from "../hours/assert-reach.ts";
import type { Reach } from "../reach.ts";
import { roundPeople } from "../round-people.ts";
import { decisecondsOf } from "../threshold.ts";
import type { ServicePoint } from "./list-service-points.ts";

export interface PointCoverageInput {
  /** Float64[homeCount]: inhabitants, 0 or more. */
  readonly homePopulation: Float64Array;
  /** Every service point of every home within the threshold or more: its sites are `points`. */
  readonly reach: Reach;
  readonly points: readonly Pick<ServicePoint, "stop" | "surelyIncluded">[];
  readonly thresholdSeconds: number;
}

/** People within the threshold of the places that count under a rule: `covered`, `unknown` and `none` sum to `population`. */
export interface PointCoverage {
  readonly population: number;
  readonly covered: number;
  /** Of the covered, those for whom only stops of travelling sites count: they are served some hours a week. */
  readonly coveredByStopsOnly: number;
  /** People near enough only to places whose inclusion is not sure. */
  readonly unknown: number;
  readonly none: number;
}

/**
 * Coverage regardless of time under a rule of inclusion.
 *
 * @throws {InvalidThresholdError}, {ReachTooShortError}, {InvalidPopulationError}, {LengthMismatchError}
 */
export function computePointCoverage(input: PointCoverageInput): PointCoverage {
  const { homePopulation, reach, points } = input;
  const threshold = decisecondsOf(input.thresholdSeconds);
  assertReach(reach, homePopulation, points.length, threshold);
  const pointSurelyIncluded = Uint32Array.from(points, ({ surelyIncluded }) => (surelyIncluded ? 1 : 0));
  const pointStays = Uint32Array.from(points, ({ stop }) => (stop === null ? 1 : 0));
  let population = 0;
  let covered = 0;
  let coveredByStopsOnly = 0;
  let unknown = 0;
  for (const [home, people] of homePopulation.entries()) {
    population += people;
    let isCovered = false;
    let isCoveredByPlace = false;
    let isNearAny = false;
    for (let entry = wordOf(reach.homeFirstEntry, home); entry < wordOf(reach.homeFirstEntry, home + 1); entry++) {
      if (wordOf(reach.entryDeciseconds, entry) > threshold) break;
      isNearAny = true;
      const point = wordOf(reach.entrySite, entry);
      if (wordOf(pointSurelyIncluded, point) === 0) continue;
      isCovered = true;
      isCoveredByPlace ||= wordOf(pointStays, point) === 1;
    }
    if (isCovered) covered += people;
    if (isCovered && !isCoveredByPlace) coveredByStopsOnly += people;
    if (isNearAny && !isCovered) unknown += people;
  }
  return {
    population: roundPeople(population),
    covered: roundPeople(covered),
    coveredByStopsOnly: roundPeople(coveredByStopsOnly),
    unknown: roundPeople(unknown),
    none: roundPeople(population) - roundPeople(covered) - roundPeople(unknown),
  };
}
