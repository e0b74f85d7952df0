import type { Roads } from "./assert-roads.ts";
import { check, fail } from "./invalid-road-network.ts";
import { openSegmentIndex, type SegmentIndex } from "./segment-index.ts";

/**
 * The index holds each segment once, in a box that covers its shape, and each node leads to its children and covers them.
 *
 * @throws {InvalidRoadNetworkError} with the first broken rule.
 */
export function assertSegmentIndex(network: Roads & { readonly segmentIndex: Uint8Array }): void {
  const segmentCount = network.segmentTail.length;
  if (segmentCount === 0) {
    check(network.segmentIndex.length === 0, "the index of no segment must be empty", {
      byteLength: network.segmentIndex.length,
    });
    return;
  }
  const index = openSegmentIndex(network.segmentIndex, segmentCount);
  if (index === undefined) {
    fail("segmentIndex must be an index of the network's segments", {
      segmentCount,
      byteLength: network.segmentIndex.byteLength,
      byteOffset: network.segmentIndex.byteOffset,
    });
  }
  const { entryBox, entryLink } = index;
  const indexed = new Uint8Array(segmentCount);
  for (let entry = 0; entry < segmentCount; entry++) {
    const segment = entryLink[entry];
    if (segment >= segmentCount || indexed[segment] === 1) {
      fail("the index must hold each segment once", { entry, segment, segmentCount });
    }
    indexed[segment] = 1;
    assertBoxCoversSegment(network, segment, entryBox.subarray(4 * entry, 4 * entry + 4));
  }
  assertNodes(index);
}

/** Above the segments, the children of successive nodes are successive runs of the level below. */
function assertNodes({ entryBox, entryLink, levelEnd, childCountMax }: SegmentIndex): void {
  for (let level = 1; level < levelEnd.length; level++) {
    let firstChild = level === 1 ? 0 : levelEnd[level - 2];
    for (let entry = levelEnd[level - 1]; entry < levelEnd[level]; entry++) {
      if (entryLink[entry] !== 4 * firstChild) {
        fail("a node of the index must lead to its children", { entry, link: entryLink[entry], firstChild });
      }
      const lastChild = Math.min(firstChild + childCountMax, levelEnd[level - 1]);
      for (let child = firstChild; child < lastChild; child++) {
        if (
          !(entryBox[4 * entry] <= entryBox[4 * child]) ||
          !(entryBox[4 * entry + 1] <= entryBox[4 * child + 1]) ||
          !(entryBox[4 * entry + 2] >= entryBox[4 * child + 2]) ||
          !(entryBox[4 * entry + 3] >= entryBox[4 * child + 3])
        ) {
          fail("a node of the index must cover its children", { entry, child });
        }
      }
      firstChild = lastChild;
    }
  }
}

function assertBoxCoversSegment(roads: Roads, segment: number, box: Float32Array): void {
  const covers = (longitude: number, latitude: number) =>
    box[0] <= longitude && longitude <= box[2] && box[1] <= latitude && latitude <= box[3];
  const tail = roads.segmentTail[segment];
  const head = roads.segmentHead[segment];
  let covered =
    covers(roads.junctionLongitude[tail], roads.junctionLatitude[tail]) &&
    covers(roads.junctionLongitude[head], roads.junctionLatitude[head]);
  for (let point = roads.segmentFirstPoint[segment]; point < roads.segmentFirstPoint[segment + 1]; point++) {
    covered &&= covers(roads.pointLongitudeE7[point] / 1e7, roads.pointLatitudeE7[point] / 1e7);
  }
  if (!covered) fail("a segment's box in the index must cover its shape", { segment, box: [...box] });
}
