import { NOT_SNAPPED, type RoadNetwork, type SnappedPlaces, snapPlaces } from "@maillage/road-network";
import type { LoadedTerritory } from "./loaded-territory.ts";
import { PlaceOutOfReachError } from "./planning-errors.ts";

export interface NamedPlace {
  /** Which point of the question it is, for the message. */
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
}

/**
 * Sets the points of a question on the territory's roads.
 *
 * @throws {PlaceOutOfReachError} for the first point that no road is near enough to: a time to it would mean nothing.
 */
export function snapWithinReach(territory: LoadedTerritory, places: readonly NamedPlace[]): SnappedPlaces {
  const { network, view } = territory;
  const snapped = snapOnRoads(network, places);
  for (const [place, { id, longitude, latitude }] of places.entries()) {
    if (snapped.placeSegment[place] !== NOT_SNAPPED) continue;
    throw new PlaceOutOfReachError(view.code, id, longitude, latitude, network.metadata.snapMetresMax);
  }
  return snapped;
}

/** Sets points on the roads; those that no road is near enough to are marked as such. */
export function snapOnRoads(
  network: RoadNetwork,
  points: readonly { readonly longitude: number; readonly latitude: number }[],
): SnappedPlaces {
  return snapPlaces(
    network,
    Float64Array.from(points, ({ longitude }) => longitude),
    Float64Array.from(points, ({ latitude }) => latitude),
  );
}
