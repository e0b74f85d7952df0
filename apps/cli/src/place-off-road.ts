import { PlatformError } from "@maillage/errors";
import type { RoadNetwork, SnappedPlaces } from "@maillage/road-network";
import { listUnsnapped } from "./snap-points.ts";

interface NamedPoint {
  /** The option of the command line that gave it. */
  readonly option: string;
  readonly longitude: number;
  readonly latitude: number;
}

interface NamedSite {
  readonly id: string;
  readonly name: string | null;
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

/** Sites of a file are too far from any road of the network: nobody would reach them, and coverage would be wrong. */
export class SitesOffRoadError extends PlatformError {
  readonly code = "cli/sites-off-road";

  constructor(file: string, offRoad: readonly NamedSite[], snapMetresMax: number) {
    const sites = offRoad.map(({ id, name, longitude, latitude }) => {
      return `${id}${name === null || name === id ? "" : ` ${name}`} (${longitude}, ${latitude})`;
    });
    super(`${file}: no road within ${snapMetresMax} m of ${sites.join("; ")}.`, { file, sites, snapMetresMax });
  }
}

/** @throws {PlaceOffRoadError} for the first point that is not on the network. */
export function assertSnapped(network: RoadNetwork, points: readonly NamedPoint[], places: SnappedPlaces): void {
  const [first] = listUnsnapped(points, places);
  if (first !== undefined) throw new PlaceOffRoadError(first, network.metadata.snapMetresMax);
}

/** @throws {SitesOffRoadError} naming every site of the file that is not on the network. */
export function assertSitesSnapped(
  network: RoadNetwork,
  file: string,
  sites: readonly NamedSite[],
  sitePlaces: SnappedPlaces,
): void {
  const offRoad = listUnsnapped(sites, sitePlaces);
  if (offRoad.length > 0) throw new SitesOffRoadError(file, offRoad, network.metadata.snapMetresMax);
}
