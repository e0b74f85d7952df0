export { buildCantonMembership, type Canton, type CantonMembership } from "./canton-membership.ts";
export { buildCantonUnits, type CantonUnit } from "./canton-units.ts";
export {
  findNearestOutsideSite,
  type NearestOutsideSite,
  type NearestOutsideSiteInput,
} from "./cantons/find-nearest-outside-site.ts";
export { InvalidCapacityError } from "./capacity/capacity-errors.ts";
export { type Capacity, type CapacityInput, computeCapacity, type SiteLoad } from "./capacity/compute-capacity.ts";
export { DEFAULT_DISTANCE_ZONES, type DistanceZone } from "./capacity/distance-zones.ts";
export {
  type CapacityBasis,
  type CapacityParameters,
  DEFAULT_CAPACITY_PARAMETERS,
  estimateSiteCapacity,
  type SiteCapacity,
  type SiteStaff,
} from "./capacity/estimate-site-capacity.ts";
export { type CapacityGain, rankAgentGains } from "./capacity/rank-agent-gains.ts";
export { type NewSiteInput, rankNewSiteGains } from "./capacity/rank-new-site-gains.ts";
export {
  type CantonCoverage,
  type CantonCoverageInput,
  type CantonCoverageResult,
  type CantonService,
  type CantonUnitCount,
  computeCantonCoverage,
} from "./compute-canton-coverage.ts";
export {
  type Coverage,
  type CoverageClass,
  type CoverageInput,
  computeCoverage,
  DEFAULT_BORDERLINE_SECONDS,
  type WorstHome,
} from "./compute-coverage.ts";
export {
  CHANGE_FACTORS,
  type ChangeDecomposition,
  type ChangeFactor,
  decomposeChange,
  listMixes,
} from "./decomposition/decompose-change.ts";
export { InvalidDecompositionError } from "./decomposition/decomposition-errors.ts";
export { displayedShare } from "./displayed-share.ts";
export {
  computeEquity,
  computeEquityByClass,
  type Equity,
  type EquityInput,
  type EquityOfClass,
  type LorenzPoint,
} from "./equity/compute-equity.ts";
export {
  COMMUNE_POPULATION_BOUNDS,
  communePopulationClassOf,
  DENSITY_BOUNDS,
  densityClassOf,
} from "./equity/population-classes.ts";
export {
  InvalidCantonError,
  InvalidPopulationError,
  InvalidThresholdError,
  InvalidTravelTimeClassesError,
  LengthMismatchError,
} from "./errors.ts";
export {
  explainHome,
  type HomeExplanation,
  type HomeExplanationInput,
  type HomeImprovement,
  type ReachedSite,
} from "./explain/explain-home.ts";
export {
  type CantonRemedy,
  type CantonRemedyInput,
  findCantonRemedy,
  listCantonHomes,
} from "./find-canton-remedy.ts";
export { computePointCoverage, type PointCoverage, type PointCoverageInput } from "./formats/compute-point-coverage.ts";
export {
  FULL_SERVICE_DAYS,
  FULL_SERVICE_WEEKLY_MINUTES,
  INCLUSION_RULES,
  type InclusionRule,
} from "./formats/inclusion-rule.ts";
export {
  type LeftOutReason,
  listServicePoints,
  type ServedSite,
  type ServedStop,
  type ServicePoint,
  type ServicePoints,
} from "./formats/list-service-points.ts";
export type { CantonLoss } from "./fragility/canton-losses.ts";
export {
  type AccessComparison,
  type AccessComparisonInput,
  type AccessLoss,
  compareAccess,
} from "./fragility/compare-access.ts";
export {
  computeFragility,
  type Fragility,
  type FragilityInput,
  type SiteFragility,
} from "./fragility/compute-fragility.ts";
export { secondNearestOf } from "./fragility/second-nearest.ts";
export { TooFewNearestError } from "./fragility/too-few-nearest-error.ts";
export { ReachTooShortError } from "./hours/assert-reach.ts";
export { type CertaintyAtInput, computeCertaintyAt, uncertainReachSeconds } from "./hours/compute-certainty-at.ts";
export {
  type CoverageAt,
  type CoverageAtInput,
  computeCoverageAt,
} from "./hours/compute-coverage-at.ts";
export { computeWeekAccess, type WeekAccess, type WeekAccessInput } from "./hours/compute-week-access.ts";
export { SLOT_MINUTES } from "./hours/departure-bands.ts";
export {
  type ClosedHalfDay,
  findSharedClosures,
  type SharedClosure,
  type SharedClosures,
  type SharedClosuresInput,
} from "./hours/find-shared-closures.ts";
export type { HalfDay } from "./hours/half-days.ts";
export type { SiteSchedule } from "./hours/site-schedule.ts";
export { DEFAULT_USEFUL_MINUTES, DEFAULT_WAIT_MINUTES, InvalidVisitError, type Visit } from "./hours/visit.ts";
export {
  type BundleAnswer,
  computePartnerCoverage,
  type PartnerAnswer,
  type PartnerCoverage,
  type PartnerCoverageInput,
} from "./partners/compute-partner-coverage.ts";
export {
  buildPartnerPresence,
  doubtPresence,
  InvalidPartnersError,
  PARTNERS_MAX,
  type Partner,
  type PartnerPresence,
  type SitePartnerDays,
} from "./partners/partner-presence.ts";
export { listPartnerSchedules } from "./partners/partner-schedules.ts";
export { buildReach, type Reach } from "./reach.ts";
export { decisecondsOf } from "./threshold.ts";
export {
  buildTravelTimeClasses,
  DEFAULT_CLASS_SECONDS,
  type TimedClass,
  TRAVEL_TIME_CLASSES,
  type TravelTimeClass,
  travelTimeClassOf,
  type UnreachableClass,
} from "./travel-time-classes.ts";
export {
  computeSensitivity,
  DEFAULT_SENSITIVITY_FACTORS,
  type SensitivityInput,
  type SensitivityPoint,
} from "./uncertainty/compute-sensitivity.ts";
export {
  computeUncertainty,
  UNCERTAINTY_VERDICTS,
  type Uncertainty,
  type UncertaintyInput,
  type UncertaintyParts,
  type UncertaintyVerdict,
} from "./uncertainty/compute-uncertainty.ts";
export { type GroupedHomes, groupByClass, sumVerdicts } from "./uncertainty/sum-verdicts.ts";
export {
  DEFAULT_UNCERTAINTY,
  InvalidUncertaintyError,
  type TimeFactorRange,
  type UncertaintyParameters,
} from "./uncertainty/uncertainty-parameters.ts";
