import { entryOf, wordOf } from "../entry-of.ts";

/** People in order of travel time, and what of the travel they bear: what deciles and Gini are read from. */
export interface AccessCurve {
  readonly people: number;
  /** Σ(people × deciseconds). */
  readonly peopleDeciseconds: number;
  /** The Gini coefficient of travel time, 0 to 1; 0 when all times are equal. Null when there is nobody. */
  readonly gini: number | null;
  /** Float64[11]: Σ(people × deciseconds) over the nearest 0, 10 ... 100 % of people; a home's people may be cut in two. */
  readonly decileTravel: Float64Array;
}

/**
 * One pass over homes in order of time.
 *
 * Gini by trapezes under the Lorenz curve, weighted by people: 1 - Σ (people_i / P) × (T_i + T_{i-1}) / T, where T_i is the
 * travel cumulated up to home i. Equal to the mean absolute difference between two people over twice the mean (Gini 1912).
 *
 * @param order indexes of the homes by increasing time.
 */
export function buildAccessCurve(
  order: Uint32Array,
  homeDeciseconds: Uint32Array,
  homePeople: Float64Array,
): AccessCurve {
  let people = 0;
  for (const home of order) people += entryOf(homePeople, home);
  const decileTravel = new Float64Array(11);
  let decile = 1;
  let cumulatedPeople = 0;
  let travel = 0;
  let area = 0;
  for (const home of order) {
    const own = entryOf(homePeople, home);
    const deciseconds = wordOf(homeDeciseconds, home);
    for (; decile < 10 && cumulatedPeople + own >= (people * decile) / 10; decile++) {
      decileTravel[decile] = travel + Math.max((people * decile) / 10 - cumulatedPeople, 0) * deciseconds;
    }
    area += own * (2 * travel + own * deciseconds);
    cumulatedPeople += own;
    travel += own * deciseconds;
  }
  decileTravel[10] = travel;
  return {
    people,
    peopleDeciseconds: travel,
    gini: people === 0 ? null : travel === 0 ? 0 : Math.max(0, 1 - area / (people * travel)),
    decileTravel,
  };
}
