import { type RoadNetwork, UNREACHABLE } from "@maillage/road-network";

/** A peer: Dijkstra with a binary heap in typed arrays over the reversed graph, the nearest of some states for all. */
export class PlainDijkstra {
  readonly stateDeciseconds: Uint32Array;
  private readonly firstArc: Uint32Array;
  private readonly arcTail: Uint32Array;
  private readonly arcDeciseconds: Uint32Array;
  private readonly heapKey: Float64Array;
  private heapCount = 0;

  constructor({ graph }: RoadNetwork) {
    const stateCount = graph.firstArc.length - 1;
    const arcCount = graph.arcHead.length;
    this.stateDeciseconds = new Uint32Array(stateCount);
    this.firstArc = new Uint32Array(stateCount + 1);
    this.arcTail = new Uint32Array(arcCount);
    this.arcDeciseconds = new Uint32Array(arcCount);
    this.heapKey = new Float64Array(arcCount + stateCount + 1);
    const { firstArc } = this;
    for (const head of graph.arcHead) firstArc[head + 1] = (firstArc[head + 1] ?? 0) + 1;
    for (let state = 0; state < stateCount; state++) {
      firstArc[state + 1] = (firstArc[state + 1] ?? 0) + (firstArc[state] ?? 0);
    }
    const next = firstArc.slice();
    for (let state = 0; state < stateCount; state++) {
      for (let arc = graph.firstArc[state] ?? 0; arc < (graph.firstArc[state + 1] ?? 0); arc++) {
        const head = graph.arcHead[arc] ?? 0;
        const slot = next[head] ?? 0;
        next[head] = slot + 1;
        this.arcTail[slot] = state;
        this.arcDeciseconds[slot] = graph.arcDeciseconds[arc] ?? 0;
      }
    }
  }

  run(seeds: Iterable<number>): void {
    const { stateDeciseconds, firstArc, arcTail, arcDeciseconds } = this;
    stateDeciseconds.fill(UNREACHABLE);
    this.heapCount = 0;
    for (const seed of seeds) {
      stateDeciseconds[seed] = 0;
      this.push(0, seed);
    }
    while (this.heapCount > 0) {
      const key = this.pop();
      const time = Math.floor(key / 2 ** 22);
      const v = key - time * 2 ** 22;
      if (stateDeciseconds[v] !== time) continue;
      const end = firstArc[v + 1] ?? 0;
      for (let arc = firstArc[v] ?? 0; arc < end; arc++) {
        const u = arcTail[arc] ?? 0;
        const longer = time + (arcDeciseconds[arc] ?? 0);
        if (longer < (stateDeciseconds[u] ?? 0)) {
          stateDeciseconds[u] = longer;
          this.push(longer, u);
        }
      }
    }
  }

  private push(time: number, state: number): void {
    const { heapKey } = this;
    const key = time * 2 ** 22 + state;
    let hole = ++this.heapCount;
    while (hole > 1 && (heapKey[hole >> 1] ?? 0) > key) {
      heapKey[hole] = heapKey[hole >> 1] ?? 0;
      hole >>= 1;
    }
    heapKey[hole] = key;
  }

  private pop(): number {
    const { heapKey } = this;
    const top = heapKey[1] ?? 0;
    const last = heapKey[this.heapCount--] ?? 0;
    let hole = 1;
    for (let child = 2; child <= this.heapCount; child = 2 * hole) {
      if (child < this.heapCount && (heapKey[child + 1] ?? 0) < (heapKey[child] ?? 0)) child++;
      if ((heapKey[child] ?? 0) >= last) break;
      heapKey[hole] = heapKey[child] ?? 0;
      hole = child;
    }
    heapKey[hole] = last;
    return top;
  }
}
