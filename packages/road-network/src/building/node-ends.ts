/**
 * Ends of edges by node. An edge has two ends, `2 * edge + side`: side 0 where it starts, 1 where it ends. Those at node
 * `v` are `nodeFirstEnd[v]` to `nodeFirstEnd[v + 1] - 1` of `nodeEnd`, increasing.
 */
export interface NodeEnds {
  /** Uint32[nodeCount + 1]. */
  readonly nodeFirstEnd: Uint32Array;
  /** Uint32[2 * edgeCount]. */
  readonly nodeEnd: Uint32Array;
}

/** Groups the ends of edges by the node they are at. Linear. */
export function listEndsByNode(edgeTail: Uint32Array, edgeHead: Uint32Array, nodeCount: number): NodeEnds {
  const nodeFirstEnd = new Uint32Array(nodeCount + 1);
  for (let edge = 0; edge < edgeTail.length; edge++) {
    nodeFirstEnd[edgeTail[edge] + 1]++;
    nodeFirstEnd[edgeHead[edge] + 1]++;
  }
  for (let node = 0; node < nodeCount; node++) nodeFirstEnd[node + 1] += nodeFirstEnd[node];
  const nodeEnd = new Uint32Array(2 * edgeTail.length);
  const next = nodeFirstEnd.slice(0, nodeCount);
  for (let edge = 0; edge < edgeTail.length; edge++) {
    nodeEnd[next[edgeTail[edge]]++] = 2 * edge;
    nodeEnd[next[edgeHead[edge]]++] = 2 * edge + 1;
  }
  return { nodeFirstEnd, nodeEnd };
}
