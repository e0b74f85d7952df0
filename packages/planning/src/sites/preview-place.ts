import {
  listSegmentCoordinates,
  metresBetween,
  metresPerLatitudeDegree,
  metresPerLongitudeDegree,
  NOT_SNAPPED,
  type RoadNetwork,
} from "@maillage/road-network";
import { findNearestHome } from "../find-nearest-home.ts";
import type { LoadedTerritory } from "../loaded-territory.ts";
import type { Position } from "../scenario/change.ts";
import { locateSite } from "../scenario/locate-site.ts";
import { snapOnRoads } from "../snap-within-reach.ts";
import type { PlaceView } from "./site-views.ts";

/**
 * A site farther than this from a drawn road is worth a question: courtyards, car parks and pedestrian streets are nearer,
 * lakes and woods are not. Our choice, not a rule of the State.
 */
const FAR_METRES = 300;
/** Half the side of the drawing: the streets of a village. Wider when the road is farther. */
const DRAWN_METRES = 600;
/** Modelled roads are straight lines between towns: a village holds one or two, so more ground is shown. */
const DRAWN_METRES_MODELLED = 4_000;
/** More lines than that are a city centre at once, and slow to draw. */
const DRAWN_ROAD_COUNT_MAX = 1_500;

/** What there is at a point of a territory, to be seen before a site is put there. */
export function previewPlace({ network, map }: LoadedTerritory, { longitude, latitude }: Position): PlaceView {
  const nearest = map.communeCentres[findNearestHome(map.communeCentres, longitude, latitude) ?? -1];
  const { communeCode, communeName, cantonCodes } = locateSite(map, { longitude, latitude }, undefined);
  const snapped = snapOnRoads(network, [{ longitude, latitude }]);
  const [segment, metres, roadLongitude, roadLatitude] = [
    ...[snapped.placeSegment[0], snapped.placeMetres[0], snapped.placeLongitude[0], snapped.placeLatitude[0]],
  ];
  const road =
    segment === NOT_SNAPPED || metres === undefined || roadLongitude === undefined || roadLatitude === undefined
      ? null
      : { longitude: roadLongitude, latitude: roadLatitude, metres: Math.round(metres) };
  const isModelled = network.metadata.origin === "modelled";
  const drawnMetres = Math.max(isModelled ? DRAWN_METRES_MODELLED : DRAWN_METRES, (road?.metres ?? 0) * 1.4);
  const bounds = boundsAround(longitude, latitude, drawnMetres);
  return {
    longitude,
    latitude,
    commune: communeCode === "" ? null : { code: communeCode, name: communeName },
    cantonCodes,
    nearestCommune:
      nearest === undefined
        ? null
        : {
            name: nearest.name,
            metres: Math.round(metresBetween(longitude, latitude, nearest.longitude, nearest.latitude)),
          },
    road,
    isFarFromRoad: road === null || (!isModelled && road.metres > FAR_METRES),
    snapMetresMax: network.metadata.snapMetresMax,
    roads: listRoadsWithin(network, bounds),
    bounds,
  };
}

function boundsAround(longitude: number, latitude: number, metres: number): PlaceView["bounds"] {
  const [dx, dy] = [metres / metresPerLongitudeDegree(latitude), metres / metresPerLatitudeDegree(latitude)];
  return [longitude - dx, latitude - dy, longitude + dx, latitude + dy];
}

/** Those whose ends' box meets the bounds: a road that only bulges into them is missed, which a sketch can bear. */
function listRoadsWithin(network: RoadNetwork, bounds: PlaceView["bounds"]): PlaceView["roads"] {
  const [west, south, east, north] = bounds;
  const { segmentTail, segmentHead, junctionLongitude, junctionLatitude } = network;
  const roads: (readonly (readonly [number, number])[])[] = [];
  for (const [segment, tail] of segmentTail.entries()) {
    const head = segmentHead[segment] ?? tail;
    const [x1 = Number.NaN, x2 = Number.NaN] = [junctionLongitude[tail], junctionLongitude[head]];
    const [y1 = Number.NaN, y2 = Number.NaN] = [junctionLatitude[tail], junctionLatitude[head]];
    if (Math.max(x1, x2) < west || Math.min(x1, x2) > east) continue;
    if (Math.max(y1, y2) < south || Math.min(y1, y2) > north) continue;
    roads.push(listSegmentCoordinates(network, segment));
    if (roads.length === DRAWN_ROAD_COUNT_MAX) break;
  }
  return roads;
}
