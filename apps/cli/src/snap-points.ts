import { NOT_SNAPPED, type RoadNetwork, type SnappedPlaces, snapPlaces } from "@maillage/road-network";

interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

export function snapPoints(network: RoadNetwork, points: readonly Point[]): SnappedPlaces {
  return snapPlaces(
    network,
    Float64Array.from(points, ({ longitude }) => longitude),
    Float64Array.from(points, ({ latitude }) => latitude),
  );
}

/** Points that no road is near enough to: their times are empty, and the answer says how many they are. */
export function listUnsnapped<P extends Point>(points: readonly P[], places: SnappedPlaces): P[] {
  return points.filter((_, index) => places.placeSegment[index] === NOT_SNAPPED);
}
