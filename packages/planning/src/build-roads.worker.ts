import { open, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { isPlatformError } from "@maillage/errors";
import { assertRoadNetwork, NOT_SNAPPED, type RoadNetwork, snapPlaces } from "@maillage/road-network";
import { buildBdTopoNetwork, buildOsmNetwork, readRoadNetwork, writeRoadNetwork } from "@maillage/road-network/node";
import { buildRoadNetworkView } from "./build-road-network-view.ts";
import type { BuildRoadsMessage, BuildRoadsRequest, BuildStage, BuiltRoads } from "./build-roads-protocol.ts";
import { buildTransport } from "./road-network-transport.ts";
import { explainStorageFailure, findSystemCode } from "./storage-failure.ts";
import type { RoadNetworkWarning } from "./views.ts";

/** Entry of the building thread: one file in, one artifact out, then it ends. */
const NETWORK_START = "MAILLNET";
const GEOPACKAGE_START = "SQLite format 3\0";

// Started by `buildRoadsInWorker` alone, which types what it sends.
const request = workerData as BuildRoadsRequest;
let lastTold = "";

try {
  say({ kind: "done", built: await build(request) });
} catch (error) {
  if (!isPlatformError(error)) throw error;
  const { code, message, context } = error;
  say({ kind: "refused", code, message, context, systemCode: findSystemCode(error) });
}

async function build({
  roadsPath,
  profile,
  artifactPath,
  transportPath,
  homeLongitude,
  homeLatitude,
}: BuildRoadsRequest): Promise<BuiltRoads> {
  const { network, warnings } = await buildFrom(roadsPath, profile);
  tellProgress("checking", 0);
  const { placeSegment } = snapPlaces(network, homeLongitude, homeLatitude);
  // Also a network of ours is written anew: the bytes that are kept are those that our own writer makes.
  const { hash } = await writeRoadNetwork(network, artifactPath);
  await writeTransport(network, transportPath);
  tellProgress("checking", 1);
  return {
    view: buildRoadNetworkView(network, hash),
    metadata: network.metadata,
    warnings: warnings.map(({ kind, count, examples }) => ({ kind, count, examples: [...examples] })),
    homeIsOnRoads: Uint8Array.from(placeSegment, (segment) => (segment === NOT_SNAPPED ? 0 : 1)),
  };
}

/** @throws {DataFolderFullError}, {DataFolderNotWritableError} */
async function writeTransport(network: RoadNetwork, path: string): Promise<void> {
  const bytes = await buildTransport(network);
  try {
    await writeFile(path, bytes, { flag: "wx", flush: true });
  } catch (cause) {
    throw explainStorageFailure(dirname(path), cause);
  }
}

/** A file from elsewhere may have a right checksum and wrong content: its invariants are checked before it is searched. */
async function openNetwork(path: string): RoadsRead {
  tellProgress("network", 0);
  const { network } = await readRoadNetwork(path);
  assertRoadNetwork(network);
  return { network, warnings: [] };
}

type RoadsRead = Promise<{ readonly network: RoadNetwork; readonly warnings: readonly RoadNetworkWarning[] }>;

/** By the file's first bytes. A GeoPackage goes by its name too: a damaged one is told as such, not as a strange map. */
async function buildFrom(path: string, profile: BuildRoadsRequest["profile"]): RoadsRead {
  const start = await readStart(path, GEOPACKAGE_START.length);
  if (start.startsWith(NETWORK_START)) return openNetwork(path);
  if (start === GEOPACKAGE_START || /\.gpkg$/i.test(path)) {
    return buildBdTopoNetwork([path], {
      onProgress: (step, share) => tellProgress(step === "roads" ? "ways" : "network", step === "turns" ? 0 : share),
    });
  }
  return buildOsmNetwork(path, { profile, onProgress: tellProgress });
}

async function readStart(path: string, byteCount: number): Promise<string> {
  // What cannot be opened is told by the reader, with its reason.
  const file = await open(path, "r").catch(() => undefined);
  if (file === undefined) return "";
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(byteCount), 0, byteCount, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A message per hundredth of a stage, not per block of the file. */
function tellProgress(stage: BuildStage, share: number): void {
  const told = `${stage} ${Math.floor(share * 100)}`;
  if (told === lastTold) return;
  lastTold = told;
  say({ kind: "progress", stage, share });
}

function say(message: BuildRoadsMessage): void {
  parentPort?.postMessage(message);
}
