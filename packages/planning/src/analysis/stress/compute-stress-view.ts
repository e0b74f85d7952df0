import { compareAccess } from "@maillage/coverage";
import { type CutPoint, cutRoads, listSegmentCoordinates, type RoadCut } from "@maillage/road-network";
import { scaleNearestSites } from "@maillage/travel-time";
import { findNearestSites } from "../../find-nearest-sites.ts";
import { snapOnRoads } from "../../snap-within-reach.ts";
import type { AnalysisSubject } from "../analysis-subject.ts";
import { findNearestOf } from "../travel-times.ts";
import type { StressView } from "./stress-view.ts";

export interface StressQuestion {
  /** Roads that it crosses are cut there; none when it is empty. */
  readonly cutLine: readonly CutPoint[];
  /** Every travel time is multiplied by it, on top of the subject's own factor. */
  readonly winterFactor: number;
}

/** Homes named one by one: those cut off first, then the most populated. */
const SHOWN_HOME_COUNT = 50;
/** Roads drawn one by one. */
const SHOWN_ROAD_COUNT = 300;

/**
 * What is left of access when roads are cut along a line and everyone drives slower: the same people, the same sites. Homes
 * and sites are set again on what is left of the roads.
 */
export function computeStressView(
  subject: AnalysisSubject,
  { cutLine, winterFactor }: StressQuestion,
): Omit<StressView, "basis"> {
  const { ground, nearest: before, thresholdSeconds, timeFactor } = subject;
  const { homes, homePopulation, network } = ground;
  const cut: RoadCut = cutLine.length === 0 ? { network, cutSegments: new Uint32Array() } : cutRoads(network, cutLine);
  const after = scaleNearestSites(findNearestAfter(subject, cut), timeFactor * winterFactor);
  const { losses, ...told } = compareAccess({ homePopulation, before, after, thresholdSeconds });
  return {
    ...told,
    meanExtraSeconds: told.meanExtraSeconds === null ? null : Math.round(told.meanExtraSeconds * 10) / 10,
    winterFactor,
    cutRoadCount: cut.cutSegments.length,
    cutRoads: Array.from(cut.cutSegments.subarray(0, SHOWN_ROAD_COUNT), (segment) =>
      listSegmentCoordinates(network, segment),
    ),
    lostHomeCount: losses.length,
    lostHomes: losses.slice(0, SHOWN_HOME_COUNT).flatMap(({ home, people, secondsBefore, secondsAfter }) => {
      const lost = homes[home];
      if (lost === undefined) return [];
      const { id, name, longitude, latitude } = lost;
      return [{ ...{ id, name, longitude, latitude, secondsBefore, secondsAfter }, population: people }];
    }),
  };
}

function findNearestAfter({ ground, sites }: AnalysisSubject, { network }: RoadCut) {
  if (network === ground.network) return findNearestOf(ground, sites);
  return findNearestSites({ network, homePlaces: snapOnRoads(network, ground.homes) }, sites);
}
