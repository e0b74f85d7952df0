import type { RoadNetwork } from "@maillage/road-network";
import type { RoadNetworkView } from "./views.ts";

/** What a road network is, in figures. Kilometres of road, each counted once whatever its directions. */
export function buildRoadNetworkView(network: RoadNetwork, hash: string): RoadNetworkView {
  const { metadata, segmentDecimetres, junctionLongitude } = network;
  return {
    hash,
    origin: metadata.origin,
    profile: metadata.profile,
    junctionCount: junctionLongitude.length,
    segmentCount: segmentDecimetres.length,
    kilometres: segmentDecimetres.reduce((sum, decimetres) => sum + decimetres, 0) / 10_000,
    modelError: metadata.modelError ?? null,
    sources: metadata.sources,
  };
}
