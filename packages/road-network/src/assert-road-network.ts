import { PlatformError } from "@maillage/errors";
import {
  getDirectedSegmentDeciseconds,
  getDirectedSegmentHead,
  getDirectedSegmentTail,
  type SegmentTimes,
} from "./junction-graph.ts";
import { UNREACHABLE } from "./road-graph.ts";
import { type RoadNetwork, SEGMENT_FLAG } from "./road-network.ts";
import { openSegmentIndex } from "./segment-index.ts";

/** A network breaks an invariant that the engine relies upon: the builder or the file it comes from is wrong. */
export class InvalidRoadNetworkError extends PlatformError {
  readonly code = "invalid-road-network";
}

/** Junctions, segments and their shapes: what a reader of roads provides. */
export type Roads = Omit<RoadNetwork, "metadata" | "stateKind" | "graph" | "arcDirectedSegment" | "segmentIndex">;

const KNOWN_FLAGS = Object.values(SEGMENT_FLAG).reduce<number>((bits, bit) => bits | bit, 0);

/**
 * Checks every invariant stated by {@link RoadNetwork}, in linear time: lengths, ranges, the order of compressed rows,
 * that each arc is an open directed segment with its time (or a possible turn that costs at least its segment), and that
 * the spatial index holds each segment once, in a box that covers its shape.
 *
 * @throws {InvalidRoadNetworkError} with the first broken invariant and where it is.
 */
export function assertRoadNetwork(network: RoadNetwork): void {
  const { accessKmPerHour, snapMetresMax } = network.metadata;
  check(accessKmPerHour > 0 && accessKmPerHour < Infinity, "accessKmPerHour must be positive", { accessKmPerHour });
  check(snapMetresMax >= 0 && snapMetresMax < Infinity, "snapMetresMax must be zero or more", { snapMetresMax });
  assertRoads(network);
  assertGraph(network);
  if (network.stateKind === "junction") assertJunctionArcs(network);
  else assertDirectionArcs(network);
  assertSegmentIndex(network);
}

/** The part of {@link assertRoadNetwork} that bears on junctions, segments and shapes. @throws {InvalidRoadNetworkError} */
export function assertRoads(roads: Roads): void {
  const { junctionLongitude, junctionLatitude, segmentTail, segmentHead, segmentFirstPoint } = roads;
  const junctionCount = junctionLongitude.length;
  check(junctionLatitude.length === junctionCount, "junction arrays must have one length", {
    junctionLongitude: junctionCount,
    junctionLatitude: junctionLatitude.length,
  });
  for (let junction = 0; junction < junctionCount; junction++) {
    const longitude = junctionLongitude[junction];
    const latitude = junctionLatitude[junction];
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      fail("a junction must be at a longitude within 180 and a latitude within 90 degrees", {
        junction,
        longitude,
        latitude,
      });
    }
  }

  const segmentCount = segmentTail.length;
  for (const name of [
    "segmentHead",
    "segmentForwardDeciseconds",
    "segmentBackwardDeciseconds",
    "segmentDecimetres",
    "segmentFlags",
  ] as const) {
    check(roads[name].length === segmentCount, "segment arrays must have one length", {
      array: name,
      length: roads[name].length,
      segmentCount,
    });
  }
  for (let segment = 0; segment < segmentCount; segment++) {
    const tail = segmentTail[segment];
    const head = segmentHead[segment];
    if (tail >= junctionCount || head >= junctionCount) {
      fail("a segment must join existing junctions", { segment, tail, head, junctionCount });
    }
    const forward = roads.segmentForwardDeciseconds[segment];
    const backward = roads.segmentBackwardDeciseconds[segment];
    if (forward > UNREACHABLE || backward > UNREACHABLE) {
      fail("a segment's time must not exceed UNREACHABLE", { segment, forward, backward });
    }
    const flags = roads.segmentFlags[segment];
    if ((flags & ~KNOWN_FLAGS) !== 0) fail("a segment's flags must be bits of SEGMENT_FLAG", { segment, flags });
  }
  assertShapes(roads, segmentFirstPoint, segmentCount);
}

function assertShapes(roads: Roads, segmentFirstPoint: Uint32Array, segmentCount: number): void {
  const { pointLongitudeE7, pointLatitudeE7 } = roads;
  const pointCount = pointLongitudeE7.length;
  check(pointLatitudeE7.length === pointCount, "point arrays must have one length", {
    pointLongitudeE7: pointCount,
    pointLatitudeE7: pointLatitudeE7.length,
  });
  assertRows(segmentFirstPoint, segmentCount, pointCount, "segmentFirstPoint");
  for (let point = 0; point < pointCount; point++) {
    if (Math.abs(pointLongitudeE7[point]) > 180e7 || Math.abs(pointLatitudeE7[point]) > 90e7) {
      fail("a point must be within 180 degrees of longitude and 90 of latitude", {
        point,
        longitudeE7: pointLongitudeE7[point],
        latitudeE7: pointLatitudeE7[point],
      });
    }
  }
}

function assertGraph(network: RoadNetwork): void {
  const { firstArc, arcHead, arcDeciseconds } = network.graph;
  const stateCount =
    network.stateKind === "junction" ? network.junctionLongitude.length : 2 * network.segmentTail.length;
  assertRows(firstArc, stateCount, arcHead.length, "firstArc");
  check(arcDeciseconds.length === arcHead.length, "arc arrays must have one length", {
    arcHead: arcHead.length,
    arcDeciseconds: arcDeciseconds.length,
  });
  for (let arc = 0; arc < arcHead.length; arc++) {
    if (arcHead[arc] >= stateCount) fail("an arc must lead to a state", { arc, head: arcHead[arc], stateCount });
    if (arcDeciseconds[arc] >= UNREACHABLE) {
      fail("an arc's time must be below UNREACHABLE", { arc, deciseconds: arcDeciseconds[arc] });
    }
  }
}

/** Each open directed segment is exactly one arc, from where it starts to where it ends, at its own time. */
function assertJunctionArcs(network: RoadNetwork): void {
  const { graph, arcDirectedSegment } = network;
  const directedSegmentCount = 2 * network.segmentTail.length;
  check(arcDirectedSegment.length === graph.arcHead.length, "arcDirectedSegment must have one entry per arc", {
    arcDirectedSegment: arcDirectedSegment.length,
    arcCount: graph.arcHead.length,
  });
  const travelled = new Uint8Array(directedSegmentCount);
  for (let junction = 0; junction + 1 < graph.firstArc.length; junction++) {
    for (let arc = graph.firstArc[junction]; arc < graph.firstArc[junction + 1]; arc++) {
      const d = arcDirectedSegment[arc];
      if (d >= directedSegmentCount || travelled[d] === 1) {
        fail("arcs must travel distinct directed segments", { arc, directedSegment: d, directedSegmentCount });
      }
      travelled[d] = 1;
      if (
        getDirectedSegmentTail(network, d) !== junction ||
        getDirectedSegmentHead(network, d) !== graph.arcHead[arc] ||
        getDirectedSegmentDeciseconds(network, d) !== graph.arcDeciseconds[arc]
      ) {
        fail("an arc must start, end and last as its directed segment", { arc, directedSegment: d });
      }
    }
  }
  check(graph.arcHead.length === countOpenDirections(network), "each open direction must be an arc", {
    arcCount: graph.arcHead.length,
    openDirectionCount: countOpenDirections(network),
  });
}

/** Each arc joins two open directed segments that follow one another, and lasts at least as long as the first. */
function assertDirectionArcs(network: RoadNetwork): void {
  const { firstArc, arcHead, arcDeciseconds } = network.graph;
  check(network.arcDirectedSegment.length === 0, "arcDirectedSegment must be empty with direction states", {
    arcDirectedSegment: network.arcDirectedSegment.length,
  });
  for (let state = 0; state + 1 < firstArc.length; state++) {
    const segmentDeciseconds = getDirectedSegmentDeciseconds(network, state);
    for (let arc = firstArc[state]; arc < firstArc[state + 1]; arc++) {
      const next = arcHead[arc];
      if (segmentDeciseconds === UNREACHABLE || getDirectedSegmentDeciseconds(network, next) === UNREACHABLE) {
        fail("an arc must join open directions", { arc, state, next });
      }
      if (getDirectedSegmentHead(network, state) !== getDirectedSegmentTail(network, next)) {
        fail("an arc must lead to a direction that starts where its own ends", { arc, state, next });
      }
      if (arcDeciseconds[arc] < segmentDeciseconds) {
        fail("an arc must last at least as long as its segment", { arc, state, segmentDeciseconds });
      }
    }
  }
}

function assertSegmentIndex(network: RoadNetwork): void {
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
  const { entryBox, entryLink, levelEnd } = index;
  const indexed = new Uint8Array(segmentCount);
  for (let entry = 0; entry < segmentCount; entry++) {
    const segment = entryLink[entry];
    if (segment >= segmentCount || indexed[segment] === 1) {
      fail("the index must hold each segment once", { entry, segment, segmentCount });
    }
    indexed[segment] = 1;
    assertBoxCoversSegment(network, segment, entryBox.subarray(4 * entry, 4 * entry + 4));
  }
  // Above the segments, the children of successive nodes are successive runs of the level below.
  for (let level = 1; level < levelEnd.length; level++) {
    let firstChild = level === 1 ? 0 : levelEnd[level - 2];
    for (let entry = levelEnd[level - 1]; entry < levelEnd[level]; entry++) {
      if (entryLink[entry] !== 4 * firstChild) {
        fail("a node of the index must lead to its children", { entry, link: entryLink[entry], firstChild });
      }
      const lastChild = Math.min(firstChild + index.childCountMax, levelEnd[level - 1]);
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

function assertRows(first: Uint32Array, rowCount: number, entryCount: number, array: string): void {
  check(first.length === rowCount + 1, `${array} must have one entry per row and one more`, {
    length: first.length,
    rowCount,
  });
  check(first[0] === 0 && first[rowCount] === entryCount, `${array} must go from 0 to the number of entries`, {
    first: first[0],
    last: first[rowCount],
    entryCount,
  });
  for (let row = 0; row < rowCount; row++) {
    if (first[row] > first[row + 1])
      fail(`${array} must never decrease`, { row, at: first[row], next: first[row + 1] });
  }
}

function countOpenDirections(segments: SegmentTimes): number {
  let openDirectionCount = 0;
  for (let segment = 0; segment < segments.segmentTail.length; segment++) {
    if (segments.segmentForwardDeciseconds[segment] !== UNREACHABLE) openDirectionCount++;
    if (segments.segmentBackwardDeciseconds[segment] !== UNREACHABLE) openDirectionCount++;
  }
  return openDirectionCount;
}

function check(holds: boolean, rule: string, context: Readonly<Record<string, unknown>>): void {
  if (!holds) fail(rule, context);
}

function fail(rule: string, context: Readonly<Record<string, unknown>>): never {
  throw new InvalidRoadNetworkError(`Invalid road network: ${rule} (${JSON.stringify(context)})`, { rule, ...context });
}
