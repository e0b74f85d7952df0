/** Time of a state that nothing reaches. Half the Uint32 range, so that the sum of two of them still fits. */
export const UNREACHABLE = 0x7fff_ffff;

/**
 * Directed graph in compressed sparse rows, with travel times as weights. State and arc ids are 0-based and dense;
 * parallel arcs, loops, zero weights and several components are legitimate.
 *
 * The arcs leaving state `u` are `firstArc[u]` to `firstArc[u + 1] - 1`:
 *
 *     for (let arc = firstArc[u]; arc < firstArc[u + 1]; arc++) relax(arcHead[arc], arcDeciseconds[arc]);
 *
 * What a state stands for is told by {@link RoadNetwork.stateKind}.
 */
export interface RoadGraph {
  /** Uint32[stateCount + 1], never decreasing; the last value is the number of arcs. */
  readonly firstArc: Uint32Array;
  /** Uint32[arcCount]: the state each arc leads to. */
  readonly arcHead: Uint32Array;
  /** Uint32[arcCount]: travel time in deciseconds, at most {@link UNREACHABLE} - 1. */
  readonly arcDeciseconds: Uint32Array;
}
