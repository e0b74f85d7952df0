import { UNREACHABLE } from "@maillage/road-network";
import type { NearestSites } from "@maillage/travel-time";
import { assertNearestSites, assertPopulation } from "../assert-homes.ts";
import { entryOf, wordOf } from "../entry-of.ts";
import { roundPeople } from "../round-people.ts";
import { decisecondsOf } from "../threshold.ts";

export interface AccessComparisonInput {
  readonly homePopulation: Float64Array;
  /** Nearest sites of the same homes before and after: another road network, slower roads, other sites. */
  readonly before: NearestSites;
  readonly after: NearestSites;
  readonly thresholdSeconds: number;
}

/** What a trial does to people, home by home: a road cut, a slower winter. */
export interface AccessComparison {
  readonly population: number;
  readonly coveredBefore: number;
  readonly coveredAfter: number;
  /** People covered before and not after; `coveredAfter` is `coveredBefore - lost + gained`. */
  readonly lost: number;
  /** The other way round: none when roads only get worse. */
  readonly gained: number;
  /** People who reached a site before and reach none after: cut off, lost or not. */
  readonly cutOff: number;
  /** People who travel longer, those cut off left out. */
  readonly slowed: number;
  /** How much longer, on average over `slowed`; null when there is none. */
  readonly meanExtraSeconds: number | null;
  /** Inhabited homes that lose cover, those cut off first, then by people, then in the order of the homes. */
  readonly losses: readonly AccessLoss[];
}

export interface AccessLoss {
  /** Index of the home. */
  readonly home: number;
  readonly people: number;
  readonly secondsBefore: number;
  /** Null when no site can be reached any more. */
  readonly secondsAfter: number | null;
}

/**
 * @throws {InvalidPopulationError} for a negative or missing population.
 * @throws {InvalidThresholdError} for a threshold that is not a usable number of seconds.
 * @throws {LengthMismatchError} when the two are not about these homes.
 */
export function compareAccess(input: AccessComparisonInput): AccessComparison {
  const { homePopulation, before, after } = input;
  assertPopulation(homePopulation);
  assertNearestSites(before, homePopulation.length);
  assertNearestSites(after, homePopulation.length);
  const threshold = decisecondsOf(input.thresholdSeconds);

  let [population, coveredBefore, lost, gained, cutOff, slowed, extra] = [0, 0, 0, 0, 0, 0, 0];
  const losses: AccessLoss[] = [];
  for (let home = 0; home < homePopulation.length; home++) {
    const people = entryOf(homePopulation, home);
    const old = wordOf(before.homeDeciseconds, home * before.k);
    const now = wordOf(after.homeDeciseconds, home * after.k);
    population += people;
    if (old <= threshold) coveredBefore += people;
    if (old > threshold && now <= threshold) gained += people;
    if (old < UNREACHABLE && now >= UNREACHABLE) cutOff += people;
    if (now < UNREACHABLE && now > old) {
      slowed += people;
      extra += people * (now - old);
    }
    if (old > threshold || now <= threshold || people === 0) continue;
    lost += people;
    losses.push({ home, people, secondsBefore: old / 10, secondsAfter: now >= UNREACHABLE ? null : now / 10 });
  }
  const isCutOff = ({ secondsAfter }: AccessLoss) => Number(secondsAfter === null);
  return {
    population: roundPeople(population),
    coveredBefore: roundPeople(coveredBefore),
    coveredAfter: roundPeople(coveredBefore) - roundPeople(lost) + roundPeople(gained),
    lost: roundPeople(lost),
    gained: roundPeople(gained),
    cutOff: roundPeople(cutOff),
    slowed: roundPeople(slowed),
    meanExtraSeconds: slowed > 0 ? extra / slowed / 10 : null,
    losses: losses.sort((a, b) => isCutOff(b) - isCutOff(a) || b.people - a.people || a.home - b.home),
  };
}
