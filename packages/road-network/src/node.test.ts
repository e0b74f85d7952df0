import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildSketch } from "../test/arbitrary-networks.ts";
import { encodeRoadNetwork, hashRoadNetwork } from "./artifact.ts";
import { NotARoadNetworkError } from "./artifact-errors.ts";
import { InvalidRoadNetworkError } from "./invalid-road-network.ts";
import { RoadNetworkFileError, readRoadNetwork, writeRoadNetwork } from "./node.ts";

const network = buildSketch({
  junctions: [
    [0, 0],
    [1, 0],
  ],
  segments: [{ tail: 0, head: 1, forward: 40, backward: 50, flags: 0, points: [[1, 2]] }],
  stateKind: "direction",
  turnSeed: 1,
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maillage-network-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a network written to a file is read back identical, with the same hash and size", async () => {
  const path = join(folder, "network");
  const written = await writeRoadNetwork(network, path);
  const read = await readRoadNetwork(path);
  expect(read.network).toEqual(network);
  expect({ hash: read.hash, byteLength: read.byteLength }).toStrictEqual(written);
  expect(written.hash).toBe(await hashRoadNetwork(encodeRoadNetwork(network)));
  expect(await readdir(folder)).toStrictEqual(["network"]);
});

test("a failed writing leaves what was there, and nothing beside it", async () => {
  const path = join(folder, "network");
  await writeFile(path, "before");
  const broken = { ...network, segmentFlags: new Uint8Array(3) };
  await expect(writeRoadNetwork(broken, path)).rejects.toThrow(InvalidRoadNetworkError);
  expect(await readFile(path, "utf8")).toBe("before");
  expect(await readdir(folder)).toStrictEqual(["network"]);

  await expect(writeRoadNetwork(network, join(folder, "missing", "network"))).rejects.toThrow(RoadNetworkFileError);
  // A folder cannot be replaced by a file: the last step fails, and the temporary file goes.
  await expect(writeRoadNetwork(network, folder)).rejects.toThrow(RoadNetworkFileError);
  expect(await readdir(folder)).toStrictEqual(["network"]);
});

test("a file that is missing or something else is refused", async () => {
  await expect(readRoadNetwork(join(folder, "none"))).rejects.toThrow(RoadNetworkFileError);
  await writeFile(join(folder, "text"), "code;nom\n");
  await expect(readRoadNetwork(join(folder, "text"))).rejects.toThrow(NotARoadNetworkError);
});
