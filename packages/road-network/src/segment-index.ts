import Flatbush from "flatbush";

/** First bytes of flatbush's serialised form, version 3, with Float32 boxes (type 7). */
const FLATBUSH_MAGIC = 0xfb;
const FLATBUSH_VERSION_AND_TYPE = (3 << 4) + 7;
const HEADER_BYTES = 8;
/** Flatbush stores its links in 16 bits below this number of nodes. */
const WIDE_LINKS_NODE_COUNT = 16_384;

/** What the index needs to know of segments: their ends and shapes. */
export interface SegmentShapes {
  readonly junctionLongitude: Float64Array;
  readonly junctionLatitude: Float64Array;
  readonly segmentTail: Uint32Array;
  readonly segmentHead: Uint32Array;
  readonly segmentFirstPoint: Uint32Array;
  readonly pointLongitudeE7: Int32Array;
  readonly pointLatitudeE7: Int32Array;
}

/**
 * The packed Hilbert R-tree over segments, as flatbush lays it out: entry `e` has its box at `entryBox[4 * e]` (min
 * longitude, min latitude, max longitude, max latitude). The first `segmentCount` entries are the segments, and
 * `entryLink` is the segment; the others are nodes, and `entryLink` is four times their first child entry. The last
 * entry is the root.
 */
export interface SegmentIndex {
  readonly segmentCount: number;
  readonly childCountMax: number;
  readonly entryBox: Float32Array;
  readonly entryLink: Uint16Array | Uint32Array;
  /** End of each level in entries, the level of segments first. */
  readonly levelEnd: readonly number[];
}

/**
 * Builds the serialised index: one box per segment, in Float32 degrees rounded outwards, so that no box is smaller than
 * what it holds. Empty when there is no segment. The same segments give the same bytes.
 */
export function buildSegmentIndex(shapes: SegmentShapes): Uint8Array<ArrayBuffer> {
  const { junctionLongitude, junctionLatitude, segmentTail, segmentHead, segmentFirstPoint } = shapes;
  const segmentCount = segmentTail.length;
  if (segmentCount === 0) return new Uint8Array(0);
  const index = new Flatbush(segmentCount, 16, Float32Array);
  for (let segment = 0; segment < segmentCount; segment++) {
    const tail = segmentTail[segment];
    const head = segmentHead[segment];
    let minLongitude = Math.min(junctionLongitude[tail], junctionLongitude[head]);
    let maxLongitude = Math.max(junctionLongitude[tail], junctionLongitude[head]);
    let minLatitude = Math.min(junctionLatitude[tail], junctionLatitude[head]);
    let maxLatitude = Math.max(junctionLatitude[tail], junctionLatitude[head]);
    for (let point = segmentFirstPoint[segment]; point < segmentFirstPoint[segment + 1]; point++) {
      const longitude = shapes.pointLongitudeE7[point] / 1e7;
      const latitude = shapes.pointLatitudeE7[point] / 1e7;
      if (longitude < minLongitude) minLongitude = longitude;
      if (longitude > maxLongitude) maxLongitude = longitude;
      if (latitude < minLatitude) minLatitude = latitude;
      if (latitude > maxLatitude) maxLatitude = latitude;
    }
    index.add(
      float32Below(minLongitude),
      float32Below(minLatitude),
      float32Above(maxLongitude),
      float32Above(maxLatitude),
    );
  }
  index.finish();
  const bytes = new Uint8Array(index.data.byteLength);
  bytes.set(new Uint8Array(index.data));
  return bytes;
}

/**
 * Opens the serialised index without copying. `undefined` when the bytes are not such an index of `segmentCount`
 * segments (at least one).
 */
export function openSegmentIndex(bytes: Uint8Array, segmentCount: number): SegmentIndex | undefined {
  if (bytes.byteLength < HEADER_BYTES || bytes.byteOffset % 8 !== 0) return undefined;
  if (bytes[0] !== FLATBUSH_MAGIC || bytes[1] !== FLATBUSH_VERSION_AND_TYPE) return undefined;
  const childCountMax = new Uint16Array(bytes.buffer, bytes.byteOffset + 2, 1)[0];
  if (new Uint32Array(bytes.buffer, bytes.byteOffset + 4, 1)[0] !== segmentCount) return undefined;
  if (segmentCount === 0 || childCountMax < 2) return undefined;

  const levelEnd = [segmentCount];
  let entryCount = segmentCount;
  for (let levelCount = segmentCount; entryCount === segmentCount || levelCount > 1; ) {
    levelCount = Math.ceil(levelCount / childCountMax);
    entryCount += levelCount;
    levelEnd.push(entryCount);
  }
  const boxBytes = entryCount * 4 * Float32Array.BYTES_PER_ELEMENT;
  const linkBytes = entryCount < WIDE_LINKS_NODE_COUNT ? Uint16Array.BYTES_PER_ELEMENT : Uint32Array.BYTES_PER_ELEMENT;
  if (bytes.byteLength !== HEADER_BYTES + boxBytes + entryCount * linkBytes) return undefined;
  const linkOffset = bytes.byteOffset + HEADER_BYTES + boxBytes;
  return {
    segmentCount,
    childCountMax,
    entryBox: new Float32Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES, entryCount * 4),
    entryLink:
      linkBytes === Uint16Array.BYTES_PER_ELEMENT
        ? new Uint16Array(bytes.buffer, linkOffset, entryCount)
        : new Uint32Array(bytes.buffer, linkOffset, entryCount),
    levelEnd,
  };
}

/** The relative step of a Float32 is at most 2^-23, and rounding moves by half of it: one step out is always enough. */
function float32Below(value: number): number {
  return Math.fround(value - Math.abs(value) * 2 ** -23);
}

function float32Above(value: number): number {
  return Math.fround(value + Math.abs(value) * 2 ** -23);
}
