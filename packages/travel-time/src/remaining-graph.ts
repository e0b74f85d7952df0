import { type RoadGraph, UNREACHABLE } from "@maillage/road-network";

/**
 * The graph that is left while states are contracted one by one: for each state its neighbours, each once, with the time
 * to it and the time from it (UNREACHABLE when there is no arc that way). Parallel arcs are merged, loops dropped.
 *
 * The edges of state `v` are at `firstEdge[v]` to `firstEdge[v] + degree[v] - 1` of the edge arrays; a state whose room is
 * used up moves to the end of them.
 */
export class RemainingGraph {
  readonly stateCount: number;
  /** Edges of the states that are left, each counted at both its ends. */
  edgeCount = 0;
  /** Uint32[stateCount]. */
  readonly firstEdge: Uint32Array;
  /** Uint32[stateCount]. */
  readonly degree: Uint32Array;
  /** The neighbour of each edge. */
  edgeOther: Uint32Array;
  /** Deciseconds from the state to the neighbour. */
  edgeOut: Uint32Array;
  /** Deciseconds from the neighbour to the state. */
  edgeIn: Uint32Array;

  private readonly room: Uint32Array;
  private used: number;

  constructor(graph: RoadGraph) {
    const stateCount = graph.firstArc.length - 1;
    this.stateCount = stateCount;
    this.firstEdge = new Uint32Array(stateCount);
    this.degree = new Uint32Array(stateCount);
    this.room = new Uint32Array(stateCount);
    for (let u = 0; u < stateCount; u++) {
      this.room[u] += graph.firstArc[u + 1] - graph.firstArc[u];
      for (let arc = graph.firstArc[u]; arc < graph.firstArc[u + 1]; arc++) {
        this.room[graph.arcHead[arc]]++;
      }
    }
    this.used = 0;
    for (let u = 0; u < stateCount; u++) {
      this.firstEdge[u] = this.used;
      this.used += this.room[u];
    }
    const capacity = this.used * 2;
    this.edgeOther = new Uint32Array(capacity);
    this.edgeOut = new Uint32Array(capacity);
    this.edgeIn = new Uint32Array(capacity);
    for (let u = 0; u < stateCount; u++) {
      for (let arc = graph.firstArc[u]; arc < graph.firstArc[u + 1]; arc++) {
        if (graph.arcHead[arc] !== u && graph.arcDeciseconds[arc] < UNREACHABLE) {
          this.join(u, graph.arcHead[arc], graph.arcDeciseconds[arc], UNREACHABLE);
        }
      }
    }
  }

  /** Makes the times between two states at most those given. */
  join(a: number, b: number, deciseconds: number, decisecondsBack: number): void {
    this.putEdge(a, b, deciseconds, decisecondsBack);
    this.putEdge(b, a, decisecondsBack, deciseconds);
  }

  /** Takes a state out of its neighbours' edges; its own are left for the caller to read. */
  remove(v: number): void {
    const end = this.firstEdge[v] + this.degree[v];
    this.edgeCount -= 2 * this.degree[v];
    for (let edge = this.firstEdge[v]; edge < end; edge++) {
      const other = this.edgeOther[edge];
      const last = this.firstEdge[other] + --this.degree[other];
      const back = this.findEdge(other, v, last + 1);
      this.edgeOther[back] = this.edgeOther[last];
      this.edgeOut[back] = this.edgeOut[last];
      this.edgeIn[back] = this.edgeIn[last];
    }
  }

  /** The edge from `a` to `b` below `end`, or `end`. */
  private findEdge(a: number, b: number, end: number): number {
    const edgeOther = this.edgeOther;
    for (let edge = this.firstEdge[a]; edge < end; edge++) {
      if (edgeOther[edge] === b) {
        return edge;
      }
    }
    return end;
  }

  private putEdge(a: number, b: number, out: number, into: number): void {
    const end = this.firstEdge[a] + this.degree[a];
    let edge = this.findEdge(a, b, end);
    if (edge !== end) {
      this.edgeOut[edge] = Math.min(this.edgeOut[edge], out);
      this.edgeIn[edge] = Math.min(this.edgeIn[edge], into);
      return;
    }
    if (this.degree[a] === this.room[a]) {
      this.moveToEnd(a);
    }
    edge = this.firstEdge[a] + this.degree[a]++;
    this.edgeCount++;
    this.edgeOther[edge] = b;
    this.edgeOut[edge] = out;
    this.edgeIn[edge] = into;
  }

  private moveToEnd(a: number): void {
    const room = this.room[a] * 2 + 2;
    if (this.used + room > this.edgeOther.length) {
      const capacity = (this.used + room) * 2;
      this.edgeOther = grown(this.edgeOther, capacity);
      this.edgeOut = grown(this.edgeOut, capacity);
      this.edgeIn = grown(this.edgeIn, capacity);
    }
    const first = this.firstEdge[a];
    const end = first + this.degree[a];
    this.edgeOther.copyWithin(this.used, first, end);
    this.edgeOut.copyWithin(this.used, first, end);
    this.edgeIn.copyWithin(this.used, first, end);
    this.firstEdge[a] = this.used;
    this.room[a] = room;
    this.used += room;
  }
}

function grown(array: Uint32Array, length: number): Uint32Array {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}
