import type { RoadGraph } from "./road-graph.ts";
import { SEGMENT_FLAG, type StateKind } from "./road-network.ts";
import { computeStrongComponents } from "./strong-components.ts";

/**
 * A copy of `segmentFlags` where the bit `island` is set on every segment that belongs to no strongly connected component
 * of at least `stateCountMin` states, and cleared on the others. A segment belongs to the components of its two
 * directions, or of its two junctions. The largest component is never an island, so that a small network is not all
 * islands; of equal largest ones, all are kept.
 */
export function computeIslandFlags(
  network: {
    readonly stateKind: StateKind;
    readonly graph: RoadGraph;
    readonly segmentTail: Uint32Array;
    readonly segmentHead: Uint32Array;
    readonly segmentFlags: Uint8Array;
  },
  stateCountMin: number,
): Uint8Array {
  const { stateComponent, componentStateCount } = computeStrongComponents(network.graph);
  let largest = 0;
  for (const stateCount of componentStateCount) if (stateCount > largest) largest = stateCount;
  const mainlandStateCount = Math.min(stateCountMin, largest);

  const segmentFlags = network.segmentFlags.slice();
  for (let segment = 0; segment < segmentFlags.length; segment++) {
    const stateA = network.stateKind === "direction" ? 2 * segment : network.segmentTail[segment];
    const stateB = network.stateKind === "direction" ? 2 * segment + 1 : network.segmentHead[segment];
    const stateCount = Math.max(
      componentStateCount[stateComponent[stateA]],
      componentStateCount[stateComponent[stateB]],
    );
    if (stateCount >= mainlandStateCount) segmentFlags[segment] &= ~SEGMENT_FLAG.island;
    else segmentFlags[segment] |= SEGMENT_FLAG.island;
  }
  return segmentFlags;
}
