import { UNREACHABLE } from "@maillage/road-network";
import type { NearestSites } from "@maillage/travel-time";

/** People by whole minute of access time. The three parts sum to everyone. */
export interface MinuteDistribution {
  /**
   * `minutePeople[m]`: people over `m` and up to `m + 1` minutes, included; the first also holds those on the spot. So the first
   * `n` of them are the people within `n` minutes, as the goal counts them. As long as the last minute with someone needs, two hours at most.
   */
  readonly minutePeople: readonly number[];
  /** Reached, in more than two hours. */
  readonly beyond: number;
  readonly unreachable: number;
}

const DECISECONDS_PER_MINUTE = 600;
const MINUTE_COUNT_MAX = 120;

/**
 * @param homePopulation people of each home.
 * @param nearest of the same homes; only the nearest site counts here.
 */
export function computeMinuteDistribution(
  homePopulation: ArrayLike<number>,
  { k, homeCount, homeDeciseconds }: Pick<NearestSites, "k" | "homeCount" | "homeDeciseconds">,
): MinuteDistribution {
  const minutePeople: number[] = [];
  let beyond = 0;
  let unreachable = 0;
  for (let home = 0; home < homeCount; home++) {
    const deciseconds = homeDeciseconds[home * k] ?? UNREACHABLE;
    const people = homePopulation[home] ?? Number.NaN;
    const minute = Math.max(0, Math.ceil(deciseconds / DECISECONDS_PER_MINUTE) - 1);
    if (deciseconds >= UNREACHABLE) unreachable += people;
    else if (minute >= MINUTE_COUNT_MAX) beyond += people;
    else if (people > 0) {
      while (minutePeople.length <= minute) minutePeople.push(0);
      minutePeople[minute] = (minutePeople[minute] ?? 0) + people;
    }
  }
  return { minutePeople, beyond, unreachable };
}
