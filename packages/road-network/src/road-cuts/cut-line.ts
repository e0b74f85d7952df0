import { PlatformError } from "@maillage/errors";

/** Degrees, longitude first. */
export type CutPoint = readonly [longitude: number, latitude: number];

/** More points than anyone draws by hand: each piece of the line is one more search. */
const CUT_POINT_COUNT_MAX = 1_000;

/** A line that roads are to be cut along is not one: too few or too many points, or one that is nowhere. */
export class InvalidRoadCutError extends PlatformError {
  readonly code = "road-network/invalid-road-cut";
}

/** @throws {InvalidRoadCutError} unless the line has 2 to 1,000 points, each somewhere on Earth. */
export function assertCutLine(line: readonly CutPoint[]): void {
  if (line.length < 2 || line.length > CUT_POINT_COUNT_MAX) {
    throw new InvalidRoadCutError(`A cut is drawn with 2 to ${CUT_POINT_COUNT_MAX} points, not ${line.length}.`, {
      pointCount: line.length,
      max: CUT_POINT_COUNT_MAX,
    });
  }
  for (const [point, [longitude, latitude]] of line.entries()) {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new InvalidRoadCutError(`Point ${point} of the cut is at ${longitude}, ${latitude}, which is nowhere.`, {
        point,
        longitude,
        latitude,
      });
    }
  }
}
