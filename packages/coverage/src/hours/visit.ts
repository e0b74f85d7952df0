import { PlatformError } from "@maillage/errors";
import { decisecondsOf } from "../threshold.ts";

/** What going to a site is taken to be. */
export interface Visit {
  /** The longest way, `<=`. Over 0, up to 24 hours; rounded to the decisecond. */
  readonly thresholdSeconds: number;
  /** How long the site must stay open after one is received, `>=`; 15 unless told. With 0, until the moment after. */
  readonly usefulMinutes?: number;
  /** How long one waits at the door for the opening, `<=`, besides the way; 0 unless told. */
  readonly waitMinutes?: number;
}

/** A short errand. A convention, for want of a published figure: shown and changed wherever it counts. */
export const DEFAULT_USEFUL_MINUTES = 15;
export const DEFAULT_WAIT_MINUTES = 0;
const VISIT_MINUTES_MAX = 8 * 60;

/** A time spent on site, or waiting at its door, that is not a number of minutes from 0 to 480. */
export class InvalidVisitError extends PlatformError {
  readonly code = "coverage/invalid-visit";
}

/** The same in deciseconds, the unit of travel times. */
export interface VisitDeciseconds {
  readonly threshold: number;
  readonly useful: number;
  readonly wait: number;
}

/**
 * @throws {InvalidThresholdError} when the threshold is not over 0 and up to 24 hours.
 * @throws {InvalidVisitError} when a number of minutes is not from 0 to 480.
 */
export function visitDecisecondsOf({ thresholdSeconds, usefulMinutes, waitMinutes }: Visit): VisitDeciseconds {
  return {
    threshold: decisecondsOf(thresholdSeconds),
    useful: decisecondsOfMinutes("usefulMinutes", usefulMinutes ?? DEFAULT_USEFUL_MINUTES),
    wait: decisecondsOfMinutes("waitMinutes", waitMinutes ?? DEFAULT_WAIT_MINUTES),
  };
}

function decisecondsOfMinutes(parameter: string, minutes: number): number {
  if (!(minutes >= 0 && minutes <= VISIT_MINUTES_MAX)) {
    throw new InvalidVisitError(`${parameter} is ${minutes}: expected 0 to ${VISIT_MINUTES_MAX} minutes.`, {
      parameter,
      minutes,
      minutesMax: VISIT_MINUTES_MAX,
    });
  }
  return Math.round(minutes * 600);
}
