import { BACKWARD, computeStrongComponents, type RoadNetwork } from "@maillage/road-network";

/** How well a network holds together, counted over junctions. */
export interface JunctionComponents {
  /** Groups of two junctions or more, from each of which every other of the group can be driven to, turn bans kept. */
  readonly components: number;
  /** Part of all junctions that are in the largest group, 0 to 1; 0 when there is no group. */
  readonly largestShare: number;
}

/**
 * Strong components of the search graph, told in junctions: a state is at the junction that it starts from. Ends of
 * one-way roads and the like, each alone in its component, are no group: counted, they would hide the few that matter.
 * Linear in states and arcs.
 */
export function computeJunctionComponents(network: RoadNetwork): JunctionComponents {
  const { stateComponent, componentStateCount } = computeStrongComponents(network.graph);
  const junctionCount = network.junctionLongitude.length;
  const junctionSeenBy = new Int32Array(junctionCount).fill(-1);
  let components = 0;
  let largest = 0;
  let firstOfComponent = 0;
  const byComponent = groupByComponent(stateComponent, componentStateCount);
  for (const [component, stateCount] of componentStateCount.entries()) {
    let own = 0;
    for (const state of byComponent.subarray(firstOfComponent, firstOfComponent + stateCount)) {
      const junction = startOf(network, state);
      if (junctionSeenBy[junction] === component) continue;
      junctionSeenBy[junction] = component;
      own++;
    }
    firstOfComponent += stateCount;
    if (own < 2) continue;
    components++;
    largest = Math.max(largest, own);
  }
  return { components, largestShare: components === 0 ? 0 : largest / junctionCount };
}

/** Uint32[stateCount]: the states of component 0, then those of component 1, and so on. */
function groupByComponent(stateComponent: Uint32Array, componentStateCount: Uint32Array): Uint32Array {
  const next = new Uint32Array(componentStateCount.length);
  let first = 0;
  for (const [component, stateCount] of componentStateCount.entries()) {
    next[component] = first;
    first += stateCount;
  }
  const states = new Uint32Array(stateComponent.length);
  for (const [state, component] of stateComponent.entries()) {
    const position = next[component] ?? 0;
    states[position] = state;
    next[component] = position + 1;
  }
  return states;
}

function startOf({ stateKind, segmentTail, segmentHead }: RoadNetwork, state: number): number {
  if (stateKind === "junction") return state;
  const segment = state >> 1;
  // Every state of a network that was read or built stands on one of its segments.
  return ((state & 1) === BACKWARD ? segmentHead : segmentTail)[segment] ?? 0;
}
