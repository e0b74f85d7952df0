import { deflateSync } from "node:zlib";
import { isPlatformError } from "@maillage/errors";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesField, numberField, text, writePbf } from "../../test/pbf-writer.ts";
import { type RoadSketch, toOsm } from "../../test/synthetic-roads.ts";
import { encodeRoadNetwork, type OsmNetworkResult, PbfReader } from "../index.ts";
import { buildOsmNetwork } from "../node.ts";
import { carProfile } from "../profiles/car.ts";
import { buildOsmNetworkFrom } from "./build-osm-network.ts";
import { bytesInMemory } from "./byte-sources.ts";
import { inflateInStream } from "./inflate-in-stream.ts";
import { PbfCursor } from "./pbf-cursor.ts";

const ROAD = { highway: "primary", maxspeed: "45" };
const SKETCH: RoadSketch = {
  points: { A: [0, 0], B: [100, 0], C: [200, 50], D: [100, 100], E: [300, 0] },
  ways: [
    ["ABC", ROAD],
    ["BD", { ...ROAD, oneway: "yes" }],
    ["CE", { highway: "residential", name: "Rue de l'Église" }],
  ],
  signs: { B: { highway: "traffic_signals" } },
  restrictions: [[{ restriction: "no_left_turn" }, 0, "C", 2]],
};
const SOUND = writePbf(toOsm(SKETCH), { isSplit: true });

function blobOf(type: string, body: number[], dataBytes = body.length): number[] {
  const header = [...bytesField(1, text(type)), ...numberField(3, dataBytes)];
  return [0, 0, header.length >> 8, header.length & 255, ...header, ...body];
}

const HEADER = blobOf("OSMHeader", bytesField(1, []));

/** The network without the hash of the file, which always differs. */
function contentOf({ network }: OsmNetworkResult): Uint8Array {
  return encodeRoadNetwork({ ...network, metadata: { ...network.metadata, sources: [] } });
}

describe("damaged files", () => {
  test("cut anywhere are refused with a typed error, or read whole", async () => {
    const whole = contentOf(await buildOsmNetwork(SOUND));
    for (let length = 0; length < SOUND.length; length++) {
      const outcome = await outcomeOf(SOUND.subarray(0, length));
      if (outcome instanceof Error) {
        expect(isPlatformError(outcome), `${length}: ${outcome.stack}`).toBe(true);
      } else {
        // Cut exactly after the ways: only the restrictions are lost, and nothing in the format tells.
        expect(contentOf(outcome).length).toBe(whole.length);
      }
    }
  });

  test("with bytes changed are refused with a typed error, or read without a silent change", async () => {
    const whole = contentOf(await buildOsmNetwork(SOUND));
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(SOUND.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = SOUND.slice();
          for (const [position, difference] of changes) bytes[position] ^= difference;
          const outcome = await outcomeOf(bytes);
          if (outcome instanceof Error) {
            expect(isPlatformError(outcome), outcome.stack).toBe(true);
            refused++;
          } else if (Buffer.compare(contentOf(outcome), whole) !== 0) {
            expect(outcome.warnings.map(({ kind }) => kind)).toContain("unknown-blob");
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test("with bytes changed inside the blocks never hang, and never fail without a typed error", async () => {
    // Uncompressed, so that no checksum stands in the way of the decoder.
    const raw = writePbf(toOsm(SKETCH), { isRaw: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(raw.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = raw.slice();
          for (const [position, value] of changes) bytes[position] = value;
          const outcome = await outcomeOf(bytes);
          if (outcome instanceof Error) expect(isPlatformError(outcome), outcome.stack).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("of random bytes are refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(isPlatformError(await outcomeOf(bytes))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("limits", () => {
  test("a header over 64 KiB is refused, naming where", async () => {
    await expect(buildOsmNetwork(Uint8Array.from([...HEADER, 0, 1, 0, 1]))).rejects.toMatchObject({
      code: "road-network/osm-block-oversized",
      context: { byteOffset: HEADER.length, bytes: 65537, bytesMax: 65536 },
    });
  });

  test("a blob said to be over 32 MiB is refused", async () => {
    const bytes = Uint8Array.from([...HEADER, ...blobOf("OSMData", [], 32 * 1024 * 1024 + 1)]);
    await expect(buildOsmNetwork(bytes)).rejects.toMatchObject({ code: "road-network/osm-block-oversized" });
  });

  test("a blob said to unfold to over 32 MiB is refused before it is unfolded", async () => {
    const body = [...numberField(2, 32 * 1024 * 1024 + 1), ...bytesField(3, [1, 2, 3])];
    const bytes = Uint8Array.from([...HEADER, ...blobOf("OSMData", body)]);
    await expect(buildOsmNetwork(bytes)).rejects.toMatchObject({ code: "road-network/osm-block-oversized" });
  });

  test.each([
    ["Node's zlib", undefined],
    ["the platform's streams", inflateInStream],
  ])("a zip bomb that says it is small is refused by %s", async (_, inflate) => {
    const bomb = deflateSync(new Uint8Array(50_000_000));
    const body = [...numberField(2, 1000), ...bytesField(3, [...bomb])];
    const bytes = Uint8Array.from([...HEADER, ...blobOf("OSMData", body)]);
    const building =
      inflate === undefined
        ? buildOsmNetwork(bytes)
        : buildOsmNetworkFrom(new PbfReader(bytesInMemory(bytes), inflate), {
            profile: carProfile,
            describeSources: () => [],
          });
    await expect(building).rejects.toMatchObject({ code: "road-network/osm-file-corrupt" });
  });

  test("a blob shorter than it says, and a field longer than its block, are refused", async () => {
    const short = [...numberField(2, 6), ...bytesField(3, [...deflateSync(new Uint8Array(5))])];
    await expect(buildOsmNetwork(Uint8Array.from([...HEADER, ...blobOf("OSMData", short)]))).rejects.toThrow(
      /5 bytes unfolded where 6/,
    );
    expect(() => new PbfCursor(Uint8Array.from([3, 1, 2]), 0).readLength()).toThrow(/overruns its block/);
    expect(new PbfCursor(Uint8Array.from([2, 1, 2]), 0).readLength()).toBe(2);
    expect(() => new PbfCursor(Uint8Array.from([0x80]), 7).readVarint()).toThrow(/byte 7/);
  });

  test("a compression we do not have is named", async () => {
    const bytes = Uint8Array.from([...HEADER, ...blobOf("OSMData", bytesField(7, [1, 2, 3]))]);
    await expect(buildOsmNetwork(bytes)).rejects.toMatchObject({
      code: "road-network/osm-file-unsupported",
      context: { feature: "zstd compression" },
    });
  });

  test("a required feature we do not have is named", async () => {
    const bytes = writePbf(toOsm(SKETCH), { features: ["OsmSchema-V0.6", "HistoricalInformation"] });
    await expect(buildOsmNetwork(bytes)).rejects.toMatchObject({
      code: "road-network/osm-file-unsupported",
      context: { feature: "HistoricalInformation" },
    });
  });

  test("another kind of file is said to be another kind of file", async () => {
    await expect(buildOsmNetwork(Uint8Array.from(text("PK\u0003\u0004 an archive")))).rejects.toThrow(
      /not an OpenStreetMap/,
    );
    await expect(buildOsmNetwork(new Uint8Array(0))).rejects.toMatchObject({ code: "road-network/osm-file-truncated" });
  });

  test("streams of the platform read the same network", async () => {
    const inStreams = await buildOsmNetworkFrom(new PbfReader(bytesInMemory(SOUND), inflateInStream), {
      profile: carProfile,
      describeSources: () => [],
    });
    expect(contentOf(inStreams)).toStrictEqual(contentOf(await buildOsmNetwork(SOUND)));
  });
});

describe("numbers", () => {
  test("of any size that is safe are read exactly", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 53n) + 1n, max: 2n ** 53n - 1n }), (value) => {
        const zigzag = varintOf(value >= 0n ? 2n * value : -2n * value - 1n);
        const plain = varintOf(BigInt.asUintN(64, value));
        expect(BigInt(new PbfCursor(Uint8Array.from(plain), 0).readInt64())).toBe(value);
        // Zigzag doubles: exact up to half of that.
        if (value < 2n ** 52n && value > -(2n ** 52n)) {
          expect(BigInt(new PbfCursor(Uint8Array.from(zigzag), 0).readSigned())).toBe(value);
        }
      }),
    );
  });

  test("of 32 bits are read exactly, and larger ones refused", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 40n }), (value) => {
        const read = () => new PbfCursor(Uint8Array.from(varintOf(value)), 0).readUint32();
        if (value < 2n ** 32n) expect(BigInt(read())).toBe(value);
        else expect(read).toThrow(/too large/);
      }),
    );
  });
});

async function outcomeOf(bytes: Uint8Array): Promise<OsmNetworkResult | Error> {
  try {
    return await buildOsmNetwork(bytes);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function varintOf(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128n) {
    bytes.push(Number(rest & 127n) + 128);
    rest >>= 7n;
  }
  return [...bytes, Number(rest)];
}
