import { type ChainedSegments, contractChains } from "../building/contract-chains.ts";
import { SEGMENT_FLAG } from "../road-network.ts";
import { type OsmRoads, WAY_FLAG } from "./osm-roads.ts";
import type { WayEdges } from "./way-edges.ts";

/** Segments made of chains of edges, and what their two ends are like, for turns. */
export interface OsmSegments extends ChainedSegments {
  /** Float64[segmentCount], km/h, 0 when closed: one speed along the whole segment. */
  readonly segmentForwardKmPerHour: Float64Array;
  readonly segmentBackwardKmPerHour: Float64Array;
  /** Uint32[2 * segmentCount]: way of the first and of the last edge. */
  readonly segmentEndWay: Uint32Array;
  /** Uint8[2 * segmentCount]: 1 when that edge is drawn by its way in the direction of the segment. */
  readonly segmentEndIsAlongWay: Uint8Array;
}

/** Joins edges alike in speeds, flags and access in the direction of travel into segments; `isBreak` as there. */
export function contractEdges(roads: OsmRoads, edges: WayEdges, isBreak: (node: number) => boolean): OsmSegments {
  const { edgeWay, wayForwardKmPerHour, wayBackwardKmPerHour } = edges;
  const wayFlags = roads.wayFlags.values;
  const segments = contractChains(
    {
      ...edges,
      nodeLongitudeE7: roads.nodeLongitudeE7,
      nodeLatitudeE7: roads.nodeLatitudeE7,
      kmPerHourOf,
      likenessOf: flagsAlong,
      fixedSecondsOf: () => 0,
      segmentFlagsOf,
    },
    isBreak,
  );
  const { segmentEndEdge } = segments;
  const segmentCount = segments.segmentTail.length;
  return {
    ...segments,
    segmentForwardKmPerHour: Float64Array.from({ length: segmentCount }, (_, i) => kmPerHourOf(segmentEndEdge[2 * i])),
    segmentBackwardKmPerHour: Float64Array.from({ length: segmentCount }, (_, i) =>
      kmPerHourOf(segmentEndEdge[2 * i] ^ 1),
    ),
    segmentEndWay: segmentEndEdge.map((directedEdge) => edgeWay[directedEdge >>> 1]),
    segmentEndIsAlongWay: Uint8Array.from(segmentEndEdge, (directedEdge) => (directedEdge & 1) ^ 1),
  };

  function kmPerHourOf(directedEdge: number): number {
    const way = edgeWay[directedEdge >>> 1];
    return (directedEdge & 1) === 0 ? wayForwardKmPerHour[way] : wayBackwardKmPerHour[way];
  }

  /** Flags of the way as seen along the directed edge: its directions swapped when drawn against it. */
  function flagsAlong(directedEdge: number): number {
    const flags = wayFlags[edgeWay[directedEdge >>> 1]];
    if ((directedEdge & 1) === 0) return flags;
    return (
      (flags & ~(WAY_FLAG.forwardEnds | WAY_FLAG.backwardEnds)) |
      (flags & WAY_FLAG.forwardEnds ? WAY_FLAG.backwardEnds : 0) |
      (flags & WAY_FLAG.backwardEnds ? WAY_FLAG.forwardEnds : 0)
    );
  }

  function segmentFlagsOf(directedEdge: number): number {
    const flags = flagsAlong(directedEdge);
    const isForwardEnds = kmPerHourOf(directedEdge) === 0 || (flags & WAY_FLAG.forwardEnds) !== 0;
    const isBackwardEnds = kmPerHourOf(directedEdge ^ 1) === 0 || (flags & WAY_FLAG.backwardEnds) !== 0;
    return (
      (isForwardEnds && isBackwardEnds ? SEGMENT_FLAG.ends : 0) |
      (flags & WAY_FLAG.ferry ? SEGMENT_FLAG.ferry : 0) |
      (flags & WAY_FLAG.noSnap ? SEGMENT_FLAG.noSnap : 0)
    );
  }
}
