import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PbfWriterOptions, writePbf } from "../../test/pbf-writer.ts";
import { findRealExtract } from "../../test/reference/reference-times.ts";
import { type RoadSketch, toOsm } from "../../test/synthetic-roads.ts";
import { writeOsmXml } from "../../test/xml-writer.ts";
import { carProfile, encodeRoadNetwork, hashRoadNetwork, type OsmReader, PbfReader } from "../index.ts";
import { buildOsmNetwork } from "../node.ts";
import { buildOsmNetworkFrom } from "./build-osm-network.ts";
import { bytesInMemory, type IdentifiedBytes, inflateOnNode } from "./byte-sources.ts";
import { openOsmReader } from "./open-osm-reader.ts";
import { OsmXmlReader } from "./xml-reader.ts";

const ROAD = { highway: "primary", maxspeed: "45", name: "Rue de l'Église – «\u00a0Île\u00a0» 🚲" };
const OSM = toOsm({
  points: { A: [0, 0], B: [100, 0], C: [200, 50], D: [100, 100], E: [300, 0], F: [300, 90] },
  ways: [
    ["ABC", ROAD],
    ["BD", { ...ROAD, oneway: "yes" }],
    ["CE", { highway: "residential" }],
    ["EFC", { highway: "service", access: "private" }],
  ],
  signs: { B: { highway: "traffic_signals" } },
  restrictions: [
    [{ restriction: "no_left_turn" }, 0, "C", 2],
    [{ restriction: "no_u_turn" }, 0, 2, 3],
  ],
} satisfies RoadSketch);
const XML = new TextEncoder().encode(`\ufeff${writeOsmXml(OSM)}`);
/** The text of another map, folded by the `bzip2` program. */
const BZIP2 = readFileSync(new URL("../../test/fixtures/sketch.osm.bz2", import.meta.url));

/** The artifact without the file's own hash, which says how it was folded. */
async function contentOf(reader: OsmReader): Promise<Uint8Array> {
  const { network } = await buildOsmNetworkFrom(reader, { profile: carProfile, describeSources: () => [] });
  return encodeRoadNetwork(network);
}

/** At most so many bytes a time, all in one buffer that the next reading overwrites. */
function readingAtMost(bytes: Uint8Array, byteCountMax: number): IdentifiedBytes {
  const buffer = new Uint8Array(Math.min(byteCountMax, bytes.length));
  return {
    ...bytesInMemory(bytes),
    read: (offset, byteCount) => {
      buffer.fill(0xff);
      const piece = bytes.subarray(offset, offset + Math.min(byteCount, byteCountMax));
      buffer.set(piece);
      return buffer.subarray(0, piece.length);
    },
  };
}

describe("the same file gives the same bytes", () => {
  test("of text, wherever it is cut into pieces", async () => {
    const text = new TextDecoder("utf-8").decode(XML);
    const expected = await contentOf(await openOsmReader(bytesInMemory(XML)));
    const cuts = fc.array(fc.nat(text.length), { maxLength: 40 }).map((at) => [...at].sort((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        const reader = new OsmXmlReader(async function* () {
          for (const [i, end] of [...at, text.length].entries())
            yield { text: text.slice(at[i - 1] ?? 0, end), share: 0 };
        });
        expect(await contentOf(reader)).toStrictEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ["plain", XML],
    ["gzip", gzipSync(XML)],
    ["bzip2", BZIP2],
  ])("of %s, however few bytes are read at a time", async (_, bytes) => {
    const expected = await contentOf(await openOsmReader(bytesInMemory(bytes)));
    // The first 64 bytes are asked for at once, to tell what the file is.
    for (const byteCountMax of [64, 65, 97, 128, 1021]) {
      expect(await contentOf(await openOsmReader(readingAtMost(bytes, byteCountMax)))).toStrictEqual(expected);
    }
  });

  test("of PBF, however its elements are written, and from a buffer that is read over again", async () => {
    const expected = await contentOf(await openOsmReader(bytesInMemory(XML)));
    const written: PbfWriterOptions[] = [{}, { isRaw: true }, { isSplit: true }, { isPlainNodes: true }];
    for (const options of [...written, { isRaw: true, isSplit: true, isPlainNodes: true }]) {
      const bytes = writePbf(OSM, options);
      expect(await contentOf(new PbfReader(bytesInMemory(bytes), inflateOnNode))).toStrictEqual(expected);
      const reused = readingAtMost(bytes, bytes.length);
      expect(await contentOf(new PbfReader(reused, inflateOnNode))).toStrictEqual(expected);
    }
  });

  const extracts = ["andorra", "north-bayreuth", "monaco"].filter((name) => findRealExtract(name) !== undefined);
  test.skipIf(extracts.length === 0).for(extracts)("of the extract of %s, built twice", async (name) => {
    const url = findRealExtract(name);
    if (url === undefined) throw new Error(`The extract of ${name} has gone`);
    const path = fileURLToPath(url);
    const hashes = await Promise.all(
      [path, new Uint8Array(readFileSync(path))].map(async (input) => {
        const { network } = await buildOsmNetwork(input);
        return hashRoadNetwork(encodeRoadNetwork(network));
      }),
    );
    expect(hashes[1]).toBe(hashes[0]);
  });
});
