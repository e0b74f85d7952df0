export { type RoadGraph, UNREACHABLE } from "./road-graph.ts";
export {
  BACKWARD,
  FORWARD,
  type ModelError,
  type NetworkMetadata,
  type NetworkSource,
  type RoadNetwork,
  SEGMENT_FLAG,
  type StateKind,
} from "./road-network.ts";
export { NOT_SNAPPED, type SnappedPlaces } from "./snapped-places.ts";
