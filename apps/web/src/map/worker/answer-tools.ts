import type { RoadNetwork, SnappedPlaces } from "@maillage/road-network";
import { computeIsochrones, findRoute, scaleDeciseconds } from "@maillage/travel-time";
import { placesOf } from "./places-of.ts";
import type {
  IsochronesAnswer,
  IsochronesRequest,
  RoutesAnswer,
  RoutesRequest,
  TripAnswer,
  TripRequest,
} from "./tool-calls.ts";

/** Areas from which people reach a site: times multiplied by a factor reach as far as times divided by it without. */
export function answerIsochrones(
  network: RoadNetwork,
  { sites, minutes, timeFactor }: IsochronesRequest,
): IsochronesAnswer {
  const { type, features } = computeIsochrones(
    network,
    placesOf(network, sites),
    minutes.map((limit) => limit / timeFactor),
  );
  return {
    type,
    features: features.map((feature, rank) => ({
      ...feature,
      properties: { minutes: minutes[rank] ?? feature.properties.minutes },
    })),
  };
}

export function answerRoutes(
  network: RoadNetwork,
  homePlaces: SnappedPlaces,
  { homes, site }: RoutesRequest,
): RoutesAnswer {
  const target = placesOf(network, [site]);
  return homes.flatMap((home) => {
    const route = findRoute(network, homePlaces, home, target, 0);
    return route === undefined ? [] : [route.coordinates.map((point) => [...point])];
  });
}

/** The trip between two points, there and back; null when no road leads there. */
export function answerTrip(network: RoadNetwork, { from, to, timeFactor }: TripRequest): TripAnswer | null {
  const ends = placesOf(network, [from, to]);
  const there = findRoute(network, ends, 0, ends, 1);
  if (there === undefined) return null;
  const back = findRoute(network, ends, 1, ends, 0);
  return {
    seconds: scaleDeciseconds(there.deciseconds, timeFactor) / 10,
    metres: there.metres,
    coordinates: there.coordinates.map((point) => [...point]),
    secondsBack: back === undefined ? null : scaleDeciseconds(back.deciseconds, timeFactor) / 10,
  };
}
