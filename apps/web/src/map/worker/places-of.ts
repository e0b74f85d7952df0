import { type RoadNetwork, type SnappedPlaces, snapPlaces } from "@maillage/road-network";

/** Points set on the roads, in their order. */
export function placesOf(
  network: RoadNetwork,
  points: readonly { readonly longitude: number; readonly latitude: number }[],
): SnappedPlaces {
  return snapPlaces(
    network,
    Float64Array.from(points, ({ longitude }) => longitude),
    Float64Array.from(points, ({ latitude }) => latitude),
  );
}
