import type { RoadGraph } from "./road-graph.ts";

export interface StrongComponents {
  /** Uint32[stateCount]: component of each state; ids are dense, in no meaningful order. */
  readonly stateComponent: Uint32Array;
  /** Uint32[componentCount]: number of states of each component. */
  readonly componentStateCount: Uint32Array;
}

const UNSEEN = 0xffff_ffff;

/**
 * Strongly connected components: two states are together when each can be reached from the other. Tarjan's algorithm
 * (1972) without recursion, linear in states and arcs; loops, parallel arcs and isolated states are legitimate.
 */
export function computeStrongComponents({ firstArc, arcHead }: RoadGraph): StrongComponents {
  const stateCount = firstArc.length - 1;
  const stateComponent = new Uint32Array(stateCount).fill(UNSEEN);
  const stateRank = new Uint32Array(stateCount).fill(UNSEEN);
  const stateLowest = new Uint32Array(stateCount);
  const nextArc = firstArc.slice(0, stateCount);
  const path = new Uint32Array(stateCount);
  const open = new Uint32Array(stateCount);
  const componentStateCount: number[] = [];
  let pathLength = 0;
  let openCount = 0;
  let rank = 0;

  for (let root = 0; root < stateCount; root++) {
    if (stateRank[root] !== UNSEEN) continue;
    path[pathLength++] = root;
    while (pathLength > 0) {
      const u = path[pathLength - 1];
      if (stateRank[u] === UNSEEN) {
        stateRank[u] = stateLowest[u] = rank++;
        open[openCount++] = u;
      }
      if (nextArc[u] < firstArc[u + 1]) {
        const v = arcHead[nextArc[u]++];
        if (stateRank[v] === UNSEEN) path[pathLength++] = v;
        else if (stateComponent[v] === UNSEEN && stateRank[v] < stateLowest[u]) stateLowest[u] = stateRank[v];
        continue;
      }
      pathLength--;
      if (pathLength > 0) {
        const parent = path[pathLength - 1];
        if (stateLowest[u] < stateLowest[parent]) stateLowest[parent] = stateLowest[u];
      }
      if (stateLowest[u] !== stateRank[u]) continue;
      // `u` is the first seen of its component, which is everything opened since.
      const component = componentStateCount.length;
      const before = openCount;
      do stateComponent[open[--openCount]] = component;
      while (open[openCount] !== u);
      componentStateCount.push(before - openCount);
    }
  }
  return { stateComponent, componentStateCount: Uint32Array.from(componentStateCount) };
}
