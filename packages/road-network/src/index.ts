export { decodeRoadNetwork, encodeRoadNetwork, hashRoadNetwork } from "./artifact.ts";
export {
  DamagedRoadNetworkError,
  NotARoadNetworkError,
  RoadNetworkFormatError,
  TruncatedRoadNetworkError,
} from "./artifact-errors.ts";
export { assertRoadNetwork } from "./assert-road-network.ts";
export { buildRoadNetwork, type RoadNetworkParts } from "./build-road-network.ts";
export { buildDimacsNetwork, type DimacsText } from "./dimacs/build-dimacs-network.ts";
export { InvalidDimacsFileError } from "./dimacs/dimacs-lines.ts";
export type { TurnDeciseconds } from "./direction-graph.ts";
export { ESTIMATED_MODE_KM_PER_HOUR, type EstimatedMode, estimateModeNetwork } from "./estimate-mode-network.ts";
export { InvalidRoadNetworkError } from "./invalid-road-network.ts";
export { metresBetween, metresPerLatitudeDegree, metresPerLongitudeDegree } from "./local-metres.ts";
export { InvalidMainAxesError, type MainAxis, type MainAxisStep, parseMainAxes } from "./main-axis.ts";
export { computeModelError, listModelledTimes, type ModelledTime } from "./model-error.ts";
export {
  MODELLED_CALIBRATION,
  type ModelledCalibration,
  ROAD_CLASSES,
  type RoadClass,
} from "./modelled-calibration.ts";
export { buildModelledNetwork, type ModelledNetworkOptions } from "./modelled-network.ts";
export { InvalidModelledPlacesError, type ModelledPlace } from "./modelled-places.ts";
// OpenStreetMap, BD TOPO and profiles: their exports go below.
export {
  buildOsmNetworkFrom,
  type OsmBuildOptions,
  type OsmBuildStep,
  type OsmNetworkResult,
  type OsmStatistics,
} from "./osm/build-osm-network.ts";
export { inflateInStream } from "./osm/inflate-in-stream.ts";
export {
  CorruptOsmFileError,
  MalformedOsmXmlError,
  NoUsableRoadError,
  OversizedOsmBlockError,
  TruncatedOsmFileError,
  UnsupportedOsmFileError,
} from "./osm/osm-errors.ts";
export type { OsmReader } from "./osm/osm-reader.ts";
export { OSM_WARNING_KINDS, type OsmWarning, type OsmWarningKind } from "./osm/osm-warnings.ts";
export type { Inflate } from "./osm/pbf-blob.ts";
export { type ByteSource, PbfReader } from "./osm/pbf-reader.ts";
export { bicycleProfile } from "./profiles/bicycle.ts";
export { carProfile } from "./profiles/car.ts";
export { getOsmProfile, OSM_PROFILE_NAMES, UnknownProfileError } from "./profiles/find-profile.ts";
export { footProfile } from "./profiles/foot.ts";
export type { OsmProfile } from "./profiles/osm-profile.ts";
export { type CutPoint, InvalidRoadCutError } from "./road-cuts/cut-line.ts";
export { cutRoads, type RoadCut } from "./road-cuts/cut-roads.ts";
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
export { packRoadNetwork, unpackRoadNetwork } from "./transport-form.ts";
export { InvalidDrivingTimesError, parseUsualDrivingTimes, type UsualDrivingTime } from "./usual-driving-time.ts";
