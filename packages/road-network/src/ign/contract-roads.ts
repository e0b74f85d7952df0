import { type ChainedSegments, contractChains } from "../building/contract-chains.ts";
import { listEndsByNode } from "../building/node-ends.ts";
import { SEGMENT_FLAG } from "../road-network.ts";
import { type IgnRoads, ROAD_FLAG } from "./ign-roads.ts";

/** Segments made of chains of roads. */
export interface IgnSegments extends ChainedSegments {
  /** Uint32[2 * segmentCount]: row of the first and of the last road. */
  readonly segmentEndRow: Uint32Array;
}

/**
 * Joins roads alike in speeds and flags into segments; `isBreak` as there. Roads that carry the time of a junction are
 * segments of their own: that time belongs to the whole of each.
 */
export function contractRoads(roads: IgnRoads, isBreak: (node: number) => boolean): IgnSegments {
  const roadTail = roads.roadTail.toArray();
  const roadHead = roads.roadHead.toArray();
  const roadFlags = roads.roadFlags.values;
  const roadRow = roads.roadRow.values;
  const roadJunctionSeconds = roads.roadJunctionSeconds.values;
  const forwardKmPerHour = roads.roadForwardKmPerHour.values;
  const backwardKmPerHour = roads.roadBackwardKmPerHour.values;
  const segments = contractChains(
    {
      edgeTail: roadTail,
      edgeHead: roadHead,
      edgeMetres: roads.roadMetres.values,
      ...listEndsByNode(roadTail, roadHead, roads.nodes.count),
      nodeLongitudeE7: roads.nodes.longitudeE7.values,
      nodeLatitudeE7: roads.nodes.latitudeE7.values,
      edgePoints: {
        edgeFirstPoint: roads.roadFirstPoint.values,
        pointLongitudeE7: roads.pointLongitudeE7.values,
        pointLatitudeE7: roads.pointLatitudeE7.values,
      },
      kmPerHourOf: (directedEdge) =>
        ((directedEdge & 1) === 0 ? forwardKmPerHour : backwardKmPerHour)[directedEdge >>> 1],
      likenessOf: (directedEdge) => roadFlags[directedEdge >>> 1],
      fixedSecondsOf: (edge) => roadJunctionSeconds[edge],
      segmentFlagsOf: (directedEdge) => segmentFlagsOf(roadFlags[directedEdge >>> 1]),
    },
    isBreak,
  );
  return { ...segments, segmentEndRow: segments.segmentEndEdge.map((directedEdge) => roadRow[directedEdge >>> 1]) };
}

function segmentFlagsOf(roadFlags: number): number {
  return (
    (roadFlags & ROAD_FLAG.ends ? SEGMENT_FLAG.ends : 0) |
    (roadFlags & ROAD_FLAG.ferry ? SEGMENT_FLAG.ferry : 0) |
    (roadFlags & ROAD_FLAG.noSnap ? SEGMENT_FLAG.noSnap : 0)
  );
}
