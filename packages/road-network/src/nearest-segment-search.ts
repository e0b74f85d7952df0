import { metresPerLatitudeDegree, metresPerLongitudeDegree } from "./local-metres.ts";
import { UNREACHABLE } from "./road-graph.ts";
import type { RoadNetwork } from "./road-network.ts";
import type { SegmentIndex } from "./segment-index.ts";
import { NOT_SNAPPED } from "./snapped-places.ts";

/**
 * A segment open both ways is taken rather than a one-way one that is nearer by no more than this, metres. Where a place
 * is on a junction all its segments are as near, and one tied to a one-way street could be reached, or left, by that
 * street only: OSRM, which tries both ends, would come another way. Ten times the rounding of coordinates.
 */
export const BOTH_WAYS_PREFERENCE_METRES = 0.1;

/**
 * Depth-first search of the segment index, the nearest child of each box first: that soon gives a good bound, and boxes
 * farther than the nearest segment found are never opened. Holds its result in fields so that nothing is allocated per
 * place.
 *
 * The nearest segment and the nearest one open both ways are looked for together, each the lowest id of those exactly as
 * near; so the answer does not depend on the order in which segments are met.
 */
export class NearestSegmentSearch {
  segment = NOT_SNAPPED;
  fraction = 0;
  metres = Number.POSITIVE_INFINITY;
  longitude = 0;
  latitude = 0;

  readonly #network: RoadNetwork;
  readonly #index: SegmentIndex;
  readonly #skippedFlags: number;
  /** Boxes put off, with the squared metres to each: those of one node at most per level. */
  readonly #stackEntry: Uint32Array;
  readonly #stackSquared: Float64Array;
  #placeLongitude = 0;
  #placeLatitude = 0;
  #metresPerLongitude = 1;
  #metresPerLatitude = 1;
  readonly #nearest = new NearestSegment();
  readonly #nearestBothWays = new NearestSegment();
  #taken = this.#nearest;
  /** Squared metres beyond which nothing matters any more. */
  #boundSquared = 0;

  constructor(network: RoadNetwork, index: SegmentIndex, skippedFlags: number) {
    this.#network = network;
    this.#index = index;
    this.#skippedFlags = skippedFlags;
    this.#stackEntry = new Uint32Array(index.levelEnd.length * index.childCountMax);
    this.#stackSquared = new Float64Array(this.#stackEntry.length);
  }

  /** Finds the segment to take within the limit; false when there is none. */
  find(longitude: number, latitude: number): boolean {
    const { segmentCount, childCountMax, entryBox, entryLink, levelEnd } = this.#index;
    const kx = metresPerLongitudeDegree(latitude);
    const ky = metresPerLatitudeDegree(latitude);
    const kxSquared = kx * kx;
    const kySquared = ky * ky;
    this.#placeLongitude = longitude;
    this.#placeLatitude = latitude;
    this.#metresPerLongitude = kx;
    this.#metresPerLatitude = ky;
    this.#boundSquared = this.#network.metadata.snapMetresMax ** 2;
    this.#nearest.forget(this.#boundSquared);
    this.#nearestBothWays.forget(this.#boundSquared);

    const stackEntry = this.#stackEntry;
    const stackSquared = this.#stackSquared;
    stackEntry[0] = levelEnd[levelEnd.length - 1] - 1;
    stackSquared[0] = 0;
    let stackLength = 1;
    let boundSquared = this.#boundSquared;
    while (stackLength > 0) {
      const entry = stackEntry[--stackLength];
      // An equally near box may hold an equally near segment of lower id: only farther ones are left unopened.
      if (stackSquared[stackLength] > boundSquared) continue;
      if (entry < segmentCount) {
        this.#consider(entryLink[entry]);
        boundSquared = this.#boundSquared;
        continue;
      }
      const firstChild = entryLink[entry] >>> 2;
      let level = 0;
      while (firstChild >= levelEnd[level]) level++;
      const lastChild = Math.min(firstChild + childCountMax, levelEnd[level]);
      let nearest = stackLength;
      for (let child = firstChild; child < lastChild; child++) {
        let dx = entryBox[4 * child] - longitude;
        if (dx < 0) dx = Math.max(longitude - entryBox[4 * child + 2], 0);
        let dy = entryBox[4 * child + 1] - latitude;
        if (dy < 0) dy = Math.max(latitude - entryBox[4 * child + 3], 0);
        const squared = dx * dx * kxSquared + dy * dy * kySquared;
        if (squared > boundSquared) continue;
        stackEntry[stackLength] = child;
        stackSquared[stackLength] = squared;
        if (squared < stackSquared[nearest]) nearest = stackLength;
        stackLength++;
      }
      if (nearest < stackLength - 1) this.#swap(nearest, stackLength - 1);
    }
    const nearest = this.#nearest;
    const bothWays = this.#nearestBothWays;
    const isBothWaysPreferred = bothWays.squared <= squaredWithin(nearest.squared, BOTH_WAYS_PREFERENCE_METRES);
    this.#taken = bothWays.segment !== NOT_SNAPPED && isBothWaysPreferred ? bothWays : nearest;
    return this.#taken.segment !== NOT_SNAPPED;
  }

  #swap(i: number, j: number): void {
    const entry = this.#stackEntry[i];
    const squared = this.#stackSquared[i];
    this.#stackEntry[i] = this.#stackEntry[j];
    this.#stackSquared[i] = this.#stackSquared[j];
    this.#stackEntry[j] = entry;
    this.#stackSquared[j] = squared;
  }

  /** Measures the segment if it may be used, and keeps it where it is the nearest so far. */
  #consider(segment: number): void {
    const network = this.#network;
    if ((network.segmentFlags[segment] & this.#skippedFlags) !== 0) return;
    const isForwardClosed = network.segmentForwardDeciseconds[segment] === UNREACHABLE;
    const isBackwardClosed = network.segmentBackwardDeciseconds[segment] === UNREACHABLE;
    if (isForwardClosed && isBackwardClosed) return;
    let segmentSquared = Number.POSITIVE_INFINITY;
    let segmentPiece = 0;
    let segmentPart = 0;
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
      if (squared < segmentSquared) {
        segmentSquared = squared;
        segmentPiece = piece;
        segmentPart = part;
      }
      ax = bx;
      ay = by;
    }
    if (segmentSquared > this.#boundSquared) return;
    this.#nearest.offer(segment, segmentSquared, segmentPiece, segmentPart);
    if (!isForwardClosed && !isBackwardClosed) {
      this.#nearestBothWays.offer(segment, segmentSquared, segmentPiece, segmentPart);
    }
    const withinPreference = squaredWithin(this.#nearest.squared, BOTH_WAYS_PREFERENCE_METRES);
    this.#boundSquared = Math.min(this.#nearestBothWays.squared, withinPreference);
  }

  /** Turns the place found on the best segment into a fraction of its shape, a position and a distance. */
  measureFraction(): void {
    const network = this.#network;
    const { segment, squared, piece: takenPiece, part } = this.#taken;
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
      if (piece === takenPiece) {
        metresBefore = metres + part * pieceMetres;
        this.longitude = part === 1 ? longitudeB : longitudeA + part * (longitudeB - longitudeA);
        this.latitude = part === 1 ? latitudeB : latitudeA + part * (latitudeB - latitudeA);
      }
      metres += pieceMetres;
      longitudeA = longitudeB;
      latitudeA = latitudeB;
    }
    this.segment = segment;
    this.fraction = metres === 0 ? 0 : metresBefore / metres;
    this.metres = Math.sqrt(squared);
  }
}

/** The nearest segment met so far, and the place on it: piece of its shape, and part of that piece. */
class NearestSegment {
  segment = NOT_SNAPPED;
  squared = 0;
  piece = 0;
  part = 0;

  forget(limitSquared: number): void {
    this.segment = NOT_SNAPPED;
    this.squared = limitSquared;
  }

  /** Takes the segment if it is nearer (than the limit, when none was met), or as near and of lower id. */
  offer(segment: number, squared: number, piece: number, part: number): void {
    if (squared > this.squared || (squared === this.squared && segment > this.segment)) return;
    this.segment = segment;
    this.squared = squared;
    this.piece = piece;
    this.part = part;
  }
}

function squaredWithin(squared: number, moreMetres: number): number {
  return (Math.sqrt(squared) + moreMetres) ** 2;
}
