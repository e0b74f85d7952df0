import { UNREACHABLE } from "../road-graph.ts";
import { growingInt32, growingUint8, growingUint32 } from "./growing-array.ts";
import type { NodeEnds } from "./node-ends.ts";
import type { RoadSegments } from "./road-segments.ts";

/** No junction at this node. */
export const NO_JUNCTION = 0xffff_ffff;

/**
 * Stretches of road that meet at nodes, and what travel along them is like. A directed edge is `2 * edge + direction`,
 * direction 0 from tail to head; it has the number of the end that it leaves from. Arrays but `edgeTail` may be longer.
 */
export interface RoadEdges extends NodeEnds {
  /** Uint32[edgeCount]. */
  readonly edgeTail: Uint32Array;
  readonly edgeHead: Uint32Array;
  readonly edgeMetres: Float64Array;
  /** Int32[nodeCount], 1e-7 degrees. */
  readonly nodeLongitudeE7: Int32Array;
  readonly nodeLatitudeE7: Int32Array;
  /** How edges are drawn between their ends; absent when all are straight. */
  readonly edgePoints?: EdgePoints;
  /** Km/h along a directed edge; 0 when closed. */
  kmPerHourOf(directedEdge: number): number;
  /** Whatever else must be alike along two directed edges for them to be parts of one segment. */
  likenessOf(directedEdge: number): number;
  /** Seconds that an edge takes whatever its length, in either direction: if any, it is a segment of its own. */
  fixedSecondsOf(edge: number): number;
  /** Bits of `SEGMENT_FLAG` of the segment that begins with this directed edge. */
  segmentFlagsOf(directedEdge: number): number;
}

/** The points of edge `e` between its ends are `edgeFirstPoint[e]` to `edgeFirstPoint[e + 1] - 1`, 1e-7 degrees. */
export interface EdgePoints {
  readonly edgeFirstPoint: Uint32Array;
  readonly pointLongitudeE7: Int32Array;
  readonly pointLatitudeE7: Int32Array;
}

/** Segments made of chains of edges, and where their ends come from. */
export interface ChainedSegments extends RoadSegments {
  /** Uint32[nodeCount]: the junction at each node, or {@link NO_JUNCTION}. */
  readonly nodeJunction: Uint32Array;
  /** Uint32[junctionCount]. */
  readonly junctionNode: Uint32Array;
  /** Uint32[2 * segmentCount]: the first and the last directed edge of each, from its tail to its head. */
  readonly segmentEndEdge: Uint32Array;
}

/**
 * Joins edges end to end into segments, through every node where nothing happens: exactly two edges, alike in both
 * directions of travel. `isBreak` names further nodes to stop at (barriers, signs, bans).
 *
 * One speed per segment and direction, and what edges take beside it is not joined: so a share of a segment is the same
 * share of its time. Segments come in the order of their first node, so the same edges give the same segments. A loop
 * where nothing happens is cut at its first node.
 */
export function contractChains(edges: RoadEdges, isBreak: (node: number) => boolean): ChainedSegments {
  const { edgeTail, edgeHead, edgeMetres, nodeFirstEnd, nodeEnd, edgePoints } = edges;
  const { nodeLongitudeE7, nodeLatitudeE7 } = edges;
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
  const pointLongitudeE7 = growingInt32();
  const pointLatitudeE7 = growingInt32();
  const segmentEndEdge = growingUint32();
  segmentFirstPoint.push(0);

  const isTaken = new Uint8Array(edgeTail.length);
  for (let node = 0; node < nodeCount; node++) if (!isPassedThrough(node)) walkFrom(node);
  // What is left are loops where nothing happens.
  for (let edge = 0; edge < edgeTail.length; edge++) if (isTaken[edge] === 0) walkFrom(edgeTail[edge]);

  const nodeOfJunction = junctionNode.toArray();
  return {
    nodeJunction,
    junctionNode: nodeOfJunction,
    junctionLongitude: Float64Array.from(nodeOfJunction, (node) => nodeLongitudeE7[node] / 1e7),
    junctionLatitude: Float64Array.from(nodeOfJunction, (node) => nodeLatitudeE7[node] / 1e7),
    segmentTail: segmentTail.toArray(),
    segmentHead: segmentHead.toArray(),
    segmentForwardDeciseconds: segmentForwardDeciseconds.toArray(),
    segmentBackwardDeciseconds: segmentBackwardDeciseconds.toArray(),
    segmentDecimetres: segmentDecimetres.toArray(),
    segmentFlags: segmentFlags.toArray(),
    segmentFirstPoint: segmentFirstPoint.toArray(),
    pointLongitudeE7: pointLongitudeE7.toArray(),
    pointLatitudeE7: pointLatitudeE7.toArray(),
    segmentEndEdge: segmentEndEdge.toArray(),
  };

  function isPassedThrough(node: number): boolean {
    const first = nodeFirstEnd[node];
    if (nodeFirstEnd[node + 1] - first !== 2 || isBreak(node)) return false;
    // The two directed edges that leave the node: coming along `a ^ 1` one goes on along `b`.
    const a = nodeEnd[first];
    const b = nodeEnd[first + 1];
    return (
      edges.kmPerHourOf(a ^ 1) === edges.kmPerHourOf(b) &&
      edges.kmPerHourOf(b ^ 1) === edges.kmPerHourOf(a) &&
      edges.likenessOf(a ^ 1) === edges.likenessOf(b) &&
      edges.fixedSecondsOf(a >>> 1) === 0 &&
      edges.fixedSecondsOf(b >>> 1) === 0
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

  function walkChain(start: number, firstEdge: number): void {
    let directedEdge = firstEdge;
    let metres = 0;
    let head: number;
    for (;;) {
      const edge = directedEdge >>> 1;
      isTaken[edge] = 1;
      metres += edgeMetres[edge];
      if (edgePoints !== undefined) pushPoints(edgePoints, directedEdge);
      head = (directedEdge & 1) === 0 ? edgeHead[edge] : edgeTail[edge];
      if (head === start || nodeJunction[head] !== NO_JUNCTION || !isPassedThrough(head)) break;
      pointLongitudeE7.push(nodeLongitudeE7[head]);
      pointLatitudeE7.push(nodeLatitudeE7[head]);
      const first = nodeFirstEnd[head];
      directedEdge = nodeEnd[first] === (directedEdge ^ 1) ? nodeEnd[first + 1] : nodeEnd[first];
    }
    const fixedSeconds = edges.fixedSecondsOf(firstEdge >>> 1);
    segmentTail.push(junctionAt(start));
    segmentHead.push(junctionAt(head));
    segmentForwardDeciseconds.push(decisecondsOf(metres, edges.kmPerHourOf(firstEdge), fixedSeconds));
    segmentBackwardDeciseconds.push(decisecondsOf(metres, edges.kmPerHourOf(firstEdge ^ 1), fixedSeconds));
    segmentDecimetres.push(Math.min(Math.round(metres * 10), 0xffff_ffff));
    segmentFlags.push(edges.segmentFlagsOf(firstEdge));
    segmentFirstPoint.push(pointLongitudeE7.length);
    segmentEndEdge.push(firstEdge);
    segmentEndEdge.push(directedEdge);
  }

  /** The points between the two ends of an edge, in the order met along it. */
  function pushPoints(points: EdgePoints, directedEdge: number): void {
    const first = points.edgeFirstPoint[directedEdge >>> 1];
    const pointCount = points.edgeFirstPoint[(directedEdge >>> 1) + 1] - first;
    for (let i = 0; i < pointCount; i++) {
      const point = (directedEdge & 1) === 0 ? first + i : first + pointCount - 1 - i;
      pointLongitudeE7.push(points.pointLongitudeE7[point]);
      pointLatitudeE7.push(points.pointLatitudeE7[point]);
    }
  }
}

function decisecondsOf(metres: number, kmPerHour: number, fixedSeconds: number): number {
  if (kmPerHour === 0) return UNREACHABLE;
  return Math.min(Math.round((metres * 36) / kmPerHour + 10 * fixedSeconds), UNREACHABLE - 1);
}
