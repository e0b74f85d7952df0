import { UNREACHABLE } from "../road-graph.ts";
import { SEGMENT_FLAG } from "../road-network.ts";
import { growingFloat64, growingInt32, growingUint8, growingUint32 } from "./growing-array.ts";
import { type OsmRoads, WAY_FLAG } from "./osm-roads.ts";
import type { RoadEdges } from "./road-edges.ts";

/** No junction at this node. */
export const NO_JUNCTION = 0xffff_ffff;

/** Segments made of chains of edges, and what their two ends are like, for turns. */
export interface OsmSegments {
  /** Uint32[nodeCount]: the junction at each node, or {@link NO_JUNCTION}. */
  readonly nodeJunction: Uint32Array;
  /** Uint32[junctionCount]. */
  readonly junctionNode: Uint32Array;
  readonly segmentTail: Uint32Array;
  readonly segmentHead: Uint32Array;
  readonly segmentForwardDeciseconds: Uint32Array;
  readonly segmentBackwardDeciseconds: Uint32Array;
  readonly segmentDecimetres: Uint32Array;
  readonly segmentFlags: Uint8Array;
  readonly segmentFirstPoint: Uint32Array;
  readonly pointLongitudeE7: Int32Array;
  readonly pointLatitudeE7: Int32Array;
  /** Float64[segmentCount], km/h, 0 when closed: one speed along the whole segment. */
  readonly segmentForwardKmPerHour: Float64Array;
  readonly segmentBackwardKmPerHour: Float64Array;
  /** Uint32[2 * segmentCount]: way of the first and of the last edge. */
  readonly segmentEndWay: Uint32Array;
  /** Uint8[2 * segmentCount]: 1 when that edge is drawn by its way in the direction of the segment. */
  readonly segmentEndIsAlongWay: Uint8Array;
}

/**
 * Joins edges end to end into segments, through every node where nothing happens: exactly two edges, alike in speeds,
 * flags and access in the direction of travel. `isBreak` names further nodes to stop at (barriers, signs, restrictions).
 *
 * One speed per segment and direction, so that a share of a segment is the same share of its time. Segments come in the
 * order of their first node, so the same file gives the same segments. A loop where nothing happens is cut at its
 * first node.
 */
export function contractChains(roads: OsmRoads, edges: RoadEdges, isBreak: (node: number) => boolean): OsmSegments {
  const { edgeTail, edgeHead, edgeWay, edgeMetres, nodeFirstEnd, nodeEnd } = edges;
  const { wayForwardKmPerHour, wayBackwardKmPerHour } = edges;
  const wayFlags = roads.wayFlags.values;
  const nodeCount = nodeFirstEnd.length - 1;

  const nodeJunction = new Uint32Array(nodeCount).fill(NO_JUNCTION);
  const junctionNode = growingUint32();
  const segmentTail = growingUint32();
  const segmentHead = growingUint32();
  const segmentForwardDeciseconds = growingUint32();
  const segmentBackwardDeciseconds = growingUint32();
  const segmentDecimetres = growingUint32();
  const segmentFlags = growingUint8();
  const segmentFirstPoint = growingUint32();
  const pointLongitudeE7 = growingInt32(nodeCount + 1);
  const pointLatitudeE7 = growingInt32(nodeCount + 1);
  const segmentForwardKmPerHour = growingFloat64();
  const segmentBackwardKmPerHour = growingFloat64();
  const segmentEndWay = growingUint32();
  const segmentEndIsAlongWay = growingUint8();
  segmentFirstPoint.push(0);

  const isTaken = new Uint8Array(edgeTail.length);
  for (let node = 0; node < nodeCount; node++) {
    if (nodeFirstEnd[node] === nodeFirstEnd[node + 1] || isPassedThrough(node)) continue;
    walkFrom(node);
  }
  // What is left are loops where nothing happens.
  for (let edge = 0; edge < edgeTail.length; edge++) if (isTaken[edge] === 0) walkFrom(edgeTail[edge]);

  return {
    nodeJunction,
    junctionNode: junctionNode.toArray(),
    segmentTail: segmentTail.toArray(),
    segmentHead: segmentHead.toArray(),
    segmentForwardDeciseconds: segmentForwardDeciseconds.toArray(),
    segmentBackwardDeciseconds: segmentBackwardDeciseconds.toArray(),
    segmentDecimetres: segmentDecimetres.toArray(),
    segmentFlags: segmentFlags.toArray(),
    segmentFirstPoint: segmentFirstPoint.toArray(),
    pointLongitudeE7: pointLongitudeE7.toArray(),
    pointLatitudeE7: pointLatitudeE7.toArray(),
    segmentForwardKmPerHour: segmentForwardKmPerHour.toArray(),
    segmentBackwardKmPerHour: segmentBackwardKmPerHour.toArray(),
    segmentEndWay: segmentEndWay.toArray(),
    segmentEndIsAlongWay: segmentEndIsAlongWay.toArray(),
  };

  /** Km/h when leaving the node along this end of an edge; 0 when closed. */
  function outwardKmPerHour(end: number): number {
    const way = edgeWay[end >>> 1];
    return (end & 1) === 0 ? wayForwardKmPerHour[way] : wayBackwardKmPerHour[way];
  }

  function inwardKmPerHour(end: number): number {
    return outwardKmPerHour(end ^ 1);
  }

  /** Flags of the way as seen when leaving the node along this end: its directions swapped when drawn towards it. */
  function outwardFlags(end: number): number {
    const flags = wayFlags[edgeWay[end >>> 1]];
    if ((end & 1) === 0) return flags;
    return (
      (flags & ~(WAY_FLAG.forwardEnds | WAY_FLAG.backwardEnds)) |
      (flags & WAY_FLAG.forwardEnds ? WAY_FLAG.backwardEnds : 0) |
      (flags & WAY_FLAG.backwardEnds ? WAY_FLAG.forwardEnds : 0)
    );
  }

  function isPassedThrough(node: number): boolean {
    const first = nodeFirstEnd[node];
    if (nodeFirstEnd[node + 1] - first !== 2 || isBreak(node)) return false;
    const a = nodeEnd[first];
    const b = nodeEnd[first + 1];
    return (
      inwardKmPerHour(a) === outwardKmPerHour(b) &&
      inwardKmPerHour(b) === outwardKmPerHour(a) &&
      // Leaving along `b` looks like having come along `a`, reversed.
      outwardFlags(b) === outwardFlags(a ^ 1)
    );
  }

  function junctionAt(node: number): number {
    if (nodeJunction[node] === NO_JUNCTION) {
      nodeJunction[node] = junctionNode.length;
      junctionNode.push(node);
    }
    return nodeJunction[node];
  }

  /** Makes a segment of each chain that starts at the node and is not made yet. */
  function walkFrom(node: number): void {
    for (let i = nodeFirstEnd[node]; i < nodeFirstEnd[node + 1]; i++) {
      if (isTaken[nodeEnd[i] >>> 1] === 0) walkChain(node, nodeEnd[i]);
    }
  }

  function walkChain(start: number, startEnd: number): void {
    let end = startEnd;
    let metres = 0;
    let head: number;
    for (;;) {
      const edge = end >>> 1;
      isTaken[edge] = 1;
      metres += edgeMetres[edge];
      head = (end & 1) === 0 ? edgeHead[edge] : edgeTail[edge];
      if (head === start || nodeJunction[head] !== NO_JUNCTION || !isPassedThrough(head)) break;
      pointLongitudeE7.push(roads.nodeLongitudeE7[head]);
      pointLatitudeE7.push(roads.nodeLatitudeE7[head]);
      const first = nodeFirstEnd[head];
      end = nodeEnd[first] === (end ^ 1) ? nodeEnd[first + 1] : nodeEnd[first];
    }
    const forwardKmPerHour = outwardKmPerHour(startEnd);
    const backwardKmPerHour = inwardKmPerHour(startEnd);
    segmentTail.push(junctionAt(start));
    segmentHead.push(junctionAt(head));
    segmentForwardDeciseconds.push(decisecondsOf(metres, forwardKmPerHour));
    segmentBackwardDeciseconds.push(decisecondsOf(metres, backwardKmPerHour));
    segmentForwardKmPerHour.push(forwardKmPerHour);
    segmentBackwardKmPerHour.push(backwardKmPerHour);
    segmentDecimetres.push(Math.min(Math.round(metres * 10), 0xffff_ffff));
    segmentFlags.push(segmentFlagsOf(outwardFlags(startEnd), forwardKmPerHour, backwardKmPerHour));
    segmentFirstPoint.push(pointLongitudeE7.length);
    segmentEndWay.push(edgeWay[startEnd >>> 1]);
    segmentEndWay.push(edgeWay[end >>> 1]);
    segmentEndIsAlongWay.push((startEnd & 1) ^ 1);
    segmentEndIsAlongWay.push((end & 1) ^ 1);
  }
}

function decisecondsOf(metres: number, kmPerHour: number): number {
  if (kmPerHour === 0) return UNREACHABLE;
  return Math.min(Math.round((metres * 36) / kmPerHour), UNREACHABLE - 1);
}

function segmentFlagsOf(wayFlags: number, forwardKmPerHour: number, backwardKmPerHour: number): number {
  const isForwardEnds = forwardKmPerHour === 0 || (wayFlags & WAY_FLAG.forwardEnds) !== 0;
  const isBackwardEnds = backwardKmPerHour === 0 || (wayFlags & WAY_FLAG.backwardEnds) !== 0;
  return (
    (isForwardEnds && isBackwardEnds ? SEGMENT_FLAG.ends : 0) |
    (wayFlags & WAY_FLAG.ferry ? SEGMENT_FLAG.ferry : 0) |
    (wayFlags & WAY_FLAG.noSnap ? SEGMENT_FLAG.noSnap : 0)
  );
}
