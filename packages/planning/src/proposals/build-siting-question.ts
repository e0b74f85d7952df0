import type { SitingQuestion } from "@maillage/siting";
import type { SitingGround } from "./build-siting-problem.ts";
import { isAboutTimes, listObjectives, listThresholds } from "./list-objectives.ts";
import { assertCapacityAlone, listRules } from "./list-rules.ts";
import type { CheckedProposalQuery } from "./proposal-queries.ts";

/**
 * How far beyond the threshold times are looked at when they are to be made short: 90 minutes, beyond which a home counts for 90
 * minutes. A choice of ours: farther, nobody goes, and one lost hamlet must not decide of everything.
 */
const TIME_BOUND_SECONDS = 5_400;

/**
 * Entries over which times are not also made short where several plans serve as many people: the search would no longer be exact.
 */
const TIE_BREAK_ENTRIES_MAX = 1_000_000;

/** The longest time that a question is about, in seconds. */
export function boundSecondsOf(
  query: CheckedProposalQuery,
  { homeCount, siteCount }: { readonly homeCount: number; readonly siteCount: number },
): number {
  const hasTimes = isAboutTimes(query) || homeCount * siteCount <= TIE_BREAK_ENTRIES_MAX;
  return Math.max(...(hasTimes ? [TIME_BOUND_SECONDS] : []), ...listThresholds(query));
}

/**
 * A planner's question in the engine's terms.
 *
 * @throws {UnknownCandidateError} when a rule names a site or a candidate that is not there.
 * @throws {CandidateFormatNeededError} when a place that may open in several formats is imposed.
 * @throws {CapacityClashError} when people are to be counted while sites have room, and otherwise too.
 */
export function buildSitingQuestion(query: CheckedProposalQuery, ground: SitingGround): SitingQuestion {
  assertCapacityAlone(query, listThresholds(query));
  return { objectives: listObjectives(query, hasTimesBeyond(query, ground)), rules: listRules(query, ground) };
}

/** Whether times beyond the question's threshold are known. */
export function hasTimesBeyond({ thresholdSeconds }: CheckedProposalQuery, { problem }: SitingGround): boolean {
  return problem.boundDeciseconds > thresholdSeconds * 10;
}
