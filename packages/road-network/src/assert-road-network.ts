import { assertRoads } from "./assert-roads.ts";
import { assertSegmentIndex } from "./assert-segment-index.ts";
import { assertRows, check, fail } from "./invalid-road-network.ts";
import {
  getDirectedSegmentDeciseconds,
  getDirectedSegmentHead,
  getDirectedSegmentTail,
  type SegmentTimes,
} from "./junction-graph.ts";
import { UNREACHABLE } from "./road-graph.ts";
import type { RoadNetwork } from "./road-network.ts";

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

function countOpenDirections(segments: SegmentTimes): number {
  let openDirectionCount = 0;
  for (let segment = 0; segment < segments.segmentTail.length; segment++) {
    if (segments.segmentForwardDeciseconds[segment] !== UNREACHABLE) openDirectionCount++;
    if (segments.segmentBackwardDeciseconds[segment] !== UNREACHABLE) openDirectionCount++;
  }
  return openDirectionCount;
}
