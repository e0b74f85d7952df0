import { type RoadGraph, UNREACHABLE } from "./road-graph.ts";

/** Segments as the search graph sees them; `d` below is a directed segment, `2 * segment + direction`. */
export interface SegmentTimes {
  readonly segmentTail: Uint32Array;
  readonly segmentHead: Uint32Array;
  readonly segmentForwardDeciseconds: Uint32Array;
  readonly segmentBackwardDeciseconds: Uint32Array;
}

export interface JunctionGraph {
  readonly graph: RoadGraph;
  /** Uint32[arcCount]: the directed segment each arc travels. */
  readonly arcDirectedSegment: Uint32Array;
}

/**
 * The graph whose states are junctions: one arc per open direction of a segment, and turning costs nothing. The arcs of a
 * junction are in increasing order of directed segment. Linear in junctions and segments.
 */
export function buildJunctionGraph(segments: SegmentTimes, junctionCount: number): JunctionGraph {
  const { firstOutgoing, outgoingDirectedSegment } = listOutgoingDirectedSegments(segments, junctionCount);
  const arcCount = outgoingDirectedSegment.length;
  const arcHead = new Uint32Array(arcCount);
  const arcDeciseconds = new Uint32Array(arcCount);
  for (let arc = 0; arc < arcCount; arc++) {
    const d = outgoingDirectedSegment[arc];
    arcHead[arc] = getDirectedSegmentHead(segments, d);
    arcDeciseconds[arc] = getDirectedSegmentDeciseconds(segments, d);
  }
  return { graph: { firstArc: firstOutgoing, arcHead, arcDeciseconds }, arcDirectedSegment: outgoingDirectedSegment };
}

/** The junction where a directed segment starts. */
export function getDirectedSegmentTail(segments: SegmentTimes, d: number): number {
  return (d & 1) === 0 ? segments.segmentTail[d >>> 1] : segments.segmentHead[d >>> 1];
}

/** The junction where a directed segment ends. */
export function getDirectedSegmentHead(segments: SegmentTimes, d: number): number {
  return (d & 1) === 0 ? segments.segmentHead[d >>> 1] : segments.segmentTail[d >>> 1];
}

/** Deciseconds over the whole directed segment; UNREACHABLE when closed. */
export function getDirectedSegmentDeciseconds(segments: SegmentTimes, d: number): number {
  return (d & 1) === 0 ? segments.segmentForwardDeciseconds[d >>> 1] : segments.segmentBackwardDeciseconds[d >>> 1];
}

/**
 * Open directed segments by the junction they leave, in compressed rows: those of junction `j` are
 * `outgoingDirectedSegment[firstOutgoing[j]]` to `[firstOutgoing[j + 1] - 1]`, increasing.
 */
export function listOutgoingDirectedSegments(segments: SegmentTimes, junctionCount: number) {
  const directedSegmentCount = 2 * segments.segmentTail.length;
  const firstOutgoing = new Uint32Array(junctionCount + 1);
  for (let d = 0; d < directedSegmentCount; d++) {
    if (getDirectedSegmentDeciseconds(segments, d) !== UNREACHABLE) {
      firstOutgoing[getDirectedSegmentTail(segments, d) + 1]++;
    }
  }
  for (let junction = 0; junction < junctionCount; junction++) firstOutgoing[junction + 1] += firstOutgoing[junction];

  const next = firstOutgoing.slice(0, junctionCount);
  const outgoingDirectedSegment = new Uint32Array(firstOutgoing[junctionCount]);
  for (let d = 0; d < directedSegmentCount; d++) {
    if (getDirectedSegmentDeciseconds(segments, d) !== UNREACHABLE) {
      outgoingDirectedSegment[next[getDirectedSegmentTail(segments, d)]++] = d;
    }
  }
  return { firstOutgoing, outgoingDirectedSegment };
}
