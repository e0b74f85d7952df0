import type { RoadNetwork } from "../road-network.ts";

/** How large a network is, for whoever built it to judge. */
export interface NetworkSize {
  readonly junctions: number;
  readonly segments: number;
  readonly states: number;
  readonly arcs: number;
  readonly kilometres: number;
}

export function measureNetwork(network: RoadNetwork): NetworkSize {
  let decimetres = 0;
  for (const length of network.segmentDecimetres) decimetres += length;
  return {
    junctions: network.junctionLongitude.length,
    segments: network.segmentTail.length,
    states: network.graph.firstArc.length - 1,
    arcs: network.graph.arcHead.length,
    kilometres: decimetres / 10_000,
  };
}
