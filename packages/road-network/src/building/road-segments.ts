import type { SegmentTimes } from "../junction-graph.ts";
import type { RoadNetwork } from "../road-network.ts";
import type { DrawnSegments } from "../segment-geometry.ts";

/** Junctions and segments as a network stores them, before it has a graph. */
export type RoadSegments = DrawnSegments & SegmentTimes & Pick<RoadNetwork, "segmentDecimetres" | "segmentFlags">;
