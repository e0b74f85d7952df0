import { UNREACHABLE } from "@maillage/road-network";
import { type NearestSites, NO_SITE } from "@maillage/travel-time";
import { assertNearestSites } from "../assert-homes.ts";
import { wordOf } from "../entry-of.ts";
import { LengthMismatchError } from "../errors.ts";
import { decisecondsOf } from "../threshold.ts";

export interface HomeExplanationInput {
  /** Nearest sites of the homes, k of 1 or more; with 2 or more the runner-up is known. */
  readonly nearest: NearestSites;
  /** Index of the home. */
  readonly home: number;
  readonly thresholdSeconds: number;
  /** Uint32[candidateCount]: deciseconds from this home to each place where a site could open; or UNREACHABLE. */
  readonly candidateDeciseconds: Uint32Array;
  /** How many candidates to list, 5 unless told. */
  readonly improvementCount?: number;
}

/** Why a home is covered or not, and what would change it. */
export interface HomeExplanation {
  /** The site its people are counted with: the nearest, the lowest index among equals. Null when none can be reached. */
  readonly chosen: ReachedSite | null;
  /** The next one. Null when there is none, or `nearest` holds one site a home. */
  readonly runnerUp: ReachedSite | null;
  readonly covered: boolean;
  /** Threshold less travel time: negative when it is beyond. Null when no site can be reached. */
  readonly marginSeconds: number | null;
  /**
   * What every travel time would have to be multiplied by for the home to be just within the threshold: 0.9 is a tenth
   * quicker; over 1, how much slower it stands. Null when no site can be reached, or it is next door (no time at all).
   */
  readonly breakEvenFactor: number | null;
  /** Places where a site would be within the threshold of this home, the nearest first; the nearest place of all when none would. */
  readonly improvements: readonly HomeImprovement[];
}

export interface ReachedSite {
  /** Index of the site. */
  readonly site: number;
  readonly seconds: number;
}

export interface HomeImprovement {
  /** Index of the candidate. */
  readonly candidate: number;
  readonly seconds: number;
  /** How far it still is beyond the threshold: 0 when a site there would cover the home. */
  readonly lackingSeconds: number;
}

const IMPROVEMENT_COUNT = 5;

/**
 * The explanation of one home. Improvements are looked for only where they mean something: a home that is covered has none.
 *
 * @throws {InvalidThresholdError} for a threshold that is not a usable number of seconds.
 * @throws {LengthMismatchError} when `nearest` does not hold this home.
 */
export function explainHome(input: HomeExplanationInput): HomeExplanation {
  const { nearest, home, candidateDeciseconds } = input;
  assertNearestSites(nearest, nearest.homeCount);
  if (!(Number.isInteger(home) && home >= 0 && home < nearest.homeCount)) {
    throw new LengthMismatchError(`There is no home ${home} among ${nearest.homeCount}.`, {
      name: "home",
      length: home,
      expected: nearest.homeCount,
    });
  }
  const threshold = decisecondsOf(input.thresholdSeconds);
  const chosen = reachedSite(nearest, home, 0);
  const covered = chosen !== null && chosen.seconds * 10 <= threshold;
  return {
    chosen,
    runnerUp: nearest.k > 1 ? reachedSite(nearest, home, 1) : null,
    covered,
    marginSeconds: chosen && (threshold - Math.round(chosen.seconds * 10)) / 10,
    breakEvenFactor: chosen && chosen.seconds > 0 ? threshold / 10 / chosen.seconds : null,
    improvements: covered
      ? []
      : listImprovements(candidateDeciseconds, threshold, input.improvementCount ?? IMPROVEMENT_COUNT),
  };
}

function reachedSite({ k, homeSite, homeDeciseconds }: NearestSites, home: number, rank: number): ReachedSite | null {
  const site = wordOf(homeSite, home * k + rank);
  const deciseconds = wordOf(homeDeciseconds, home * k + rank);
  return site === NO_SITE || deciseconds >= UNREACHABLE ? null : { site, seconds: deciseconds / 10 };
}

function listImprovements(candidateDeciseconds: Uint32Array, threshold: number, count: number): HomeImprovement[] {
  const reached = [...candidateDeciseconds.entries()]
    .filter(([, deciseconds]) => deciseconds < UNREACHABLE)
    .sort(([a, near], [b, far]) => near - far || a - b);
  const within = reached.filter(([, deciseconds]) => deciseconds <= threshold);
  return (within.length > 0 ? within.slice(0, count) : reached.slice(0, 1)).map(([candidate, deciseconds]) => ({
    candidate,
    seconds: deciseconds / 10,
    lackingSeconds: Math.max(deciseconds - threshold, 0) / 10,
  }));
}
