import { getDirectedSegmentDeciseconds, type SegmentTimes } from "./junction-graph.ts";
import { type RoadGraph, UNREACHABLE } from "./road-graph.ts";
import { SEGMENT_FLAG, type StateKind } from "./road-network.ts";
import { computeStrongComponents } from "./strong-components.ts";

/**
 * A copy of `segmentFlags` where the bit `island` is set on the segments that are no place to start from or to go to, and
 * cleared on the others: those that do not hang together, both ways, with `stateCountMin` states at least. The largest
 * component is never an island, so that a small network is not all islands; of equal largest ones, all are kept.
 *
 * A segment belongs to the components of its two junctions, or of its two directions. In the latter case a road open both
 * ways counts as one: it is enough that one of its directions can be reached and that the other leads on, for a trip may
 * end or begin in the middle of it. (OSRM has the same rule, with 1,000.)
 */
export function computeIslandFlags(
  network: SegmentTimes & {
    readonly stateKind: StateKind;
    readonly graph: RoadGraph;
    readonly segmentFlags: Uint8Array;
  },
  stateCountMin: number,
): Uint8Array {
  const isByDirection = network.stateKind === "direction";
  const graph = isByDirection ? joinDirections(network, network.graph) : network.graph;
  const { stateComponent, componentStateCount } = computeStrongComponents(graph);
  let largest = 0;
  for (const stateCount of componentStateCount) if (stateCount > largest) largest = stateCount;
  const mainlandStateCount = Math.min(stateCountMin, largest);

  const segmentFlags = network.segmentFlags.slice();
  for (let segment = 0; segment < segmentFlags.length; segment++) {
    const stateA = isByDirection ? 2 * segment : network.segmentTail[segment];
    const stateB = isByDirection ? 2 * segment + 1 : network.segmentHead[segment];
    const stateCount = Math.max(
      componentStateCount[stateComponent[stateA]],
      componentStateCount[stateComponent[stateB]],
    );
    if (stateCount >= mainlandStateCount) segmentFlags[segment] &= ~SEGMENT_FLAG.island;
    else segmentFlags[segment] |= SEGMENT_FLAG.island;
  }
  return segmentFlags;
}

/** The graph with an arc each way between the two directions of every road open both ways; without times. */
function joinDirections(segments: SegmentTimes, { firstArc, arcHead }: RoadGraph): RoadGraph {
  const stateCount = firstArc.length - 1;
  const isOpen = (state: number) => getDirectedSegmentDeciseconds(segments, state) !== UNREACHABLE;
  const joinedFirstArc = new Uint32Array(stateCount + 1);
  const joinedArcHead = new Uint32Array(arcHead.length + stateCount);
  let arcCount = 0;
  for (let state = 0; state < stateCount; state++) {
    for (let arc = firstArc[state]; arc < firstArc[state + 1]; arc++) joinedArcHead[arcCount++] = arcHead[arc];
    if (isOpen(state) && isOpen(state ^ 1)) joinedArcHead[arcCount++] = state ^ 1;
    joinedFirstArc[state + 1] = arcCount;
  }
  return {
    firstArc: joinedFirstArc,
    arcHead: joinedArcHead.subarray(0, arcCount),
    arcDeciseconds: new Uint32Array(0),
  };
}
