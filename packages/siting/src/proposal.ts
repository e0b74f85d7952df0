import type { Objective, SitingQuestion } from "./problem.ts";

/** One objective, as the plan meets it. Values are in the objective's own unit (people, cantons, sites, seconds). */
export interface ObjectiveAnswer {
  readonly objective: Objective;
  readonly value: number;
  /** Today's value: the sites open now, nothing changed. */
  readonly today: number;
  /** No plan that keeps the objectives before at their values does better than this. */
  readonly bound: number;
  /** |bound - value| over the larger of |value| and 1e-9; 0 when the value is proven best. */
  readonly gap: number;
  readonly isOptimal: boolean;
}

/** A site that the plan opens, in the order of opening. */
export interface ProposedSite {
  readonly site: number;
  /** People (unweighted) that it newly brings within the plan's threshold, after those before it in the order. */
  readonly peopleGained: number;
  /** Cantons that it is the first to serve, in that order. */
  readonly cantonsGained: readonly number[];
  /** People who are within the threshold with the whole plan, and no longer are when this site is taken from it. */
  readonly peopleLostWithout: number;
}

/** Another plan, as good or nearly. */
export interface AlternativePlan {
  readonly opened: readonly number[];
  readonly closed: readonly number[];
  /** As `Proposal.objectives`, in that order. */
  readonly values: readonly number[];
  readonly isEqual: boolean;
}

/** What one more site would bring, the plan being carried out. */
export interface NextSite {
  readonly site: number;
  readonly peopleGained: number;
  readonly cantonsGained: readonly number[];
}

/** Why a candidate that brings many people by itself is not in the plan. */
export type LossReason =
  /** The rule of this index in the question excludes it. */
  | { readonly kind: "rule"; readonly rule: number }
  /** Its people are already reached, most of them by this site of the plan. */
  | { readonly kind: "people-reached"; readonly bySite: number; readonly people: number }
  /** The best plan that has it is this much worse on this objective (index). */
  | { readonly kind: "worse-plan"; readonly objective: number; readonly loss: number; readonly isProven: boolean };

export interface LostCandidate {
  readonly site: number;
  /** People that it would newly bring, opened alone today. */
  readonly peopleAlone: number;
  /** People that it would still bring after the plan. */
  readonly peopleAfterPlan: number;
  readonly reason: LossReason;
}

/** What was set aside before solving, without loss. */
export interface ReductionCounts {
  readonly homes: number;
  /** Homes that no decision changes: reached by a site that stays, or by no site at all. */
  readonly homesSettled: number;
  /** Homes joined with others reached by exactly the same sites. */
  readonly homesMerged: number;
  readonly candidates: number;
  /** Candidates that another one, no dearer, replaces with profit or that change nothing. */
  readonly candidatesDominated: number;
}

/** An answer, with what proves it. */
export interface Proposal {
  readonly opened: readonly ProposedSite[];
  /** Sites of today that the plan closes. */
  readonly closed: readonly number[];
  readonly objectives: readonly ObjectiveAnswer[];
  /** Of the whole: every objective proven. */
  readonly isOptimal: boolean;
  /** Threshold that people are told by: that of the first objective or rule that has one; null when none has. */
  readonly thresholdSeconds: number | null;
  /** People within that threshold of an open site, today and with the plan, of everyone. */
  readonly people: { readonly today: number; readonly withPlan: number; readonly total: number };
  /** Cantons with a site (shared towns serve all theirs). */
  readonly cantons: { readonly today: number; readonly withPlan: number; readonly total: number };
  readonly alternatives: readonly AlternativePlan[];
  /** Where alternatives were looked for: among all plans, or, where the plan is too large or not proven, among those one exchange away. */
  readonly alternativesAmong: "all-plans" | "exchanges";
  /** Whether more alternatives exist than are listed; null when that is not known: the search was cut short, or was of exchanges only. */
  readonly hasMoreAlternatives: boolean | null;
  readonly nextSite: NextSite | null;
  readonly lostCandidates: readonly LostCandidate[];
  readonly reduction: ReductionCounts;
  readonly solver: "exact" | "large";
  readonly question: SitingQuestion;
  /** Of the problem answered: what this answer proves is used again for an equal problem only. */
  readonly problemChecksum: string;
  readonly seed: number;
  readonly milliseconds: number;
}

/** What is known while solving. */
export interface SitingProgress {
  /** Index in the question of the objective being solved. */
  readonly objective: number;
  readonly value: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  /** Sites opened by the best plan so far; empty until one is known. */
  readonly opened: readonly number[];
  readonly milliseconds: number;
}

export interface ProposeOptions {
  /** Longest time for everything; 10 s unless told. What is found by then is answered with its gap. */
  readonly timeLimitMs?: number;
  /** 0 unless told. One seed, one answer. */
  readonly seed?: number;
  /** Alternatives listed at most, 5 unless told; 0 skips their search. */
  readonly alternativesMax?: number;
  /** Popular candidates explained at most, 5 unless told. */
  readonly lostMax?: number;
  /** Chooses the path; by size unless told. Rules that only the exact path knows (capacities, shared towns that serve one canton) are answered by it. */
  readonly solver?: "exact" | "large";
  /**
   * A plan answered before, to start from (say, before one site was forbidden). Its sites must be those of the problem. Where the problem
   * is the same and rules were only added, its bounds hold too: a plan that still meets the rules is proven at once.
   */
  readonly previous?: Proposal;
  /** Told once: the answer, before its alternatives are searched (`alternatives` empty, `hasMoreAlternatives` null). */
  readonly onPlan?: (proposal: Proposal) => void;
  readonly onProgress?: (progress: SitingProgress) => void;
  /** Asked often while solving: true ends the search with the best so far. */
  readonly shouldStop?: () => boolean;
}
