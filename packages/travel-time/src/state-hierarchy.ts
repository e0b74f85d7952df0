import type { RoadGraph, RoadNetwork } from "@maillage/road-network";
import { type Contraction, contractStates } from "./contract-states.ts";
import { type SparseRows, turnRowsRound } from "./sparse-rows.ts";
import { FAR } from "./trip-limit.ts";

/**
 * The search graph rearranged for fast searches towards sites. A *position* is a state's place in the order of sweeping:
 * first the core, `0` to `coreCount - 1`, then every contracted state, each after all those its up-arcs lead to.
 *
 * A shortest trip climbs up-arcs (positions falling) to its highest point, crosses the core if it got there, and comes
 * down. So times *to* a site spread in three steps: from the site's entries over `into` rows to ever higher positions;
 * through the core in order of time; then one sweep over the contracted positions, each reading its up-arcs once.
 * Contraction adds shortcuts so that the times come out exactly as on the original graph.
 */
export interface StateHierarchy {
  readonly stateCount: number;
  readonly coreCount: number;
  /** Int32[stateCount]: the position of each state. */
  readonly statePosition: Int32Array;
  /** Row of a contracted position: where its up-arcs lead, lower positions all. Rows of the core are empty. */
  readonly up: SparseRows;
  /** Row of a contracted position: higher states with an arc into it. Row of a core position: the core's arcs into it. */
  readonly into: SparseRows;
  /** Row of a core position: where the core's arcs out of it lead. */
  readonly coreOut: SparseRows;
}

const hierarchies = new WeakMap<RoadNetwork, StateHierarchy>();

/** The hierarchy of a network, built at the first call and kept as long as the network is. */
export function getStateHierarchy(network: RoadNetwork): StateHierarchy {
  let hierarchy = hierarchies.get(network);
  if (hierarchy === undefined) {
    hierarchy = buildStateHierarchy(network.graph);
    hierarchies.set(network, hierarchy);
  }
  return hierarchy;
}

/** Builds the hierarchy; `coreShare` is the share of the states at which contraction stops at the latest. */
export function buildStateHierarchy(graph: RoadGraph, coreShare = 0.03): StateHierarchy {
  const contraction = contractStates(graph, coreShare);
  const stateCount = graph.firstArc.length - 1;
  const coreCount = contraction.core.length;
  const positionState = orderStates(contraction, stateCount);
  const statePosition = new Int32Array(stateCount);
  for (let position = 0; position < stateCount; position++) {
    statePosition[positionState[position]] = position;
  }
  const listRows = (edgeTime: Uint32Array, isIn: (position: number) => boolean) =>
    listArcs(contraction, edgeTime, positionState, statePosition, isIn);
  const isCore = (position: number) => position < coreCount;
  return {
    stateCount,
    coreCount,
    statePosition,
    up: listRows(contraction.edgeOut, (position) => !isCore(position)),
    into: listRows(contraction.edgeIn, () => true),
    coreOut: listRows(contraction.edgeOut, isCore),
  };
}

/**
 * The state at each position: the core as it comes, then each contracted state as soon as all it reads is placed, last
 * freed first. So states read together are close together in memory.
 */
function orderStates({ core, contracted, firstEdge, edgeOther, edgeOut }: Contraction, stateCount: number): Int32Array {
  const read: number[] = [];
  const first = new Int32Array(stateCount + 1);
  const stateMissing = new Int32Array(stateCount);
  const isContracted = new Uint8Array(stateCount);
  for (const state of contracted) {
    isContracted[state] = 1;
  }
  for (let state = 0; state < stateCount; state++) {
    for (let edge = firstEdge[state]; isContracted[state] === 1 && edge < firstEdge[state + 1]; edge++) {
      if (edgeOut[edge] < FAR) {
        read.push(edgeOther[edge]);
        stateMissing[state]++;
      }
    }
    first[state + 1] = read.length;
  }
  const other = Int32Array.from(read);
  const readers = turnRowsRound({ first, other, time: other }, stateCount);

  const positionState = new Int32Array(stateCount);
  positionState.set(core);
  let placedCount = core.length;
  const stack = new Int32Array(stateCount);
  let height = 0;
  for (const state of contracted) {
    if (stateMissing[state] === 0) {
      stack[height++] = state;
    }
  }
  for (let nextCore = -1; nextCore < core.length; nextCore++) {
    let freed = nextCore === -1 ? -1 : core[nextCore];
    while (freed !== -1 || height > 0) {
      if (freed === -1) {
        freed = stack[--height];
        positionState[placedCount++] = freed;
      }
      for (let i = readers.first[freed]; i < readers.first[freed + 1]; i++) {
        const reader = readers.other[i];
        if (--stateMissing[reader] === 0) {
          stack[height++] = reader;
        }
      }
      freed = -1;
    }
  }
  return positionState;
}

function listArcs(
  { firstEdge, edgeOther }: Contraction,
  edgeTime: Uint32Array,
  positionState: Int32Array,
  statePosition: Int32Array,
  isIn: (position: number) => boolean,
): SparseRows {
  const stateCount = positionState.length;
  const first = new Int32Array(stateCount + 1);
  const other = new Int32Array(edgeOther.length);
  const time = new Int32Array(edgeOther.length);
  let count = 0;
  for (let position = 0; position < stateCount; position++) {
    const state = positionState[position];
    for (let edge = firstEdge[state]; isIn(position) && edge < firstEdge[state + 1]; edge++) {
      if (edgeTime[edge] < FAR) {
        other[count] = statePosition[edgeOther[edge]];
        time[count++] = edgeTime[edge];
      }
    }
    first[position + 1] = count;
  }
  return { first, other: other.slice(0, count), time: time.slice(0, count) };
}
