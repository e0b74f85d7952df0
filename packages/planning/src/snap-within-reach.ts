import { NOT_SNAPPED, type SnappedPlaces, snapPlaces } from "@maillage/road-network";
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
  const snapped = snapPlaces(
    network,
    Float64Array.from(places, ({ longitude }) => longitude),
    Float64Array.from(places, ({ latitude }) => latitude),
  );
  for (const [place, { id, longitude, latitude }] of places.entries()) {
    if (snapped.placeSegment[place] !== NOT_SNAPPED) continue;
    throw new PlaceOutOfReachError(view.code, id, longitude, latitude, network.metadata.snapMetresMax);
  }
  return snapped;
}
