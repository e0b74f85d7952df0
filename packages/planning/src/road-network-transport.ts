import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { packRoadNetwork, type RoadNetwork } from "@maillage/road-network";

const fold = promisify(gzip);

/**
 * The form in which a browser fetches a network: a third of the artifact's size on the wire. Packing takes the time of
 * building the graph again; compressing goes on in Node's own threads.
 */
export async function buildTransport(network: RoadNetwork): Promise<Uint8Array> {
  return await fold(packRoadNetwork(network));
}
