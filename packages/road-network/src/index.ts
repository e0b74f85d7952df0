export { decodeRoadNetwork, encodeRoadNetwork, hashRoadNetwork } from "./artifact.ts";
export {
  DamagedRoadNetworkError,
  NotARoadNetworkError,
  RoadNetworkFormatError,
  TruncatedRoadNetworkError,
} from "./artifact-errors.ts";
export { assertRoadNetwork, InvalidRoadNetworkError } from "./assert-road-network.ts";
export { buildRoadNetwork, type RoadNetworkParts } from "./build-road-network.ts";
export type { TurnDeciseconds } from "./direction-graph.ts";
export { metresBetween, metresPerLatitudeDegree, metresPerLongitudeDegree } from "./local-metres.ts";
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
export { computeShapeMetres, listSegmentCoordinates } from "./segment-geometry.ts";
export { InvalidPlacePositionError, snapPlaces } from "./snap-places.ts";
export { NOT_SNAPPED, type SnappedPlaces } from "./snapped-places.ts";
export { computeStrongComponents, type StrongComponents } from "./strong-components.ts";

// OpenStreetMap, BD TOPO and profiles: their exports go below.
