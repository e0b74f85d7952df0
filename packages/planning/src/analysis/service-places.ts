import {
  buildReach,
  type InclusionRule,
  listServicePoints,
  type Reach,
  type ServicePoint,
  type ServicePoints,
} from "@maillage/coverage";
import { type AnalysisSubject, homePlaceDecisecondsOf } from "./analysis-subject.ts";
import type { LeftOutView } from "./place-views.ts";

/** The places where people are received under a rule, and who reaches them. */
export interface ServicePlaces {
  readonly points: readonly ServicePoint[];
  readonly leftOut: readonly LeftOutView[];
  /** Of the points, within the threshold. */
  readonly reach: Reach;
}

/** Sites that count under a rule: a bus at each of its stops, never where it is garaged. */
export function listServicePlaces(subject: AnalysisSubject, include: InclusionRule): ServicePlaces {
  const { points, leftOut } = listServicePoints(subject.sites, include);
  return {
    points,
    leftOut: nameLeftOut(subject, leftOut),
    reach: buildReach({
      ...{ homeCount: subject.ground.homes.length, siteCount: points.length },
      homeSiteDeciseconds: homePlaceDecisecondsOf(subject, points),
      boundSeconds: subject.thresholdSeconds,
    }),
  };
}

function nameLeftOut({ sites }: AnalysisSubject, leftOut: ServicePoints["leftOut"]): LeftOutView[] {
  return leftOut.flatMap(({ site, reason }) => {
    const found = sites[site];
    return found === undefined ? [] : [{ id: found.id, name: found.name, reason }];
  });
}
