import { listEndsByNode } from "./node-ends.ts";

/**
 * Ends of segments by junction, as `2 * segment + side`, side 0 at the tail. The directed segment that leaves a junction
 * (`2 * segment + direction`) has the number of the end it leaves from; the one that arrives by an end has `end ^ 1`.
 */
export class JunctionEnds {
  /** Uint32[junctionCount + 1]: the ends at junction `j` are `firstEnd[j]` to `firstEnd[j + 1] - 1` of `end`. */
  readonly firstEnd: Uint32Array;
  /** Uint32[2 * segmentCount], increasing at each junction. */
  readonly end: Uint32Array;

  constructor(segmentTail: Uint32Array, segmentHead: Uint32Array, junctionCount: number) {
    const { nodeFirstEnd, nodeEnd } = listEndsByNode(segmentTail, segmentHead, junctionCount);
    this.firstEnd = nodeFirstEnd;
    this.end = nodeEnd;
  }

  /** How many ends of segments meet there: 2 for a loop. */
  countAt(junction: number): number {
    return this.firstEnd[junction + 1] - this.firstEnd[junction];
  }

  /** A view, not a copy. */
  at(junction: number): Uint32Array {
    return this.end.subarray(this.firstEnd[junction], this.firstEnd[junction + 1]);
  }
}
