import { growingInt32, growingUint8, growingUint32 } from "../osm/growing-array.ts";
import { listEndsByNode } from "../osm/road-edges.ts";
import { UNREACHABLE } from "../road-graph.ts";
import { SEGMENT_FLAG } from "../road-network.ts";
import { type IgnRoads, ROAD_FLAG } from "./ign-roads.ts";

/** No junction at this node. */
const NO_JUNCTION = 0xffff_ffff;

/** Segments made of chains of roads. */
export interface IgnSegments {
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
  /** Uint32[2 * segmentCount]: row of the first and of the last road. */
  readonly segmentEndRow: Uint32Array;
}

/**
 * Joins roads end to end into segments, through every node where nothing happens: exactly two roads, alike in speeds and
 * flags in the direction of travel. `isBreak` names further nodes to stop at (turn bans).
 *
 * Roads that carry the time of a junction are segments of their own: that time belongs to the whole of each, and so a
 * share of a segment is the same share of its time. Segments come in the order of their first node, so the same files
 * give the same segments. A loop where nothing happens is cut at its first node.
 */
export function contractRoads(roads: IgnRoads, isBreak: (node: number) => boolean): IgnSegments {
  const roadTail = roads.roadTail.toArray();
  const roadHead = roads.roadHead.toArray();
  const roadMetres = roads.roadMetres.values;
  const roadFlags = roads.roadFlags.values;
  const roadRow = roads.roadRow.values;
  const roadJunctionSeconds = roads.roadJunctionSeconds.values;
  const forwardKmPerHour = roads.roadForwardKmPerHour.values;
  const backwardKmPerHour = roads.roadBackwardKmPerHour.values;
  const roadFirstPoint = roads.roadFirstPoint.values;
  const nodeCount = roads.nodes.count;
  const { nodeFirstEnd, nodeEnd } = listEndsByNode(roadTail, roadHead, nodeCount);

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
  const segmentEndRow = growingUint32();
  segmentFirstPoint.push(0);

  const isTaken = new Uint8Array(roadTail.length);
  for (let node = 0; node < nodeCount; node++) if (!isPassedThrough(node)) walkFrom(node);
  // What is left are loops where nothing happens.
  for (let road = 0; road < roadTail.length; road++) if (isTaken[road] === 0) walkFrom(roadTail[road]);

  return {
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
    segmentEndRow: segmentEndRow.toArray(),
  };

  /** Km/h when leaving the node along this end of a road (`2 * road + side`); 0 when closed. */
  function outwardKmPerHour(end: number): number {
    return (end & 1) === 0 ? forwardKmPerHour[end >>> 1] : backwardKmPerHour[end >>> 1];
  }

  function isPassedThrough(node: number): boolean {
    const first = nodeFirstEnd[node];
    if (nodeFirstEnd[node + 1] - first !== 2 || isBreak(node)) return false;
    const a = nodeEnd[first];
    const b = nodeEnd[first + 1];
    return (
      roadJunctionSeconds[a >>> 1] === 0 &&
      roadJunctionSeconds[b >>> 1] === 0 &&
      outwardKmPerHour(a ^ 1) === outwardKmPerHour(b) &&
      outwardKmPerHour(b ^ 1) === outwardKmPerHour(a) &&
      roadFlags[a >>> 1] === roadFlags[b >>> 1]
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
      const road = end >>> 1;
      isTaken[road] = 1;
      metres += roadMetres[road];
      pushPointsOf(end);
      head = (end & 1) === 0 ? roadHead[road] : roadTail[road];
      if (head === start || nodeJunction[head] !== NO_JUNCTION || !isPassedThrough(head)) break;
      pointLongitudeE7.push(roads.nodes.longitudeE7.values[head]);
      pointLatitudeE7.push(roads.nodes.latitudeE7.values[head]);
      const first = nodeFirstEnd[head];
      end = nodeEnd[first] === (end ^ 1) ? nodeEnd[first + 1] : nodeEnd[first];
    }
    const firstRoad = startEnd >>> 1;
    const seconds = roadJunctionSeconds[firstRoad];
    segmentTail.push(junctionAt(start));
    segmentHead.push(junctionAt(head));
    segmentForwardDeciseconds.push(decisecondsOf(metres, outwardKmPerHour(startEnd), seconds));
    segmentBackwardDeciseconds.push(decisecondsOf(metres, outwardKmPerHour(startEnd ^ 1), seconds));
    segmentDecimetres.push(Math.min(Math.round(metres * 10), 0xffff_ffff));
    segmentFlags.push(segmentFlagsOf(roadFlags[firstRoad]));
    segmentFirstPoint.push(pointLongitudeE7.length);
    segmentEndRow.push(roadRow[firstRoad]);
    segmentEndRow.push(roadRow[end >>> 1]);
  }

  /** The points between the two ends of a road, in the order met when leaving along this end. */
  function pushPointsOf(end: number): void {
    const first = roadFirstPoint[end >>> 1];
    const pointCount = roadFirstPoint[(end >>> 1) + 1] - first;
    for (let i = 0; i < pointCount; i++) {
      const point = (end & 1) === 0 ? first + i : first + pointCount - 1 - i;
      pointLongitudeE7.push(roads.pointLongitudeE7.values[point]);
      pointLatitudeE7.push(roads.pointLatitudeE7.values[point]);
    }
  }
}

function decisecondsOf(metres: number, kmPerHour: number, junctionSeconds: number): number {
  if (kmPerHour === 0) return UNREACHABLE;
  return Math.min(Math.round((metres * 36) / kmPerHour + 10 * junctionSeconds), UNREACHABLE - 1);
}

function segmentFlagsOf(roadFlags: number): number {
  return (
    (roadFlags & ROAD_FLAG.ends ? SEGMENT_FLAG.ends : 0) |
    (roadFlags & ROAD_FLAG.ferry ? SEGMENT_FLAG.ferry : 0) |
    (roadFlags & ROAD_FLAG.noSnap ? SEGMENT_FLAG.noSnap : 0)
  );
}
