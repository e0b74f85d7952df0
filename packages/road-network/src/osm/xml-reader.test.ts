import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { isPlatformError } from "@maillage/errors";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writePbf } from "../../test/pbf-writer.ts";
import { type RoadSketch, toOsm } from "../../test/synthetic-roads.ts";
import { writeOsmXml } from "../../test/xml-writer.ts";
import { encodeRoadNetwork, type OsmNetworkResult } from "../index.ts";
import { buildOsmNetwork } from "../node.ts";

const ROAD = { highway: "primary", maxspeed: "45" };
const SKETCH: RoadSketch = {
  points: { A: [0, 0], B: [100, 0], C: [200, 50], D: [100, 100], E: [300, 0] },
  ways: [
    ["ABC", ROAD],
    ["BD", { ...ROAD, oneway: "yes", name: 'Rue "des" Prés & Cie' }],
    ["CE", { highway: "residential" }],
  ],
  signs: { B: { highway: "traffic_signals" } },
  restrictions: [[{ restriction: "no_left_turn" }, 0, "C", 2]],
};
const XML = writeOsmXml(toOsm(SKETCH));
/** The same text folded by the `bzip2` program, which no package here can do. */
const BZIP2 = readFileSync(new URL("../../test/fixtures/sketch.osm.bz2", import.meta.url));

const utf8 = (text: string) => new TextEncoder().encode(text);

function contentOf({ network }: OsmNetworkResult): Uint8Array {
  return encodeRoadNetwork({ ...network, metadata: { ...network.metadata, sources: [] } });
}

describe("the same roads in XML give the same network", () => {
  test.each([
    ["plain", utf8(XML)],
    ["with a byte order mark", utf8(`\ufeff${XML}`)],
    ["gzip", gzipSync(XML)],
    ["bzip2", BZIP2],
  ])("%s", async (_, bytes) => {
    const expected = contentOf(await buildOsmNetwork(writePbf(toOsm(SKETCH))));
    expect(contentOf(await buildOsmNetwork(bytes))).toStrictEqual(expected);
  });

  test("whatever is marked deleted is not there", async () => {
    const more =
      '<way id="99" action="delete"><nd ref="1000"/><nd ref="1003"/><tag k="highway" v="primary"/></way></osm>';
    const { statistics } = await buildOsmNetwork(utf8(XML.replace("</osm>", more)));
    expect(statistics.usableWays).toBe(3);
  });

  test("the date is the one Overpass writes", async () => {
    const dated = XML.replace("<node", '<meta osm_base="2026-11-20T10:00:00Z"/><node');
    const { network } = await buildOsmNetwork(utf8(dated));
    expect(network.metadata.sources[0]?.vintage).toBe("2026-11-20");
  });
});

describe("wrong XML", () => {
  test.each([
    ["not OpenStreetMap's", "<gpx></gpx>", /line 1.*<gpx>/],
    ["cut", XML.slice(0, -20), /unclosed tag/],
    ["an entity of its own", XML.replace("45", "&boom;"), /entity/],
    ["a latitude that is no number", XML.replace(/lat="[^"]*"/, 'lat="north"'), /line 3.*"north" is no number/],
    ["a reference that is no identifier", XML.replace(/ref="\d+"/, 'ref="1.5"'), /no identifier/],
    ["a member of no kind", XML.replace('type="way"', 'type="street"'), /member type "street"/],
    ["an identifier missing", XML.replace(/node id="\d+"/, "node"), /attribute "id" is missing/],
  ])("is refused with its place: %s", async (_, text, message) => {
    await expect(buildOsmNetwork(utf8(text))).rejects.toThrow(message);
    await expect(buildOsmNetwork(utf8(text))).rejects.toMatchObject({ code: "road-network/osm-xml-malformed" });
  });

  test("a bomb is refused before it is all unfolded", async () => {
    const bomb = gzipSync(`<osm>${"<node/>".repeat(2)}${" ".repeat(60_000_000)}</osm>`);
    await expect(buildOsmNetwork(bomb)).rejects.toSatisfy(isPlatformError);
  });

  test.each([
    ["gzip", gzipSync(XML)],
    ["bzip2", BZIP2],
  ])("cut or damaged %s is refused with a typed error, or read whole", async (_, sound) => {
    const whole = contentOf(await buildOsmNetwork(sound));
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), fc.boolean(), async (position, value, isCut) => {
        const bytes = isCut ? sound.subarray(0, position) : new Uint8Array(sound);
        if (!isCut) bytes[position] = value;
        let outcome: OsmNetworkResult | unknown;
        try {
          outcome = contentOf(await buildOsmNetwork(bytes));
        } catch (error) {
          expect(isPlatformError(error), String(error)).toBe(true);
          return;
        }
        expect(outcome).toStrictEqual(whole);
      }),
      { numRuns: 200 },
    );
  });
});
