export { buildCantonMembership, type Canton, type CantonMembership } from "./canton-membership.ts";
export { buildCantonUnits, type CantonUnit } from "./canton-units.ts";
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
export { computeReach } from "./compute-reach.ts";
export { displayedShare } from "./displayed-share.ts";
export {
  InvalidCantonError,
  InvalidPopulationError,
  InvalidThresholdError,
  InvalidTravelTimeClassesError,
  LengthMismatchError,
} from "./errors.ts";
export {
  type CantonRemedy,
  type CantonRemedyInput,
  findCantonRemedy,
  listCantonHomes,
} from "./find-canton-remedy.ts";
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
