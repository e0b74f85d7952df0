import {
  buildModelledNetwork,
  buildRoadNetwork,
  MODELLED_CALIBRATION,
  type ModelledPlace,
  type RoadNetwork,
} from "@maillage/road-network";
import { listModelledPlaces } from "./list-modelled-places.ts";
import { by } from "./sort-territory-content.ts";
import type { HomeContent, TerritoryContent } from "./territory-content.ts";

/**
 * Roads between the communes of a territory made from files alone, with the factors measured elsewhere and no time of its own
 * to measure them against: it has no `modelError`. Of a territory that is one city (Paris), between the quarters where its people
 * live. Without two places there is nothing to model between, and the network is empty: nobody reaches anything until roads are
 * imported.
 */
export function buildUncalibratedNetwork({ communes, datasets, homeGrid }: TerritoryContent): RoadNetwork {
  const listSources = (kinds: readonly string[]) =>
    datasets
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ name, producer, licence, vintage, sha256 }) => ({ name, producer, licence, vintage, sha256 }));
  const places = new Map(communes.map((commune) => [`${commune.longitude} ${commune.latitude}`, commune]));
  if (places.size >= 2) {
    return buildModelledNetwork(listModelledPlaces([...places.values()]), [], { sources: listSources(["communes"]) });
  }
  const sources = listSources(["communes", "homes"]);
  const quarters = listQuarters(homeGrid?.homes ?? []);
  if (quarters.length >= 2) return buildModelledNetwork(quarters, [], { sources });
  const { accessKmPerHour, snapMetresMax } = MODELLED_CALIBRATION;
  return buildRoadNetwork({
    metadata: {
      ...{ origin: "modelled", profile: "car", profileVersion: "modelled-1", sources, accessKmPerHour, snapMetresMax },
    },
    stateKind: "junction",
    junctionLongitude: new Float64Array(0),
    junctionLatitude: new Float64Array(0),
    segmentTail: new Uint32Array(0),
    segmentHead: new Uint32Array(0),
    segmentForwardDeciseconds: new Uint32Array(0),
    segmentBackwardDeciseconds: new Uint32Array(0),
    segmentDecimetres: new Uint32Array(0),
    segmentFlags: new Uint8Array(0),
    segmentFirstPoint: new Uint32Array(1),
    pointLongitudeE7: new Int32Array(0),
    pointLatitudeE7: new Int32Array(0),
  });
}

/** About half a kilometre: as fine as it takes for a city's own trips, and some hundreds of places for Paris. */
const QUARTERS_PER_DEGREE = 200;

/** Homes gathered by squares, each a place at the middle of its homes. */
function listQuarters(homes: readonly HomeContent[]): ModelledPlace[] {
  const squareOf = ({ longitude, latitude }: HomeContent) =>
    `${Math.floor(longitude * QUARTERS_PER_DEGREE)} ${Math.floor(latitude * QUARTERS_PER_DEGREE)}`;
  return Array.from(Map.groupBy(homes, squareOf), ([code, own]) => {
    const population = own.reduce((sum, home) => sum + home.population, 0);
    const meanOf = (read: (home: HomeContent) => number) => own.reduce((sum, home) => sum + read(home), 0) / own.length;
    return {
      code,
      longitude: meanOf(({ longitude }) => longitude),
      latitude: meanOf(({ latitude }) => latitude),
      population,
    };
  }).sort(by(({ code }) => code));
}
