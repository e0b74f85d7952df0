import type { RoadGraph, RoadNetwork } from "@maillage/road-network";

/**
 * The search graph with its arcs turned round, for searches that start at the sites: the arcs *into* state `v` are
 * `firstArc[v]` to `firstArc[v + 1] - 1`.
 */
export interface ReverseGraph {
  /** Uint32[stateCount + 1]. */
  readonly firstArc: Uint32Array;
  /** Uint32[arcCount]: the state each arc comes from. */
  readonly arcTail: Uint32Array;
  /** Uint32[arcCount]. */
  readonly arcDeciseconds: Uint32Array;
  /** Uint32[arcCount]: id of the arc in the network's graph. */
  readonly arcOriginal: Uint32Array;
}

const reverseGraphs = new WeakMap<RoadNetwork, ReverseGraph>();

/** The reversed graph of a network, built at the first call and kept as long as the network is. */
export function getReverseGraph(network: RoadNetwork): ReverseGraph {
  let reverse = reverseGraphs.get(network);
  if (reverse === undefined) {
    reverse = buildReverseGraph(network.graph);
    reverseGraphs.set(network, reverse);
  }
  return reverse;
}

/** Counting sort by head; arcs into one state stay in increasing arc id. */
function buildReverseGraph(graph: RoadGraph): ReverseGraph {
  const stateCount = graph.firstArc.length - 1;
  const arcCount = graph.arcHead.length;
  const firstArc = new Uint32Array(stateCount + 1);
  for (let arc = 0; arc < arcCount; arc++) {
    firstArc[graph.arcHead[arc] + 1]++;
  }
  for (let state = 0; state < stateCount; state++) {
    firstArc[state + 1] += firstArc[state];
  }
  const stateNext = firstArc.slice(0, stateCount);
  const arcTail = new Uint32Array(arcCount);
  const arcDeciseconds = new Uint32Array(arcCount);
  const arcOriginal = new Uint32Array(arcCount);
  for (let u = 0; u < stateCount; u++) {
    for (let arc = graph.firstArc[u]; arc < graph.firstArc[u + 1]; arc++) {
      const slot = stateNext[graph.arcHead[arc]]++;
      arcTail[slot] = u;
      arcDeciseconds[slot] = graph.arcDeciseconds[arc];
      arcOriginal[slot] = arc;
    }
  }
  return { firstArc, arcTail, arcDeciseconds, arcOriginal };
}
