import { DEFAULT_BORDERLINE_SECONDS } from "@maillage/coverage";
import { FORWARD, NOT_SNAPPED, type RoadNetwork, UNREACHABLE } from "@maillage/road-network";
import { NO_SITE, type Route } from "@maillage/travel-time";
import { findNearestHome } from "../../find-nearest-home.ts";
import type { HomeView } from "../../views.ts";
import type { AnalysisSubject } from "../analysis-subject.ts";
import { findImprovements } from "./find-improvements.ts";
import { findNearestPlace } from "./find-nearest-place.ts";
import type { HomeExplanationView, HomeRouteView, NearestSiteView, RouteSegmentView } from "./home-explanation-view.ts";

/**
 * Why a home is counted as it is: the three sites its people would go to, with the margin to the threshold, and the way to
 * the first, stretch by stretch.
 *
 * @param home index of the home.
 * @throws {RangeError} when there is no such home.
 */
export function describeHome(subject: AnalysisSubject, home: number): Omit<HomeExplanationView, "basis"> {
  const { ground, sites } = subject;
  const view = ground.homes[home];
  if (view === undefined) throw new RangeError(`No home ${home} among ${ground.homes.length}.`);
  const nearest = listNearest(subject, home);
  const { breakEvenFactor, improvements, triedPlaceCount } = findImprovements(subject, home);
  const chosen = sites.find(({ id }) => id === nearest[0]?.id);
  const route = chosen === undefined ? undefined : findNearestPlace(ground, home, chosen)?.route;
  return {
    home: {
      ...view,
      isOffRoads: ground.homePlaces.placeSegment[home] === NOT_SNAPPED,
    },
    nearest,
    breakEvenFactor,
    triedPlaceCount,
    improvements,
    route: route === undefined ? null : describeRoute(subject, home, route),
  };
}

function listNearest({ ground, nearest, sites, thresholdSeconds }: AnalysisSubject, home: number): NearestSiteView[] {
  const { k, homeSite, homeDeciseconds } = nearest;
  const [borderlineFrom, borderlineTo] = DEFAULT_BORDERLINE_SECONDS;
  return Array.from({ length: k }, (_, rank) => home * k + rank).flatMap((entry) => {
    const deciseconds = homeDeciseconds[entry] ?? UNREACHABLE;
    const site = sites[homeSite[entry] ?? NO_SITE];
    if (site === undefined || deciseconds >= UNREACHABLE) return [];
    const seconds = deciseconds / 10;
    return [
      {
        id: site.id,
        name: site.name,
        stops: site.format === "travelling" ? (findNearestPlace(ground, home, site)?.stops ?? []) : [],
        seconds,
        marginSeconds: Math.round((thresholdSeconds - seconds) * 10) / 10,
        isWithin: deciseconds <= Math.round(thresholdSeconds * 10),
        isBorderline: seconds >= borderlineFrom && seconds <= borderlineTo,
      },
    ];
  });
}

function describeRoute({ ground }: AnalysisSubject, home: number, route: Route): HomeRouteView {
  const { network, homes, homePlaces } = ground;
  return {
    networkSeconds: route.seconds,
    metres: Math.round(route.metres * 10) / 10,
    accessSeconds: route.accessDeciseconds / 10,
    segments: listSegments(network, homes, route, (homePlaces.placeAccessDeciseconds[home] ?? Number.NaN) / 10),
    line: { type: "LineString", coordinates: route.coordinates.map(([longitude, latitude]) => [longitude, latitude]) },
  };
}

/** Stretches of road one after the other that lead towards the same commune are one, with the number of roads it is made of. */
function listSegments(
  network: RoadNetwork,
  homes: readonly HomeView[],
  { steps, coordinates }: Route,
  startSeconds: number,
): RouteSegmentView[] {
  // A trip that begins or ends at a junction has steps of no length there: nothing to travel, nothing to tell.
  const travelled = steps.filter(({ metres, deciseconds }) => metres > 0 || deciseconds > 0);
  const stretches: { towards: string; roadCount: number; metres: number; deciseconds: number }[] = [];
  for (const [rank, { segment, direction, metres, deciseconds }] of travelled.entries()) {
    const junction = (direction === FORWARD ? network.segmentHead : network.segmentTail)[segment] ?? Number.NaN;
    const [longitude = Number.NaN, latitude = Number.NaN] =
      rank === travelled.length - 1
        ? (coordinates.at(-1) ?? [])
        : [network.junctionLongitude[junction], network.junctionLatitude[junction]];
    const towards = homes[findNearestHome(homes, longitude, latitude) ?? -1]?.name ?? "";
    const last = stretches.at(-1);
    if (last?.towards === towards) {
      last.roadCount += 1;
      last.metres += metres;
      last.deciseconds += deciseconds;
    } else {
      stretches.push({ towards, roadCount: 1, metres, deciseconds });
    }
  }
  let sinceStart = startSeconds * 10;
  return stretches.map(({ towards, roadCount, metres, deciseconds }) => {
    sinceStart += deciseconds;
    return {
      towards,
      roadCount,
      metres: Math.round(metres * 10) / 10,
      seconds: deciseconds / 10,
      kmPerHour: deciseconds > 0 ? Math.round((metres / deciseconds) * 360) / 10 : null,
      secondsSinceStart: sinceStart / 10,
    };
  });
}
