import { NOT_SNAPPED, type RoadNetwork, type SnappedPlaces, UNREACHABLE } from "@maillage/road-network";

/** Places anywhere along random segments. */
export function pickRandomPlaces(network: RoadNetwork, count: number, random: () => number): SnappedPlaces {
  const segmentCount = network.segmentTail.length;
  return createPlaces(
    Array.from({ length: count }, () => ({ segment: Math.floor(random() * segmentCount), fraction: random() })),
  );
}

/** One place at each junction: an end of a segment that can be left from there. */
export function listJunctionPlaces(network: RoadNetwork): SnappedPlaces {
  const ends = Array.from(network.junctionLongitude, () => ({ segment: NOT_SNAPPED, fraction: 0 }));
  network.segmentTail.forEach((tail, segment) => {
    const head = network.segmentHead[segment] ?? tail;
    if (network.segmentForwardDeciseconds[segment] !== UNREACHABLE) ends[tail] = { segment, fraction: 0 };
    if (network.segmentBackwardDeciseconds[segment] !== UNREACHABLE) ends[head] = { segment, fraction: 1 };
  });
  return createPlaces(ends);
}

/** Places along the streets around a point, one street after the other: the path of a site that is dragged. */
export function listPlacesAround(
  network: RoadNetwork,
  longitude: number,
  latitude: number,
  degrees: number,
  count: number,
): SnappedPlaces {
  const near: { segment: number; fraction: number }[] = [];
  network.segmentTail.forEach((tail, segment) => {
    const east = Math.abs((network.junctionLongitude[tail] ?? Number.NaN) - longitude);
    const north = Math.abs((network.junctionLatitude[tail] ?? Number.NaN) - latitude);
    if (near.length < count && east < degrees && north < degrees) near.push({ segment, fraction: 0.5 });
  });
  return createPlaces(near);
}

function createPlaces(ends: readonly { readonly segment: number; readonly fraction: number }[]): SnappedPlaces {
  return {
    placeSegment: Uint32Array.from(ends, (end) => end.segment),
    placeFraction: Float64Array.from(ends, (end) => end.fraction),
    placeAccessDeciseconds: new Uint32Array(ends.length),
    placeMetres: new Float64Array(ends.length),
    placeLongitude: new Float64Array(ends.length),
    placeLatitude: new Float64Array(ends.length),
  };
}
