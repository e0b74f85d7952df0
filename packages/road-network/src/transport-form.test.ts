import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSketch, networkSketches } from "../test/arbitrary-networks.ts";
import { encodeRoadNetwork } from "./artifact.ts";
import { DamagedRoadNetworkError, NotARoadNetworkError } from "./artifact-errors.ts";
import { InvalidRoadNetworkError } from "./invalid-road-network.ts";
import { packRoadNetwork, unpackRoadNetwork } from "./transport-form.ts";

test("a network comes back identical from its transport form, artifact included", () => {
  fc.assert(
    fc.property(networkSketches, fc.boolean(), (sketch, areWhole) => {
      const built = buildSketch(sketch);
      const junctionLongitude = built.junctionLongitude.map((value) => (areWhole ? value : value + 1e-9));
      const network = areWhole ? built : buildSketch(sketch, junctionLongitude);
      const unpacked = unpackRoadNetwork(packRoadNetwork(network));
      expect(unpacked).toEqual(network);
      expect(encodeRoadNetwork(unpacked)).toStrictEqual(encodeRoadNetwork(network));
    }),
    { numRuns: 200 },
  );
});

const [sketch] = fc.sample(
  networkSketches.filter(({ segments, stateKind }) => segments.length > 4 && stateKind === "direction"),
  { numRuns: 1, seed: 52 },
);
const network = buildSketch(sketch);
const packed = packRoadNetwork(network);

test("it is smaller than the artifact, compressed or not", () => {
  expect(packed.length).toBeLessThan(encodeRoadNetwork(network).length);
  expect(gzipSync(packed).length).toBeLessThan(gzipSync(encodeRoadNetwork(network)).length);
});

test("a damaged one is refused, and so is an artifact, which is another file", () => {
  for (let i = 24; i < packed.length; i += 7) {
    const damaged = packed.slice();
    damaged[i] ^= 0x10;
    expect(() => unpackRoadNetwork(damaged)).toThrow(DamagedRoadNetworkError);
  }
  expect(() => unpackRoadNetwork(encodeRoadNetwork(network))).toThrow(NotARoadNetworkError);
});

test("a network whose graph does not follow from its segments is not packed", () => {
  const { graph } = buildSketch({ ...sketch, stateKind: "junction" });
  const backwards = { ...graph, arcHead: graph.arcHead.toReversed() };
  expect(() => packRoadNetwork({ ...network, graph: backwards })).toThrow(InvalidRoadNetworkError);
  const index = network.segmentIndex.slice();
  index[2] = 5;
  expect(() => packRoadNetwork({ ...network, segmentIndex: index })).toThrow(InvalidRoadNetworkError);
});
