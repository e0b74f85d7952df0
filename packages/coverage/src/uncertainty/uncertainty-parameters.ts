import { PlatformError } from "@maillage/errors";

/**
 * How far travel times may be from the truth. None of these is measured where people live; each is an assumption that the
 * reader can change, and is shown beside the figures.
 */
export interface UncertaintyParameters {
  /** Real speeds may be lower or higher by this part, 0 to 0.9. 0.15: 85 to 115 % of those of the network. */
  readonly speedShare: number;
  /** Times at the busiest hours over those of the network, 1 or more: lengthens the worst case only. 1: no allowance. */
  readonly peakFactor: number;
  /**
   * How far the times of a modelled network may be from those of the roads, as a part of the true ones, 0 to 0.9: the largest error
   * measured against known times, since a mean one is passed by many; 0 on roads read from a file.
   */
  readonly modelErrorShare: number;
}

/** 15 %: what the requirement asks for; peaks and the error of modelled roads are to be told by whoever knows them. */
export const DEFAULT_UNCERTAINTY: UncertaintyParameters = { speedShare: 0.15, peakFactor: 1, modelErrorShare: 0 };

const SHARE_MAX = 0.9;
const PEAK_FACTOR_MAX = 10;

/** A part of error or a peak factor that is out of its bounds. */
export class InvalidUncertaintyError extends PlatformError {
  readonly code = "coverage/invalid-uncertainty";
}

export interface TimeFactorRange {
  /** 1 or less: the shortest that a time may be, as a multiple of the network's. */
  readonly low: number;
  /** 1 or more: the longest. */
  readonly high: number;
}

/**
 * The range of factors that these errors put on every time, all of them at their worst together. A speed of (1 ± s) times another takes
 * 1 / (1 ± s) times as long; a model that is off by a part m of the true time, in more or in less, says (1 ± m) times it, so that the
 * true one is 1 / (1 ± m) times what it says. The errors may add up: the two multiply, and the peak multiplies the longest.
 *
 *     low = 1 / ((1 + s) (1 + m))        high = peak / ((1 - s) (1 - m))
 *
 * @throws {InvalidUncertaintyError} when a part is not 0 to 0.9, or the peak factor not 1 to 10.
 */
export function timeFactorRangeOf({ speedShare, peakFactor, modelErrorShare }: UncertaintyParameters): TimeFactorRange {
  assertWithin("speedShare", speedShare, 0, SHARE_MAX);
  assertWithin("modelErrorShare", modelErrorShare, 0, SHARE_MAX);
  assertWithin("peakFactor", peakFactor, 1, PEAK_FACTOR_MAX);
  return {
    low: 1 / ((1 + speedShare) * (1 + modelErrorShare)),
    high: peakFactor / ((1 - speedShare) * (1 - modelErrorShare)),
  };
}

function assertWithin(parameter: string, value: number, min: number, max: number): void {
  if (!(value >= min && value <= max)) {
    throw new InvalidUncertaintyError(`${parameter} is ${value}, must be ${min} to ${max}.`, {
      parameter,
      value,
      min,
      max,
    });
  }
}
