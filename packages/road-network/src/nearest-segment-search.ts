import { metresPerLatitudeDegree, metresPerLongitudeDegree } from "./local-metres.ts";
import { UNREACHABLE } from "./road-graph.ts";
import type { RoadNetwork } from "./road-network.ts";
import type { SegmentIndex } from "./segment-index.ts";
import { NOT_SNAPPED } from "./snapped-places.ts";

/**
 * Depth-first search of the segment index, the nearest child of each box first: that soon gives a good bound, and boxes
 * farther than the nearest segment found are never opened. Holds its result in fields so that nothing is allocated per
 * place.
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
  /** Best so far: squared metres, and where on the segment: piece of its shape, and part of that piece. */
  #bestSquared = 0;
  #bestPiece = 0;
  #bestPart = 0;

  constructor(network: RoadNetwork, index: SegmentIndex, skippedFlags: number) {
    this.#network = network;
    this.#index = index;
    this.#skippedFlags = skippedFlags;
    this.#stackEntry = new Uint32Array(index.levelEnd.length * index.childCountMax);
    this.#stackSquared = new Float64Array(this.#stackEntry.length);
  }

  /** Finds the nearest segment within the limit; false when there is none. */
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
    this.segment = NOT_SNAPPED;
    this.#bestSquared = this.#network.metadata.snapMetresMax ** 2;

    const stackEntry = this.#stackEntry;
    const stackSquared = this.#stackSquared;
    stackEntry[0] = levelEnd[levelEnd.length - 1] - 1;
    stackSquared[0] = 0;
    let stackLength = 1;
    let bestSquared = this.#bestSquared;
    while (stackLength > 0) {
      const entry = stackEntry[--stackLength];
      // An equally near box may hold an equally near segment of lower id: only farther ones are left unopened.
      if (stackSquared[stackLength] > bestSquared) continue;
      if (entry < segmentCount) {
        this.#consider(entryLink[entry]);
        bestSquared = this.#bestSquared;
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
        if (squared > bestSquared) continue;
        stackEntry[stackLength] = child;
        stackSquared[stackLength] = squared;
        if (squared < stackSquared[nearest]) nearest = stackLength;
        stackLength++;
      }
      if (nearest < stackLength - 1) this.#swap(nearest, stackLength - 1);
    }
    return this.segment !== NOT_SNAPPED;
  }

  #swap(i: number, j: number): void {
    const entry = this.#stackEntry[i];
    const squared = this.#stackSquared[i];
    this.#stackEntry[i] = this.#stackEntry[j];
    this.#stackSquared[i] = this.#stackSquared[j];
    this.#stackEntry[j] = entry;
    this.#stackSquared[j] = squared;
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
