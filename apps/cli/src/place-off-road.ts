import { PlatformError } from "@maillage/errors";
import type { RoadNetwork, SnappedPlaces } from "@maillage/road-network";
import { listUnsnapped } from "./snap-points.ts";

interface NamedPoint {
  /** The option of the command line that gave it. */
  readonly option: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** A point given on the command line is too far from any road of the network. */
export class PlaceOffRoadError extends PlatformError {
  readonly code = "cli/place-off-road";

  constructor({ option, longitude, latitude }: NamedPoint, snapMetresMax: number) {
    super(`--${option} ${longitude},${latitude} has no road within ${snapMetresMax} m.`, {
      option,
      longitude,
      latitude,
      snapMetresMax,
    });
  }
}

/** @throws {PlaceOffRoadError} for the first point that is not on the network. */
export function assertSnapped(network: RoadNetwork, points: readonly NamedPoint[], places: SnappedPlaces): void {
  const [first] = listUnsnapped(points, places);
  if (first !== undefined) throw new PlaceOffRoadError(first, network.metadata.snapMetresMax);
}
