import { buildRoadNetwork } from "./build-road-network.ts";
import { UNREACHABLE } from "./road-graph.ts";
import { type NetworkMetadata, type RoadNetwork, SEGMENT_FLAG } from "./road-network.ts";

/** Ways of travelling that the roads of cars can be lent to. */
export type EstimatedMode = "bicycle" | "foot";

/**
 * Speeds on the flat, in km/h: those of our own OpenStreetMap profiles (`profiles/bicycle.ts`, `profiles/foot.ts`, after
 * OSRM's), so that an estimate and a real network of the mode speak of the same rider and the same walker.
 */
export const ESTIMATED_MODE_KM_PER_HOUR: Readonly<Record<EstimatedMode, number>> = { bicycle: 15, foot: 5 };

/** A road where nobody may be set down and where cars go faster than this is a motorway: closed to the others. */
const MOTORWAY_KM_PER_HOUR_MIN = 85;

/**
 * An estimate of a network for bicycles or walkers from one for cars: the same junctions and roads, both ways whatever the
 * way of cars, without turns, at one speed; motorways closed. It knows no path, no cycleway and no slope: the true trip may
 * be shorter (a path across fields) or not allowed (an expressway). A stand-in that whoever shows it labels as such; where
 * there is an OpenStreetMap file, the profile's own network is the right one.
 *
 * The leg between a place and the road is walked, except on a modelled network, where it stands for roads.
 */
export function estimateModeNetwork(cars: RoadNetwork, mode: EstimatedMode): RoadNetwork {
  const kmPerHour = ESTIMATED_MODE_KM_PER_HOUR[mode];
  const segmentDeciseconds = cars.segmentDecimetres.map((decimetres, segment) =>
    isMotorway(cars, segment) ? UNREACHABLE : decisecondsOver(decimetres, kmPerHour),
  );
  const { modelError: _, ...metadata } = cars.metadata;
  const { origin } = metadata;
  return buildRoadNetwork({
    ...cars,
    metadata: {
      ...metadata,
      profile: mode,
      profileVersion: `estimate-${mode}-1 (${metadata.profileVersion})`,
      accessKmPerHour: origin === "modelled" ? kmPerHour : ESTIMATED_MODE_KM_PER_HOUR.foot,
    } satisfies NetworkMetadata,
    stateKind: "junction",
    segmentForwardDeciseconds: segmentDeciseconds,
    segmentBackwardDeciseconds: segmentDeciseconds.slice(),
  });
}

function isMotorway(cars: RoadNetwork, segment: number): boolean {
  if ((cars.segmentFlags[segment] & SEGMENT_FLAG.noSnap) === 0) return false;
  const quickest = Math.min(cars.segmentForwardDeciseconds[segment], cars.segmentBackwardDeciseconds[segment]);
  return quickest < decisecondsOver(cars.segmentDecimetres[segment], MOTORWAY_KM_PER_HOUR_MIN);
}

/** 1 km/h is 1/3.6 m/s, and as many decimetres a decisecond. */
function decisecondsOver(decimetres: number, kmPerHour: number): number {
  return Math.round((decimetres * 3.6) / kmPerHour);
}
