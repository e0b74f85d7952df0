import { buildRoadNetwork } from "./build-road-network.ts";
import type { MainAxis } from "./main-axis.ts";
import { computeModelError } from "./model-error.ts";
import { MODELLED_CALIBRATION, type ModelledCalibration } from "./modelled-calibration.ts";
import { indexPlaces, type ModelledPlace } from "./modelled-places.ts";
import { listModelledRoads } from "./modelled-roads.ts";
import { type NetworkSource, type RoadNetwork, SEGMENT_FLAG } from "./road-network.ts";
import type { UsualDrivingTime } from "./usual-driving-time.ts";

export interface ModelledNetworkOptions {
  /** Where the places and axes come from. */
  readonly sources?: readonly NetworkSource[];
  /** Known times to measure the network against; the result is in `metadata.modelError`, absent without any. */
  readonly drivingTimes?: readonly UsualDrivingTime[];
  readonly calibration?: ModelledCalibration;
}

/**
 * A road network made without a road file: each place is joined to its neighbours (Gabriel graph) by a straight drawn
 * road, longer and slower than drawn by calibrated factors, and better along the axes given. A stand-in: good to about
 * 10 % on a trip across a département, and unable to tell one village's road from another's.
 *
 * Junction `i` is place `i`; points of motorways come after. All roads are open both ways and all places are joined. A
 * place lies at the centre of its commune, so times are between centres, without parking or walking.
 *
 * Deterministic in the order of places and axes.
 *
 * @throws {InvalidModelledPlacesError} for unusable places, or an axis or a driving time that bears on an absent one.
 */
export function buildModelledNetwork(
  places: readonly ModelledPlace[],
  axes: readonly MainAxis[] = [],
  { sources = [], drivingTimes = [], calibration = MODELLED_CALIBRATION }: ModelledNetworkOptions = {},
): RoadNetwork {
  const placeByCode = indexPlaces(places);
  const { motorwayJunctionPlace, roads } = listModelledRoads(places, placeByCode, axes, calibration);
  const junctions = [...places, ...motorwayJunctionPlace.map((place) => places[place])];
  const segmentDeciseconds = Uint32Array.from(roads, ({ seconds }) => Math.round(seconds * 10));
  const network = buildRoadNetwork({
    metadata: {
      origin: "modelled",
      profile: "car",
      profileVersion: "modelled-1",
      sources,
      accessKmPerHour: calibration.accessKmPerHour,
      snapMetresMax: calibration.snapMetresMax,
    },
    stateKind: "junction",
    junctionLongitude: Float64Array.from(junctions, ({ longitude }) => longitude),
    junctionLatitude: Float64Array.from(junctions, ({ latitude }) => latitude),
    segmentTail: Uint32Array.from(roads, ({ tail }) => tail),
    segmentHead: Uint32Array.from(roads, ({ head }) => head),
    segmentForwardDeciseconds: segmentDeciseconds,
    segmentBackwardDeciseconds: segmentDeciseconds.slice(),
    segmentDecimetres: Uint32Array.from(roads, ({ metres }) => Math.round(metres * 10)),
    segmentFlags: Uint8Array.from(roads, ({ isMotorway }) => (isMotorway ? SEGMENT_FLAG.noSnap : 0)),
    segmentFirstPoint: new Uint32Array(roads.length + 1),
    pointLongitudeE7: new Int32Array(0),
    pointLatitudeE7: new Int32Array(0),
  });
  const modelError = computeModelError(network, places, drivingTimes);
  return modelError === undefined ? network : { ...network, metadata: { ...network.metadata, modelError } };
}
