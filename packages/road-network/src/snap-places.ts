import { PlatformError } from "@maillage/errors";
import { NearestSegmentSearch } from "./nearest-segment-search.ts";
import { computeNeighbourhoodOrder } from "./neighbourhood-order.ts";
import { UNREACHABLE } from "./road-graph.ts";
import { type RoadNetwork, SEGMENT_FLAG } from "./road-network.ts";
import { openSegmentIndex } from "./segment-index.ts";
import { NOT_SNAPPED, type SnappedPlaces } from "./snapped-places.ts";

/** A place has no usable position: not a number, or beyond 180 degrees of longitude or 90 of latitude. */
export class InvalidPlacePositionError extends PlatformError {
  readonly code = "road-network/invalid-place-position";
}

/**
 * Sets places on the network: each on the nearest point of the drawn shape of a segment, by straight distance in the plane
 * tangent at the place (WGS84, within 0.1 % up to 50 km). A segment open both ways is taken rather than a one-way one
 * nearer by at most 0.1 m, so that a place on a junction can be reached and left every way. Of segments exactly as near,
 * the one of lowest id. A place exactly on a junction gets a fraction of exactly 0 or 1.
 *
 * Segments that are closed both ways or flagged `noSnap` are passed over; `noSnapAllowed` lets the latter in. Segments
 * flagged `island` are for places that have no other within the limit, however near the island and far the other: times
 * from there to the rest of the network are UNREACHABLE, and `segmentFlags` of the segment says why.
 * A place with no segment within `metadata.snapMetresMax` (limit included) is not snapped: its segment is NOT_SNAPPED, its
 * access leg UNREACHABLE, its distance Infinity, its fraction 0 and its position its own.
 *
 * The access leg is the distance at `metadata.accessKmPerHour`, rounded to a decisecond. Not across the antimeridian.
 *
 * @throws {InvalidPlacePositionError} with the first place that has no usable position.
 */
export function snapPlaces(
  network: RoadNetwork,
  longitude: Float64Array,
  latitude: Float64Array,
  { noSnapAllowed = false }: { readonly noSnapAllowed?: boolean } = {},
): SnappedPlaces {
  const placeCount = longitude.length;
  assertPositions(longitude, latitude);
  const placeSegment = new Uint32Array(placeCount).fill(NOT_SNAPPED);
  const placeFraction = new Float64Array(placeCount);
  const placeAccessDeciseconds = new Uint32Array(placeCount).fill(UNREACHABLE);
  const placeMetres = new Float64Array(placeCount).fill(Number.POSITIVE_INFINITY);
  const placeLongitude = longitude.slice();
  const placeLatitude = latitude.slice();

  const index = openSegmentIndex(network.segmentIndex, network.segmentTail.length);
  if (index !== undefined) {
    const skippedFlags = noSnapAllowed ? 0 : SEGMENT_FLAG.noSnap;
    const decisecondsPerMetre = 36 / network.metadata.accessKmPerHour;
    const mainland = new NearestSegmentSearch(network, index, skippedFlags | SEGMENT_FLAG.island);
    const anywhere = new NearestSegmentSearch(network, index, skippedFlags);
    for (const place of computeNeighbourhoodOrder(longitude, latitude)) {
      const isOnMainland = mainland.find(longitude[place], latitude[place]);
      if (!isOnMainland && !anywhere.find(longitude[place], latitude[place])) continue;
      const search = isOnMainland ? mainland : anywhere;
      search.measureFraction();
      placeSegment[place] = search.segment;
      placeFraction[place] = search.fraction;
      placeMetres[place] = search.metres;
      placeAccessDeciseconds[place] = Math.min(Math.round(search.metres * decisecondsPerMetre), UNREACHABLE);
      placeLongitude[place] = search.longitude;
      placeLatitude[place] = search.latitude;
    }
  }
  return { placeSegment, placeFraction, placeAccessDeciseconds, placeMetres, placeLongitude, placeLatitude };
}

function assertPositions(longitude: Float64Array, latitude: Float64Array): void {
  if (longitude.length !== latitude.length) {
    throw new InvalidPlacePositionError(
      `As many longitudes as latitudes are needed, not ${longitude.length} and ${latitude.length}`,
      { longitudeCount: longitude.length, latitudeCount: latitude.length },
    );
  }
  for (let place = 0; place < longitude.length; place++) {
    if (!(Math.abs(longitude[place]) <= 180 && Math.abs(latitude[place]) <= 90)) {
      throw new InvalidPlacePositionError(
        `Place ${place} is at longitude ${longitude[place]} and latitude ${latitude[place]}, which is nowhere`,
        { place, longitude: longitude[place], latitude: latitude[place] },
      );
    }
  }
}
