import type { NearestSites } from "@maillage/travel-time";
import { entryOf } from "./entry-of.ts";
import { InvalidPopulationError, LengthMismatchError } from "./errors.ts";

/** Refuses a length that is not the expected one, naming both. */
export function assertLength(name: string, length: number, expected: number): void {
  if (length !== expected) {
    throw new LengthMismatchError(`${name} has ${length} entries when ${expected} are expected.`, {
      name,
      length,
      expected,
    });
  }
}

/** Refuses a population that is negative, infinite or not a number, naming the first such home. */
export function assertPopulation(homePopulation: Float64Array): void {
  // A loop, where a callback at each of 20,000 homes would be a tenth of a move of a dragged site.
  for (let home = 0; home < homePopulation.length; home++) {
    const population = entryOf(homePopulation, home);
    if (population >= 0 && population < Number.POSITIVE_INFINITY) continue;
    throw new InvalidPopulationError(`Home ${home} has a population of ${population}: expected 0 or more.`, {
      home,
      population,
    });
  }
}

/** Refuses lists of nearest sites whose arrays do not fit the homes. */
export function assertNearestSites(nearest: NearestSites, homeCount: number): void {
  if (!Number.isInteger(nearest.k) || nearest.k < 1) {
    throw new LengthMismatchError(`Nearest sites need k of 1 or more, not ${nearest.k}.`, { k: nearest.k });
  }
  assertLength("nearest.homeCount", nearest.homeCount, homeCount);
  assertLength("nearest.homeSite", nearest.homeSite.length, homeCount * nearest.k);
  assertLength("nearest.homeDeciseconds", nearest.homeDeciseconds.length, homeCount * nearest.k);
}
