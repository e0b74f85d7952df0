import { UNREACHABLE } from "@maillage/road-network";
import type { NearestSites } from "@maillage/travel-time";
import { assertLength, assertNearestSites } from "./assert-homes.ts";
import { type CantonMembership, cantonsOf } from "./canton-membership.ts";
import { wordOf } from "./entry-of.ts";
import { decisecondsOf } from "./threshold.ts";

export interface CantonRemedyInput {
  readonly membership: CantonMembership;
  readonly cantonCode: string;
  /** Nearest sites in force of the same homes. */
  readonly nearest: NearestSites;
  readonly thresholdSeconds: number;
  /** Uint32[candidateCount]: homes where a site could open, usually {@link listCantonHomes}. */
  readonly candidateHome: Uint32Array;
  /** Uint32[homeCount * candidateCount]: deciseconds from home `h` to candidate `c`, at `h * candidateCount + c`; or UNREACHABLE. */
  readonly homeCandidateDeciseconds: Uint32Array;
}

/** What opening a site at a home of a canton would bring. */
export interface CantonRemedy {
  /** Index of the home where the site would open. */
  readonly home: number;
  /** The home's town is shared by cantons: the site must be put in the right part of it. */
  readonly shared: boolean;
  /** People of the whole territory within the threshold thanks to it, who are not today. */
  readonly newlyCovered: number;
  /** The canton's people who could reach a site at last. */
  readonly newlyReached: number;
  /** Mean time of the canton's people to their nearest site, among those who reach one, before and after; null when none does. */
  readonly meanSecondsBefore: number | null;
  readonly meanSecondsAfter: number | null;
}

/** Homes of a canton, shared ones included, in increasing order. Empty when it has none. */
export function listCantonHomes(membership: CantonMembership, cantonCode: string): Uint32Array {
  const [canton] = cantonsOf([cantonCode], membership.cantonIndex, "The question");
  return Uint32Array.from(membership.homePopulation.keys()).filter((home) =>
    homeCantons(membership, home).some((each) => each === canton),
  );
}

/**
 * The best place for a site in a canton, among candidates: the one that newly covers most people of the territory; among
 * equals (often none is to gain: everybody is covered already) the one that lets most of the canton's people reach a
 * site; then the one that brings the canton's people nearest on average; then the first. Undefined without a candidate.
 *
 * @throws {InvalidCantonError} when the canton is not in the list.
 * @throws {InvalidThresholdError} for a threshold that is not a usable number of seconds.
 * @throws {LengthMismatchError} when the arrays do not fit the homes and candidates.
 */
export function findCantonRemedy(input: CantonRemedyInput): CantonRemedy | undefined {
  const { membership, nearest, candidateHome, homeCandidateDeciseconds } = input;
  const homeCount = membership.homePopulation.length;
  assertNearestSites(nearest, homeCount);
  assertLength("homeCandidateDeciseconds", homeCandidateDeciseconds.length, homeCount * candidateHome.length);
  const [canton] = cantonsOf([input.cantonCode], membership.cantonIndex, "The question");
  const threshold = decisecondsOf(input.thresholdSeconds);

  let best: CantonRemedy | undefined;
  for (const [candidate, home] of candidateHome.entries()) {
    const before = { people: 0, weighted: 0 };
    const after = { people: 0, weighted: 0 };
    let newlyCovered = 0;
    for (const [other, people] of membership.homePopulation.entries()) {
      const now = wordOf(nearest.homeDeciseconds, other * nearest.k);
      const then = Math.min(now, wordOf(homeCandidateDeciseconds, other * candidateHome.length + candidate));
      if (now > threshold && then <= threshold) newlyCovered += people;
      const cantons = homeCantons(membership, other);
      if (!cantons.some((each) => each === canton)) continue;
      addPeople(before, people / cantons.length, now);
      addPeople(after, people / cantons.length, then);
    }
    const remedy: CantonRemedy = {
      home,
      shared: homeCantons(membership, home).length > 1,
      newlyCovered,
      newlyReached: after.people - before.people,
      meanSecondsBefore: meanSecondsOf(before),
      meanSecondsAfter: meanSecondsOf(after),
    };
    if (best === undefined || isBetter(remedy, best)) best = remedy;
  }
  return best;
}

interface PeopleReached {
  people: number;
  /** Σ(people × deciseconds). */
  weighted: number;
}

function addPeople(reached: PeopleReached, people: number, deciseconds: number): void {
  if (deciseconds >= UNREACHABLE) return;
  reached.people += people;
  reached.weighted += people * deciseconds;
}

function meanSecondsOf({ people, weighted }: PeopleReached): number | null {
  return people > 0 ? weighted / people / 10 : null;
}

/** Strictly better, so that the first of equals stays. */
function isBetter(a: CantonRemedy, b: CantonRemedy): boolean {
  if (a.newlyCovered !== b.newlyCovered) return a.newlyCovered > b.newlyCovered;
  if (a.newlyReached !== b.newlyReached) return a.newlyReached > b.newlyReached;
  return (a.meanSecondsAfter ?? Number.POSITIVE_INFINITY) < (b.meanSecondsAfter ?? Number.POSITIVE_INFINITY);
}

function homeCantons({ homeFirstCanton, homeCanton }: CantonMembership, home: number): Uint32Array {
  return homeCanton.subarray(wordOf(homeFirstCanton, home), wordOf(homeFirstCanton, home + 1));
}
