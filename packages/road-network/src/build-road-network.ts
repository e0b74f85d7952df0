import { assertRoadNetwork } from "./assert-road-network.ts";
import { assertRoads } from "./assert-roads.ts";
import { buildDirectionGraph, type TurnDeciseconds } from "./direction-graph.ts";
import { computeIslandFlags } from "./island-flags.ts";
import { buildJunctionGraph } from "./junction-graph.ts";
import type { RoadGraph } from "./road-graph.ts";
import type { RoadNetwork } from "./road-network.ts";
import { buildSegmentIndex } from "./segment-index.ts";

/** Everything of a network that a reader of roads provides; the graph and the spatial index follow from it. */
export type RoadNetworkParts = Omit<RoadNetwork, "stateKind" | "graph" | "arcDirectedSegment" | "segmentIndex"> & {
  /** Strong components of fewer states than this are flagged `island`, except the largest. Absent: flags are kept. */
  readonly islandStateCountBelow?: number;
} & (
    | { readonly stateKind: "junction" }
    | { readonly stateKind: "direction"; readonly turnDeciseconds: TurnDeciseconds }
  );

/**
 * Assembles a network from its junctions and segments: search graph, spatial index, flags of islands. Arrays of `parts`
 * are kept, not copied. Deterministic: the order of junctions and segments given is the order of the network, and the
 * same parts give the same bytes once encoded. Linear, but for the n log n of the spatial index.
 *
 * @throws {InvalidRoadNetworkError} when the parts break an invariant of a road network.
 */
export function buildRoadNetwork(parts: RoadNetworkParts): RoadNetwork {
  assertRoads(parts);
  const junctionCount = parts.junctionLongitude.length;
  let graph: RoadGraph;
  let arcDirectedSegment = new Uint32Array(0) as Uint32Array;
  if (parts.stateKind === "direction") {
    graph = buildDirectionGraph(parts, junctionCount, parts.turnDeciseconds);
  } else {
    ({ graph, arcDirectedSegment } = buildJunctionGraph(parts, junctionCount));
  }
  const network: RoadNetwork = {
    metadata: parts.metadata,
    stateKind: parts.stateKind,
    graph,
    junctionLongitude: parts.junctionLongitude,
    junctionLatitude: parts.junctionLatitude,
    segmentTail: parts.segmentTail,
    segmentHead: parts.segmentHead,
    segmentForwardDeciseconds: parts.segmentForwardDeciseconds,
    segmentBackwardDeciseconds: parts.segmentBackwardDeciseconds,
    segmentDecimetres: parts.segmentDecimetres,
    segmentFlags:
      parts.islandStateCountBelow === undefined
        ? parts.segmentFlags
        : computeIslandFlags({ ...parts, graph }, parts.islandStateCountBelow),
    segmentFirstPoint: parts.segmentFirstPoint,
    pointLongitudeE7: parts.pointLongitudeE7,
    pointLatitudeE7: parts.pointLatitudeE7,
    arcDirectedSegment,
    segmentIndex: buildSegmentIndex(parts),
  };
  assertRoadNetwork(network);
  return network;
}
