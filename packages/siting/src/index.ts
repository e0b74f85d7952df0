export type { Objective, SimpleObjective, SitingProblem, SitingQuestion, SitingRule } from "./problem.ts";
export type {
  AlternativePlan,
  LossReason,
  LostCandidate,
  NextSite,
  ObjectiveAnswer,
  Proposal,
  ProposedSite,
  ProposeOptions,
  ReductionCounts,
  SitingProgress,
} from "./proposal.ts";
