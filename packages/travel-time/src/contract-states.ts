import { type RoadGraph, UNREACHABLE } from "@maillage/road-network";
import { RemainingGraph } from "./remaining-graph.ts";

/** What contracting leaves: the order, the arcs each state had when its turn came, and the core. */
export interface Contraction {
  /** Uint32: the contracted states, in the order of their contraction. */
  readonly contracted: Uint32Array;
  /** Uint32: the states never contracted, increasing. */
  readonly core: Uint32Array;
  /**
   * Uint32[stateCount + 1], and neighbours with times out and in: what each state was joined to when it was contracted
   * (states contracted later, or core) or, for a core state, at the end.
   */
  readonly firstEdge: Uint32Array;
  readonly edgeOther: Uint32Array;
  readonly edgeOut: Uint32Array;
  readonly edgeIn: Uint32Array;
}

/** States joined to more than this many others are not contracted: they would only thicken what is left. */
const DEGREE_MAX = 64;
/**
 * Contraction stops when what is left has this many edges per state. Measured: further on the build takes much longer
 * and searches gain little.
 */
const MEAN_DEGREE_MAX = 12;

/**
 * Contracts states one after the other, those that add fewest edges first, until `coreShare` of them or a dense core is
 * left. Deterministic. A shortcut is left out when a way of one or two other edges is as short.
 */
export function contractStates(graph: RoadGraph, coreShare: number): Contraction {
  const remaining = new RemainingGraph(graph);
  const { stateCount } = remaining;
  const coreAim = Math.floor(stateCount * coreShare);
  const contracted = new Uint32Array(stateCount);
  let contractedCount = 0;
  const statePriority = new Float64Array(stateCount);
  const stateLevel = new Uint16Array(stateCount);
  const isStale = new Uint8Array(stateCount).fill(1);
  const trial = new Trial(remaining);
  const left = Uint32Array.from({ length: stateCount }, (_, state) => state);
  let leftCount = stateCount;

  while (leftCount > coreAim) {
    for (let i = 0; i < leftCount; i++) {
      const v = left[i];
      if (isStale[v] === 1) {
        isStale[v] = 0;
        statePriority[v] =
          remaining.degree[v] > DEGREE_MAX ? Number.POSITIVE_INFINITY : trial.run(v, false) + stateLevel[v];
      }
    }
    let kept = 0;
    const before = contractedCount;
    for (let i = 0; i < leftCount; i++) {
      const v = left[i];
      if (leftCount - i + kept > coreAim && isLocalMinimum(remaining, statePriority, v)) {
        contracted[contractedCount++] = v;
        trial.run(v, true);
        remaining.remove(v);
        const end = remaining.firstEdge[v] + remaining.degree[v];
        for (let edge = remaining.firstEdge[v]; edge < end; edge++) {
          const other = remaining.edgeOther[edge];
          isStale[other] = 1;
          stateLevel[other] = Math.max(stateLevel[other], stateLevel[v] + 1);
        }
      } else {
        left[kept++] = v;
      }
    }
    leftCount = kept;
    if (contractedCount === before || remaining.edgeCount > MEAN_DEGREE_MAX * leftCount) {
      break;
    }
  }
  return collect(remaining, contracted.slice(0, contractedCount), left.slice(0, leftCount));
}

/** Neighbours never tie: equal priorities are told apart by a hash of the state, so that the choice spreads evenly. */
function isLocalMinimum(remaining: RemainingGraph, statePriority: Float64Array, v: number): boolean {
  const priority = statePriority[v];
  if (priority === Number.POSITIVE_INFINITY) {
    return false;
  }
  const end = remaining.firstEdge[v] + remaining.degree[v];
  for (let edge = remaining.firstEdge[v]; edge < end; edge++) {
    const other = remaining.edgeOther[edge];
    if (statePriority[other] < priority || (statePriority[other] === priority && scatter(other) < scatter(v))) {
      return false;
    }
  }
  return true;
}

function scatter(state: number): number {
  return Math.imul(state + 1, 0x9e3779b1) >>> 0;
}

class Trial {
  private readonly remaining: RemainingGraph;
  private readonly nearOut: Uint32Array;
  private readonly nearIn: Uint32Array;

  constructor(remaining: RemainingGraph) {
    this.remaining = remaining;
    this.nearOut = new Uint32Array(remaining.stateCount).fill(UNREACHABLE);
    this.nearIn = new Uint32Array(remaining.stateCount).fill(UNREACHABLE);
  }

  /** Edges that contracting `v` adds, less those it takes away; adds them when told to. */
  run(v: number, isApplied: boolean): number {
    const { remaining, nearOut, nearIn } = this;
    const { firstEdge, degree } = remaining;
    const first = firstEdge[v];
    const end = first + degree[v];
    let added = 0;
    for (let i = first; i < end - 1; i++) {
      const a = remaining.edgeOther[i];
      const aOut = remaining.edgeOut[i];
      const aIn = remaining.edgeIn[i];
      const aEnd = firstEdge[a] + degree[a];
      for (let edge = firstEdge[a]; edge < aEnd; edge++) {
        nearOut[remaining.edgeOther[edge]] = remaining.edgeOut[edge];
        nearIn[remaining.edgeOther[edge]] = remaining.edgeIn[edge];
      }
      nearOut[v] = UNREACHABLE;
      nearIn[v] = UNREACHABLE;
      for (let j = i + 1; j < end; j++) {
        const b = remaining.edgeOther[j];
        // a -> v -> b and back.
        let there = Math.min(aIn + remaining.edgeOut[j], UNREACHABLE);
        let back = Math.min(remaining.edgeIn[j] + aOut, UNREACHABLE);
        if (nearOut[b] <= there) there = UNREACHABLE;
        if (nearIn[b] <= back) back = UNREACHABLE;
        if (there === UNREACHABLE && back === UNREACHABLE) continue;
        const bEnd = firstEdge[b] + degree[b];
        for (let edge = firstEdge[b]; edge < bEnd; edge++) {
          const x = remaining.edgeOther[edge];
          if (nearOut[x] + remaining.edgeIn[edge] <= there) there = UNREACHABLE;
          if (nearIn[x] + remaining.edgeOut[edge] <= back) back = UNREACHABLE;
        }
        if (there < UNREACHABLE || back < UNREACHABLE) {
          if (nearOut[b] === UNREACHABLE && nearIn[b] === UNREACHABLE) added++;
          if (isApplied) remaining.join(a, b, there, back);
        }
      }
      const aNow = firstEdge[a] + degree[a];
      for (let edge = firstEdge[a]; edge < aNow; edge++) {
        nearOut[remaining.edgeOther[edge]] = UNREACHABLE;
        nearIn[remaining.edgeOther[edge]] = UNREACHABLE;
      }
    }
    return added - degree[v];
  }
}

function collect(remaining: RemainingGraph, contracted: Uint32Array, core: Uint32Array): Contraction {
  const { stateCount } = remaining;
  const firstEdge = new Uint32Array(stateCount + 1);
  for (let v = 0; v < stateCount; v++) {
    firstEdge[v + 1] = firstEdge[v] + remaining.degree[v];
  }
  const edgeCount = firstEdge[stateCount];
  const edgeOther = new Uint32Array(edgeCount);
  const edgeOut = new Uint32Array(edgeCount);
  const edgeIn = new Uint32Array(edgeCount);
  for (let v = 0; v < stateCount; v++) {
    const start = remaining.firstEdge[v];
    const end = start + remaining.degree[v];
    edgeOther.set(remaining.edgeOther.subarray(start, end), firstEdge[v]);
    edgeOut.set(remaining.edgeOut.subarray(start, end), firstEdge[v]);
    edgeIn.set(remaining.edgeIn.subarray(start, end), firstEdge[v]);
  }
  return { contracted, core, firstEdge, edgeOther, edgeOut, edgeIn };
}
