import { PlatformError } from "@maillage/errors";
import { metresPerLatitudeDegree, metresPerLongitudeDegree } from "./local-metres.ts";
import { MinQueue } from "./min-queue.ts";
import { UNREACHABLE } from "./road-graph.ts";
import { type RoadNetwork, SEGMENT_FLAG } from "./road-network.ts";
import { openSegmentIndex, type SegmentIndex } from "./segment-index.ts";
import { NOT_SNAPPED, type SnappedPlaces } from "./snapped-places.ts";

/** A place has no usable position: not a number, or beyond 180 degrees of longitude or 90 of latitude. */
export class InvalidPlacePositionError extends PlatformError {
  readonly code = "invalid-place-position";
}

/**
 * Sets places on the network: each on the nearest point of the drawn shape of a segment, by straight distance in the plane
 * tangent at the place (WGS84, within 0.1 % up to 50 km). Of segments exactly as near, the one of lowest id. A place
 * exactly on a junction gets a fraction of exactly 0 or 1.
 *
 * Segments that are closed both ways, flagged `island` or `noSnap` are passed over; `noSnapAllowed` lets the latter in.
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
    const skippedFlags = SEGMENT_FLAG.island | (noSnapAllowed ? 0 : SEGMENT_FLAG.noSnap);
    const decisecondsPerMetre = 36 / network.metadata.accessKmPerHour;
    const search = new NearestSegmentSearch(network, index, skippedFlags);
    for (let place = 0; place < placeCount; place++) {
      if (!search.find(longitude[place], latitude[place])) continue;
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

/**
 * Best-first search of the segment index: boxes are opened by increasing distance until the nearest box left is farther
 * than the nearest segment found. Holds its result in fields so that nothing is allocated per place.
 */
class NearestSegmentSearch {
  segment = NOT_SNAPPED;
  fraction = 0;
  metres = Number.POSITIVE_INFINITY;
  longitude = 0;
  latitude = 0;

  readonly #network: RoadNetwork;
  readonly #index: SegmentIndex;
  readonly #skippedFlags: number;
  readonly #queue = new MinQueue();
  #placeLongitude = 0;
  #placeLatitude = 0;
  #metresPerLongitude = 1;
  #metresPerLatitude = 1;
  /** Best so far: squared metres, and where on the segment: piece of its shape, and part of that piece. */
  #bestSquared = 0;
  #bestPiece = 0;
  #bestPart = 0;

  constructor(network: RoadNetwork, index: SegmentIndex, skippedFlags: number) {
    this.#network = network;
    this.#index = index;
    this.#skippedFlags = skippedFlags;
  }

  /** Finds the nearest segment within the limit; false when there is none. */
  find(longitude: number, latitude: number): boolean {
    const { segmentCount, childCountMax, entryBox, entryLink, levelEnd } = this.#index;
    const kx = metresPerLongitudeDegree(latitude);
    const ky = metresPerLatitudeDegree(latitude);
    this.#placeLongitude = longitude;
    this.#placeLatitude = latitude;
    this.#metresPerLongitude = kx;
    this.#metresPerLatitude = ky;
    this.segment = NOT_SNAPPED;
    this.#bestSquared = this.#network.metadata.snapMetresMax ** 2;

    const queue = this.#queue;
    queue.clear();
    queue.push(levelEnd[levelEnd.length - 1] - 1, 0);
    // An equally near box may hold an equally near segment of lower id: only farther ones are left unopened.
    while (queue.length > 0 && queue.leastKey <= this.#bestSquared) {
      const entry = queue.pop();
      if (entry < segmentCount) {
        this.#consider(entryLink[entry]);
        continue;
      }
      const firstChild = entryLink[entry] >>> 2;
      let level = 0;
      while (firstChild >= levelEnd[level]) level++;
      const lastChild = Math.min(firstChild + childCountMax, levelEnd[level]);
      for (let child = firstChild; child < lastChild; child++) {
        const dx = kx * Math.max(entryBox[4 * child] - longitude, longitude - entryBox[4 * child + 2], 0);
        const dy = ky * Math.max(entryBox[4 * child + 1] - latitude, latitude - entryBox[4 * child + 3], 0);
        const squared = dx * dx + dy * dy;
        if (squared <= this.#bestSquared) queue.push(child, squared);
      }
    }
    return this.segment !== NOT_SNAPPED;
  }

  /** Keeps the segment if it may be used and is nearer than the best, or as near and of lower id. */
  #consider(segment: number): void {
    const network = this.#network;
    if ((network.segmentFlags[segment] & this.#skippedFlags) !== 0) return;
    if (
      network.segmentForwardDeciseconds[segment] === UNREACHABLE &&
      network.segmentBackwardDeciseconds[segment] === UNREACHABLE
    ) {
      return;
    }
    const firstPoint = network.segmentFirstPoint[segment];
    const pieceCount = network.segmentFirstPoint[segment + 1] - firstPoint + 1;
    const tail = network.segmentTail[segment];
    const head = network.segmentHead[segment];
    let ax = (network.junctionLongitude[tail] - this.#placeLongitude) * this.#metresPerLongitude;
    let ay = (network.junctionLatitude[tail] - this.#placeLatitude) * this.#metresPerLatitude;
    for (let piece = 0; piece < pieceCount; piece++) {
      const atHead = piece === pieceCount - 1;
      const longitude = atHead ? network.junctionLongitude[head] : network.pointLongitudeE7[firstPoint + piece] / 1e7;
      const latitude = atHead ? network.junctionLatitude[head] : network.pointLatitudeE7[firstPoint + piece] / 1e7;
      const bx = (longitude - this.#placeLongitude) * this.#metresPerLongitude;
      const by = (latitude - this.#placeLatitude) * this.#metresPerLatitude;
      const dx = bx - ax;
      const dy = by - ay;
      const along = -(ax * dx + ay * dy);
      const squaredLength = dx * dx + dy * dy;
      // At an end the distance is that of the end itself, so that segments meeting there tie exactly.
      let part = 0;
      let squared = ax * ax + ay * ay;
      if (along >= squaredLength) {
        if (squaredLength > 0) {
          part = 1;
          squared = bx * bx + by * by;
        }
      } else if (along > 0) {
        part = along / squaredLength;
        const x = ax + part * dx;
        const y = ay + part * dy;
        squared = x * x + y * y;
      }
      if (squared < this.#bestSquared || (squared === this.#bestSquared && segment < this.segment)) {
        this.segment = segment;
        this.#bestSquared = squared;
        this.#bestPiece = piece;
        this.#bestPart = part;
      }
      ax = bx;
      ay = by;
    }
  }

  /** Turns the place found on the best segment into a fraction of its shape, a position and a distance. */
  measureFraction(): void {
    const network = this.#network;
    const segment = this.segment;
    const firstPoint = network.segmentFirstPoint[segment];
    const pieceCount = network.segmentFirstPoint[segment + 1] - firstPoint + 1;
    const tail = network.segmentTail[segment];
    const head = network.segmentHead[segment];
    let longitudeA = network.junctionLongitude[tail];
    let latitudeA = network.junctionLatitude[tail];
    let metres = 0;
    let metresBefore = 0;
    for (let piece = 0; piece < pieceCount; piece++) {
      const atHead = piece === pieceCount - 1;
      const longitudeB = atHead ? network.junctionLongitude[head] : network.pointLongitudeE7[firstPoint + piece] / 1e7;
      const latitudeB = atHead ? network.junctionLatitude[head] : network.pointLatitudeE7[firstPoint + piece] / 1e7;
      const dx = (longitudeB - longitudeA) * this.#metresPerLongitude;
      const dy = (latitudeB - latitudeA) * this.#metresPerLatitude;
      const pieceMetres = Math.sqrt(dx * dx + dy * dy);
      if (piece === this.#bestPiece) {
        const part = this.#bestPart;
        metresBefore = metres + part * pieceMetres;
        this.longitude = part === 1 ? longitudeB : longitudeA + part * (longitudeB - longitudeA);
        this.latitude = part === 1 ? latitudeB : latitudeA + part * (latitudeB - latitudeA);
      }
      metres += pieceMetres;
      longitudeA = longitudeB;
      latitudeA = latitudeB;
    }
    this.fraction = metres === 0 ? 0 : metresBefore / metres;
    this.metres = Math.sqrt(this.#bestSquared);
  }
}
