import { MinQueue } from "./min-queue.ts";
import { type RoadGraph, UNREACHABLE } from "./road-graph.ts";

/**
 * Deciseconds from one state to every other, UNREACHABLE where there is no way: Dijkstra's algorithm, plainly. For
 * measuring a network while it is built; the engine is in `@maillage/travel-time`.
 */
export function timesFrom({ firstArc, arcHead, arcDeciseconds }: RoadGraph, source: number): Uint32Array {
  const stateDeciseconds = new Uint32Array(firstArc.length - 1).fill(UNREACHABLE);
  const queue = new MinQueue();
  stateDeciseconds[source] = 0;
  queue.push(source, 0);
  while (queue.length > 0) {
    const deciseconds = queue.leastKey;
    const u = queue.pop();
    if (deciseconds > stateDeciseconds[u]) continue;
    for (let arc = firstArc[u]; arc < firstArc[u + 1]; arc++) {
      const v = arcHead[arc];
      const through = deciseconds + arcDeciseconds[arc];
      if (through < stateDeciseconds[v]) {
        stateDeciseconds[v] = through;
        queue.push(v, through);
      }
    }
  }
  return stateDeciseconds;
}
