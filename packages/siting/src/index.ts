export { compareWithSite, type SiteComparison } from "./answer/compare-with-site.ts";
export type {
  BusDay,
  BusDriving,
  BusRound,
  BusRoundOptions,
  BusRoundQuestion,
  BusStop,
  FixedSitesComparison,
} from "./bus/bus-round.ts";
export { proposeBusRound } from "./bus/propose-bus-round.ts";
export type { ConflictRemedy, RuleConflict } from "./conflicts/find-conflict.ts";
export type { RulePart } from "./conflicts/rule-parts.ts";
export { loadSolver } from "./exact/solver-runtime.ts";
export type { Phasing } from "./phasing/build-horizon.ts";
export { computeNextBestCurve, type NextBestStep } from "./phasing/next-best-curve.ts";
export { computeParetoFront, type ParetoPoint } from "./phasing/pareto-front.ts";
export type { YearLimit } from "./phasing/phase-model.ts";
export { type PhasePlan, type PhaseYear, type PhasingAnswer, planPhases } from "./phasing/plan-phases.ts";
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
export { proposeSites } from "./propose-sites.ts";
export {
  ConflictingRulesError,
  InvalidCostError,
  InvalidSitingProblemError,
  InvalidSitingQuestionError,
  MissingSitingDataError,
  NoCandidateError,
  NoHomeError,
  NoPlanInTimeError,
  TooFewCandidatesError,
} from "./siting-errors.ts";
