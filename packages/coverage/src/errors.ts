import { PlatformError } from "@maillage/errors";

/** A home's population is negative or not a number, or nobody lives in any home. */
export class InvalidPopulationError extends PlatformError {
  readonly code = "coverage/invalid-population";
}

/** A travel time used as a limit is not a usable number of seconds. */
export class InvalidThresholdError extends PlatformError {
  readonly code = "coverage/invalid-threshold";
}

/** Bounds of classes that are not increasing, or empty. */
export class InvalidTravelTimeClassesError extends PlatformError {
  readonly code = "coverage/invalid-travel-time-classes";
}

/** Two arrays that must have one entry per home, or per site, do not agree. */
export class LengthMismatchError extends PlatformError {
  readonly code = "coverage/length-mismatch";
}

/** A home or a site names a canton that the list of cantons does not have, or the list has one twice. */
export class InvalidCantonError extends PlatformError {
  readonly code = "coverage/invalid-canton";
}
