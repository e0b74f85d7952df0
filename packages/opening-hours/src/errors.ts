import { PlatformError } from "@maillage/errors";

/** A moment of the week that is not "mardi 17:30", "tue 17:30" or the like. */
export class InvalidMomentError extends PlatformError {
  readonly code = "opening-hours/invalid-moment";
}

/** A date that is not an existing day written `YYYY-MM-DD`. */
export class InvalidDateError extends PlatformError {
  readonly code = "opening-hours/invalid-date";
}
