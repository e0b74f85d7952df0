import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { PlatformError } from "@maillage/errors";
import { decodeRoadNetwork, encodeRoadNetwork, hashRoadNetwork } from "./artifact.ts";
import type { RoadNetwork } from "./road-network.ts";

export { buildDimacsNetworkFromFiles } from "./dimacs/build-dimacs-network-on-node.ts";
export { DimacsFileUnreadableError } from "./dimacs/read-file-chunks.ts";
export type { IgnBuildOptions, IgnBuildStep, IgnNetworkResult, IgnStatistics } from "./ign/build-ign-network.ts";
export { type BdTopoOptions, buildBdTopoNetwork, buildRoute500Network } from "./ign/build-ign-network-on-node.ts";
export {
  DamagedIgnFileError,
  IgnFileUnreadableError,
  InvalidIgnValueError,
  MissingIgnFieldError,
  MissingIgnLayerError,
  NoUsableIgnRoadError,
  UnknownIgnProjectionError,
  UnsupportedIgnFileError,
} from "./ign/ign-errors.ts";
export { IGN_WARNING_KINDS, type IgnWarning, type IgnWarningKind } from "./ign/ign-warnings.ts";
export { buildOsmNetwork, type OsmFileOptions } from "./osm/build-osm-network-on-node.ts";
export { OsmFileUnreadableError } from "./osm/byte-sources.ts";

/** The file of a network cannot be read or written: missing, forbidden, disk full. The cause says which. */
export class RoadNetworkFileError extends PlatformError {
  readonly code = "road-network/file";
}

/**
 * Opens the network in a file, with its identity (SHA-256, hexadecimal) and its size. The whole file is in memory.
 *
 * @throws {RoadNetworkFileError} when the file cannot be read.
 * @throws what {@link decodeRoadNetwork} throws when its content is not a usable network.
 */
export async function readRoadNetwork(
  path: string,
): Promise<{ network: RoadNetwork; hash: string; byteLength: number }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new RoadNetworkFileError(`The road network ${path} cannot be read`, { path }, { cause });
  }
  const network = decodeRoadNetwork(bytes);
  return { network, hash: await hashRoadNetwork(bytes), byteLength: bytes.byteLength };
}

/**
 * Writes a network to a file, replacing what was there. Written beside it, flushed to the disk, then renamed: a reader
 * sees the old file or the new one, never half of it, and a failure leaves the old one.
 *
 * @throws {InvalidRoadNetworkError} when the network breaks an invariant; nothing is written.
 * @throws {RoadNetworkFileError} when the file cannot be written.
 */
export async function writeRoadNetwork(
  network: RoadNetwork,
  path: string,
): Promise<{ hash: string; byteLength: number }> {
  const bytes = encodeRoadNetwork(network);
  const temporaryPath = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporaryPath, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporaryPath, path);
  } catch (cause) {
    await rm(temporaryPath, { force: true });
    throw new RoadNetworkFileError(`The road network ${path} cannot be written`, { path }, { cause });
  }
  return { hash: await hashRoadNetwork(bytes), byteLength: bytes.byteLength };
}
