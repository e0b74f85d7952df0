import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSketch, networkSketches } from "../test/arbitrary-networks.ts";
import { decodeRoadNetwork, encodeRoadNetwork, hashRoadNetwork } from "./artifact.ts";
import {
  DamagedRoadNetworkError,
  NotARoadNetworkError,
  RoadNetworkFormatError,
  TruncatedRoadNetworkError,
} from "./artifact-errors.ts";
import { assertRoadNetwork } from "./assert-road-network.ts";

const [sketch] = fc.sample(
  networkSketches.filter(({ segments }) => segments.length > 4),
  { numRuns: 1, seed: 52 },
);
const network = buildSketch(sketch);
const bytes = encodeRoadNetwork(network);

test("a network comes back identical from its artifact, whose bytes are always the same", () => {
  fc.assert(
    fc.property(networkSketches, (anySketch) => {
      const built = buildSketch(anySketch);
      const encoded = encodeRoadNetwork(built);
      const decoded = decodeRoadNetwork(encoded);
      expect(decoded).toEqual(built);
      assertRoadNetwork(decoded);
      expect(encodeRoadNetwork(decoded)).toStrictEqual(encoded);
    }),
    { numRuns: 200 },
  );
});

test("the order of the keys of the metadata does not change the bytes", () => {
  const { origin, ...others } = network.metadata;
  expect(encodeRoadNetwork({ ...network, metadata: { ...others, origin } })).toStrictEqual(bytes);
});

test("arrays are views of the bytes, at whatever offset of a buffer, shared or not", () => {
  const decoded = decodeRoadNetwork(bytes);
  expect(decoded.graph.arcHead.buffer).toBe(bytes.buffer);
  expect(decoded.segmentIndex.buffer).toBe(bytes.buffer);

  const shifted = new Uint8Array(bytes.length + 3).subarray(3);
  shifted.set(bytes);
  expect(decodeRoadNetwork(shifted)).toEqual(network);

  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  const overShared = decodeRoadNetwork(shared);
  expect(overShared.graph.arcHead.buffer).toBe(shared.buffer);
  expect(encodeRoadNetwork(overShared)).toStrictEqual(bytes);
});

test("the hash is the SHA-256 of the bytes, from a part of a buffer or a shared one alike", async () => {
  expect(await hashRoadNetwork(new TextEncoder().encode("abc"))).toBe(
    // FIPS 180-2, appendix B.1.
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  const part = new Uint8Array(bytes.length + 8).subarray(8);
  part.set(bytes);
  expect(await hashRoadNetwork(shared)).toBe(await hashRoadNetwork(bytes));
  expect(await hashRoadNetwork(part)).toBe(await hashRoadNetwork(bytes));
});

const REFUSALS = [NotARoadNetworkError, RoadNetworkFormatError, TruncatedRoadNetworkError, DamagedRoadNetworkError];

function refusalOf(candidate: Uint8Array): unknown {
  try {
    decodeRoadNetwork(candidate);
  } catch (error) {
    return REFUSALS.find((Refusal) => error instanceof Refusal) ?? error;
  }
  return "accepted";
}

test("a change in any byte is refused", () => {
  for (let i = 0; i < bytes.length; i++) {
    for (const flip of [1, 0x80, 0xff]) {
      const damaged = bytes.slice();
      damaged[i] ^= flip;
      const refusal = refusalOf(damaged);
      if (i < 8) expect(refusal).toBe(NotARoadNetworkError);
      else if (i < 12) expect(refusal).toBe(RoadNetworkFormatError);
      else if (i >= 16 && i < 20) expect(refusal).toBe(TruncatedRoadNetworkError);
      else expect(refusal).toBe(DamagedRoadNetworkError);
    }
  }
});

test("a file cut at any length, or with something added, is refused as such", () => {
  for (let length = 0; length < bytes.length; length++) {
    expect(refusalOf(bytes.slice(0, length))).toBe(length < 8 ? NotARoadNetworkError : TruncatedRoadNetworkError);
  }
  const longer = new Uint8Array(bytes.length + 8);
  longer.set(bytes);
  expect(refusalOf(longer)).toBe(TruncatedRoadNetworkError);
});

test("a later format is refused by name, and a file of something else too", () => {
  const later = bytes.slice();
  later[8] = 2;
  expect(() => decodeRoadNetwork(later)).toThrow("format 2, and this version of Maillage reads format 1");
  expect(refusalOf(new TextEncoder().encode("code_commune,nom,lon,lat\n52121,Chaumont,5.14,48.1\n"))).toBe(
    NotARoadNetworkError,
  );
});
