import { getOsmProfile } from "../profiles/find-profile.ts";
import type { NetworkMetadata, NetworkSource } from "../road-network.ts";
import { buildOsmNetworkFrom, type OsmBuildStep, type OsmNetworkResult } from "./build-osm-network.ts";
import { bytesInMemory, openFileBytes } from "./byte-sources.ts";
import { openOsmReader } from "./open-osm-reader.ts";

export interface OsmFileOptions {
  /** `car` when absent. */
  readonly profile?: NetworkMetadata["profile"];
  /** How far each step is, 0 to 1. */
  readonly onProgress?: (step: OsmBuildStep, share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Builds a network with turns from an OpenStreetMap extract (`.osm.pbf`, `.osm`, `.osm.gz`, `.osm.bz2`; told by content, not
 * by name): a path, or the file's bytes.
 *
 * Deterministic: the same bytes and profile give the same network, byte for byte once encoded. Warnings are counted by
 * kind, with up to five examples each; none makes a time wrong by more than the element it names.
 *
 * @throws {UnknownProfileError} for a profile that does not exist.
 * @throws {OsmFileUnreadableError} when the file cannot be opened.
 * @throws {TruncatedOsmFileError | CorruptOsmFileError | OversizedOsmBlockError | UnsupportedOsmFileError} with the byte
 *   where the trouble is.
 * @throws {MalformedOsmXmlError} with the line and column where the trouble is.
 * @throws {NoUsableRoadError} when nothing in it is open to the profile.
 * @throws the signal's reason when aborted.
 */
export async function buildOsmNetwork(
  input: string | Uint8Array,
  options: OsmFileOptions = {},
): Promise<OsmNetworkResult> {
  const { profile: profileName = "car", ...rest } = options;
  const profile = getOsmProfile(profileName);
  const bytes = typeof input === "string" ? await openFileBytes(input) : bytesInMemory(input);
  try {
    const reader = await openOsmReader(bytes);
    const sha256 = await bytes.sha256();
    const describe = (): NetworkSource[] => [
      {
        name: "OpenStreetMap",
        producer: "Contributeurs OpenStreetMap",
        licence: "ODbL 1.0",
        vintage: reader.vintage ?? "date inconnue",
        sha256,
      },
    ];
    return await buildOsmNetworkFrom(reader, { ...rest, profile, describeSources: describe });
  } finally {
    await bytes.close();
  }
}
