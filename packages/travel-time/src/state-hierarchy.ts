import type { RoadGraph, RoadNetwork } from "@maillage/road-network";
import { type Contraction, contractStates } from "./contract-states.ts";
import { listInHilbertOrder } from "./hilbert-order.ts";
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

/** Share of the states left uncontracted at the least; see the ADR on the search for the measurements. */
const CORE_SHARE = 0.03;

/**
 * The hierarchy of a network, built at the first call and kept as long as the network is. `coreShare`, 0 to 1, counts at
 * the first call only; results do not depend on it.
 */
export function getStateHierarchy(network: RoadNetwork, coreShare: number = CORE_SHARE): StateHierarchy {
  let hierarchy = hierarchies.get(network);
  if (hierarchy === undefined) {
    hierarchy = buildStateHierarchy(network.graph, listStatesAlongCurve(network), coreShare);
    hierarchies.set(network, hierarchy);
  }
  return hierarchy;
}

/** States in the order of a space-filling curve, so that a region is together in memory. */
function listStatesAlongCurve(network: RoadNetwork): Uint32Array {
  if (network.stateKind === "junction") {
    return listInHilbertOrder(network.junctionLongitude, network.junctionLatitude);
  }
  const stateCount = network.graph.firstArc.length - 1;
  const longitude = new Float64Array(stateCount);
  const latitude = new Float64Array(stateCount);
  for (let state = 0; state < stateCount; state++) {
    const junction = (state & 1) === 0 ? network.segmentTail[state >>> 1] : network.segmentHead[state >>> 1];
    longitude[state] = network.junctionLongitude[junction];
    latitude[state] = network.junctionLatitude[junction];
  }
  return listInHilbertOrder(longitude, latitude);
}

/**
 * Builds the hierarchy. `statesInOrder` lists every state once, neighbours close together; contraction stops at
 * `coreShare` of the states, or before.
 */
function buildStateHierarchy(graph: RoadGraph, statesInOrder: Uint32Array, coreShare: number): StateHierarchy {
  const contraction = contractStates(graph, coreShare);
  const stateCount = graph.firstArc.length - 1;
  const coreCount = contraction.core.length;
  const positionState = orderStates(contraction, statesInOrder);
  const statePosition = new Int32Array(stateCount);
  for (let position = 0; position < stateCount; position++) {
    statePosition[positionState[position]] = position;
  }
  const listRows = (edgeTime: Uint32Array, isIn: (position: number) => boolean) =>
    listArcs(contraction, edgeTime, isIn, positionState, statePosition);
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
 * The state at each position: the core in the order given, then each contracted state as soon as all it reads is placed, last
 * freed first. So states read together are close together in memory.
 */
function orderStates(
  { contracted, firstEdge, edgeOther, edgeOut }: Contraction,
  statesInOrder: Uint32Array,
): Int32Array {
  const stateCount = statesInOrder.length;
  const isContracted = new Uint8Array(stateCount);
  for (const state of contracted) {
    isContracted[state] = 1;
  }
  const { first, links } = listArcs({ firstEdge, edgeOther }, edgeOut, (state) => isContracted[state] === 1);
  const readers = turnRowsRound({ first, links }, stateCount);
  // How many of the states it reads are yet to be placed.
  const stateMissing = new Int32Array(stateCount);
  for (let state = 0; state < stateCount; state++) {
    stateMissing[state] = (first[state + 1] - first[state]) / 2;
  }

  const core = statesInOrder.filter((state) => isContracted[state] === 0);
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
        const reader = readers.others[i];
        if (--stateMissing[reader] === 0) {
          stack[height++] = reader;
        }
      }
      freed = -1;
    }
  }
  return positionState;
}

/** Rows of the arcs with a time, by state unless positions are given. */
function listArcs(
  { firstEdge, edgeOther }: Pick<Contraction, "firstEdge" | "edgeOther">,
  edgeTime: Uint32Array,
  isIn: (row: number) => boolean,
  positionState?: Int32Array,
  statePosition?: Int32Array,
): SparseRows {
  const rowCount = firstEdge.length - 1;
  const first = new Int32Array(rowCount + 1);
  const links = new Int32Array(2 * edgeOther.length);
  let end = 0;
  for (let row = 0; row < rowCount; row++) {
    const state = positionState === undefined ? row : positionState[row];
    for (let edge = firstEdge[state]; isIn(row) && edge < firstEdge[state + 1]; edge++) {
      if (edgeTime[edge] < FAR) {
        links[end] = statePosition === undefined ? edgeOther[edge] : statePosition[edgeOther[edge]];
        links[end + 1] = edgeTime[edge];
        end += 2;
      }
    }
    first[row + 1] = end;
  }
  return { first, links: links.slice(0, end) };
}
