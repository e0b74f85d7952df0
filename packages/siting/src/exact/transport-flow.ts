/** Room below which an arc is taken for full: people are at most some millions, sums of them exact to about 1e-9. */
const FULL = 1e-9;

export interface TransportFlow {
  readonly value: number;
  /** Uint8: 1 for stations and rows on the source's side of a least cut. */
  readonly stationIsOnSourceSide: Uint8Array;
  readonly rowIsOnSourceSide: Uint8Array;
}

/**
 * Largest flow source → stations → rows → sink, by shortest augmenting paths in phases (Dinic 1970), with a least cut that proves it.
 *
 * @param stationRoom - Float64[stationCount]: what each station takes at most.
 * @param entryRoom - what passes at most between a row and the station of each of its entries.
 */
export function computeTransportFlow(
  rowPeople: Float64Array,
  rowFirstEntry: Uint32Array,
  entryStation: Uint32Array,
  stationRoom: Float64Array,
  entryRoom: Float64Array,
): TransportFlow {
  const rowCount = rowPeople.length;
  const stationCount = stationRoom.length;
  const network = new FlowNetwork(rowCount + stationCount + 2);
  const source = rowCount + stationCount;
  const sink = source + 1;
  for (let station = 0; station < stationCount; station++)
    network.addArc(source, rowCount + station, stationRoom[station]);
  for (let row = 0; row < rowCount; row++) {
    network.addArc(row, sink, rowPeople[row]);
    for (let entry = rowFirstEntry[row]; entry < rowFirstEntry[row + 1]; entry++) {
      network.addArc(rowCount + entryStation[entry], row, entryRoom[entry]);
    }
  }
  let value = 0;
  while (network.layer(source, sink)) value += network.augment(source, sink);
  const isOnSourceSide = network.reached();
  return {
    value,
    rowIsOnSourceSide: isOnSourceSide.slice(0, rowCount),
    stationIsOnSourceSide: isOnSourceSide.slice(rowCount, rowCount + stationCount),
  };
}

class FlowNetwork {
  readonly #nodeArcs: number[][];
  readonly #arcHead: number[] = [];
  /** Arc `a` and its reverse `a ^ 1`. */
  readonly #arcRoom: number[] = [];
  #nodeLayer: Int32Array;
  #nodeNext: Uint32Array;

  constructor(nodeCount: number) {
    this.#nodeArcs = Array.from({ length: nodeCount }, () => []);
    this.#nodeLayer = new Int32Array(nodeCount);
    this.#nodeNext = new Uint32Array(nodeCount);
  }

  addArc(tail: number, head: number, room: number): void {
    if (room <= FULL) return;
    this.#nodeArcs[tail].push(this.#arcHead.length);
    this.#arcHead.push(head);
    this.#arcRoom.push(room);
    this.#nodeArcs[head].push(this.#arcHead.length);
    this.#arcHead.push(tail);
    this.#arcRoom.push(0);
  }

  /** Numbers nodes by their distance from the source over arcs with room; false when the sink is cut off. */
  layer(source: number, sink: number): boolean {
    this.#nodeLayer.fill(-1);
    this.#nodeNext.fill(0);
    this.#nodeLayer[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (const arc of this.#nodeArcs[node]) {
        const head = this.#arcHead[arc];
        if (this.#arcRoom[arc] <= FULL || this.#nodeLayer[head] !== -1) continue;
        this.#nodeLayer[head] = this.#nodeLayer[node] + 1;
        queue.push(head);
      }
    }
    return this.#nodeLayer[sink] !== -1;
  }

  /** Sends all it can along layers; what was sent. */
  augment(source: number, sink: number): number {
    let sent = 0;
    for (;;) {
      const pushed = this.#push(source, sink, Number.POSITIVE_INFINITY);
      if (pushed <= 0) return sent;
      sent += pushed;
    }
  }

  reached(): Uint8Array {
    return Uint8Array.from(this.#nodeLayer, (layer) => (layer === -1 ? 0 : 1));
  }

  #push(node: number, sink: number, limit: number): number {
    if (node === sink) return limit;
    const arcs = this.#nodeArcs[node];
    for (; this.#nodeNext[node] < arcs.length; this.#nodeNext[node]++) {
      const arc = arcs[this.#nodeNext[node]];
      const head = this.#arcHead[arc];
      if (this.#arcRoom[arc] <= FULL || this.#nodeLayer[head] !== this.#nodeLayer[node] + 1) continue;
      const pushed = this.#push(head, sink, Math.min(limit, this.#arcRoom[arc]));
      if (pushed <= 0) continue;
      this.#arcRoom[arc] -= pushed;
      this.#arcRoom[arc ^ 1] += pushed;
      return pushed;
    }
    return 0;
  }
}
