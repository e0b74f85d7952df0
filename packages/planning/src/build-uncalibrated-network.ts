import { buildModelledNetwork, buildRoadNetwork, MODELLED_CALIBRATION, type RoadNetwork } from "@maillage/road-network";
import { listModelledPlaces } from "./list-modelled-places.ts";
import type { TerritoryContent } from "./territory-content.ts";

/**
 * Roads between the communes of a territory made from files alone, with the factors measured elsewhere and no time of its own
 * to measure them against: it has no `modelError`. Without two communes at two places there is nothing to model between, and
 * the network is empty: nobody reaches anything until roads are imported.
 */
export function buildUncalibratedNetwork({ communes, datasets }: TerritoryContent): RoadNetwork {
  const sources = datasets
    .filter(({ kind }) => kind === "communes")
    .map(({ name, producer, licence, vintage, sha256 }) => ({ name, producer, licence, vintage, sha256 }));
  const places = new Map(communes.map((commune) => [`${commune.longitude} ${commune.latitude}`, commune]));
  if (places.size >= 2) {
    return buildModelledNetwork(listModelledPlaces([...places.values()]), [], { sources });
  }
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
