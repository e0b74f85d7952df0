import { PlatformError } from "@maillage/errors";

/** The bytes are something else than a road network of Maillage. */
export class NotARoadNetworkError extends PlatformError {
  readonly code = "road-network/not-a-road-network";
}

/** The file was written in a format this version does not read: a later one, or one given up. */
export class RoadNetworkFormatError extends PlatformError {
  readonly code = "road-network/format-unsupported";
}

/** The file is shorter or longer than it says: a copy or a download was cut. */
export class TruncatedRoadNetworkError extends PlatformError {
  readonly code = "road-network/truncated";
}

/** The file's content is not what was written. */
export class DamagedRoadNetworkError extends PlatformError {
  readonly code = "road-network/damaged";
}
