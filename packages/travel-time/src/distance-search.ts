import { type RoadNetwork, UNREACHABLE } from "@maillage/road-network";
import { BucketQueue } from "./bucket-queue.ts";
import { assertNotCancelled, type CancelSignal } from "./cancel-signal.ts";
import { getReverseGraph, type ReverseGraph } from "./reverse-graph.ts";

/** Arc of a state that no arc improved: a seed, or a state not reached. */
export const NO_ARC = 0xffff_ffff;

/**
 * Times from every state to the nearest of some seeds, by a search on the reversed graph. Reusable: `clear`, `seed` as
 * often as needed, then `settle`.
 */
export class DistanceSearch {
  /** Uint32[stateCount]: deciseconds from the state to the seeds, or UNREACHABLE. */
  readonly stateDeciseconds: Uint32Array;
  /** Uint32[stateCount]: arc of the network's graph that a shortest trip from the state takes first, or NO_ARC. */
  readonly stateArc: Uint32Array;

  private readonly reverse: ReverseGraph;
  private readonly queue = new BucketQueue();

  constructor(network: RoadNetwork) {
    this.reverse = getReverseGraph(network);
    const stateCount = network.graph.firstArc.length - 1;
    this.stateDeciseconds = new Uint32Array(stateCount);
    this.stateArc = new Uint32Array(stateCount);
    this.clear();
  }

  clear(): void {
    this.stateDeciseconds.fill(UNREACHABLE);
    this.stateArc.fill(NO_ARC);
    this.queue.clear();
  }

  seed(state: number, deciseconds: number): void {
    if (deciseconds < this.stateDeciseconds[state]) {
      this.stateDeciseconds[state] = deciseconds;
      this.stateArc[state] = NO_ARC;
      this.queue.push(deciseconds, state, 0);
    }
  }

  /**
   * Settles every state whose time is at most `boundDeciseconds`; times above it are left unreachable or too long.
   *
   * @throws {ComputationCancelledError} when the flag is up.
   */
  settle(boundDeciseconds: number, signal?: CancelSignal): void {
    const { queue, stateDeciseconds, stateArc } = this;
    const { firstArc, arcTail, arcDeciseconds, arcOriginal } = this.reverse;
    let popCount = 0;
    while (queue.pop()) {
      if ((++popCount & 0xffff) === 0) {
        assertNotCancelled(signal);
      }
      const v = queue.payload;
      const time = queue.key;
      if (time > boundDeciseconds) {
        return;
      }
      if (stateDeciseconds[v] !== time) {
        continue;
      }
      for (let arc = firstArc[v]; arc < firstArc[v + 1]; arc++) {
        const u = arcTail[arc];
        const longer = time + arcDeciseconds[arc];
        if (longer < stateDeciseconds[u]) {
          stateDeciseconds[u] = longer;
          stateArc[u] = arcOriginal[arc];
          queue.push(longer, u, 0);
        }
      }
    }
  }
}
