import { InvalidThresholdError } from "./errors.ts";

/** Nobody plans with a day's drive: a larger threshold is a mistake of unit (milliseconds, deciseconds). */
const THRESHOLD_SECONDS_MAX = 24 * 3600;

/**
 * A threshold in deciseconds, the unit of the engine's times, rounded to the nearest: 1800 s is 18000, so a travel time
 * of exactly 30:00.0 is within 30 minutes and 30:00.1 is not.
 *
 * @throws {InvalidThresholdError} when it is not a number, not over 0, or over 24 hours.
 */
export function decisecondsOf(thresholdSeconds: number): number {
  if (!Number.isFinite(thresholdSeconds) || thresholdSeconds <= 0 || thresholdSeconds > THRESHOLD_SECONDS_MAX) {
    throw new InvalidThresholdError(
      `A travel-time threshold is a number of seconds over 0 and up to ${THRESHOLD_SECONDS_MAX}, not ${thresholdSeconds}.`,
      { thresholdSeconds },
    );
  }
  return Math.round(thresholdSeconds * 10);
}
