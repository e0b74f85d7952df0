import { PlatformError } from "@maillage/errors";
import type { RuleConflict } from "./conflicts/find-conflict.ts";

/** An array of the problem has the wrong length, is not in sparse rows, or holds a value that cannot be (a negative population). */
export class InvalidSitingProblemError extends PlatformError {
  readonly code = "siting/invalid-problem";
}

/** The question names a site, canton or group that is not there, a threshold beyond the times known, or contradicts its own form. */
export class InvalidSitingQuestionError extends PlatformError {
  readonly code = "siting/invalid-question";
}

/** A rule or an objective needs what the problem does not have: costs, capacities, groups, positions, cantons. */
export class MissingSitingDataError extends PlatformError {
  readonly code = "siting/missing-data";
}

/** A cost, a budget or a capacity is negative or not a number. */
export class InvalidCostError extends PlatformError {
  readonly code = "siting/invalid-cost";
}

/** There is no home, or nobody lives in any. */
export class NoHomeError extends PlatformError {
  readonly code = "siting/no-home";
}

/** There is nothing to choose from: no candidate, and no closure is allowed. */
export class NoCandidateError extends PlatformError {
  readonly code = "siting/no-candidate";
}

/** More new sites are asked for than there are candidates. */
export class TooFewCandidatesError extends PlatformError {
  readonly code = "siting/too-few-candidates";
}

/** The time allowed, or a stop, ended the search before any plan that meets the rules was found. */
export class NoPlanInTimeError extends PlatformError {
  readonly code = "siting/no-plan-in-time";
}

/**
 * No plan meets the rules. `context.conflict` is the `RuleConflict`: the smallest set of rules that cannot be met together, and what
 * would free them.
 */
export class ConflictingRulesError extends PlatformError {
  readonly code = "siting/conflicting-rules";
  declare readonly context: { readonly conflict: RuleConflict };

  constructor(conflict: RuleConflict) {
    super(`rules ${conflict.parts.map((part) => part.rule).join(", ")} cannot be met together`, { conflict });
  }
}
