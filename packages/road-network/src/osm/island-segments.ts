import { UNREACHABLE } from "../road-graph.ts";
import { type RoadNetwork, SEGMENT_FLAG } from "../road-network.ts";
import { computeStrongComponents } from "../strong-components.ts";

/**
 * A copy of `segmentFlags` with the bit `island` on the segments that are no place to start from or to go to: those that
 * do not hang together, both ways, with at least `stateCountMin` directed segments. The largest component is never an
 * island.
 *
 * A road open both ways counts as one: it is enough that one of its directions can be reached and that the other leads
 * on, for a trip may end or begin in the middle of it. (OSRM has the same rule, with 1,000.)
 */
export function computeIslandSegmentFlags(network: RoadNetwork, stateCountMin: number): Uint8Array {
  const { firstArc, arcHead } = network.graph;
  const stateCount = firstArc.length - 1;
  const segmentCount = stateCount / 2;
  const isBothWays = (segment: number) =>
    network.segmentForwardDeciseconds[segment] !== UNREACHABLE &&
    network.segmentBackwardDeciseconds[segment] !== UNREACHABLE;

  const joinedFirstArc = new Uint32Array(stateCount + 1);
  const joinedArcHead = new Uint32Array(arcHead.length + stateCount);
  let arcCount = 0;
  for (let state = 0; state < stateCount; state++) {
    for (let arc = firstArc[state]; arc < firstArc[state + 1]; arc++) joinedArcHead[arcCount++] = arcHead[arc];
    if (isBothWays(state >>> 1)) joinedArcHead[arcCount++] = state ^ 1;
    joinedFirstArc[state + 1] = arcCount;
  }
  const { stateComponent, componentStateCount } = computeStrongComponents({
    firstArc: joinedFirstArc,
    arcHead: joinedArcHead.subarray(0, arcCount),
    arcDeciseconds: new Uint32Array(0),
  });

  let largest = 0;
  for (const count of componentStateCount) largest = Math.max(largest, count);
  const mainlandStateCount = Math.min(stateCountMin, largest);
  const segmentFlags = network.segmentFlags.slice();
  for (let segment = 0; segment < segmentCount; segment++) {
    const count = Math.max(
      componentStateCount[stateComponent[2 * segment]],
      componentStateCount[stateComponent[2 * segment + 1]],
    );
    if (count < mainlandStateCount) segmentFlags[segment] |= SEGMENT_FLAG.island;
  }
  return segmentFlags;
}
