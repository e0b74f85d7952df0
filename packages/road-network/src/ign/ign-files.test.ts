import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../test/ign-fixture.ts";
import { banLayer, road, roadLayer, SHORT_NAMES } from "../../test/ign-roads.ts";
import { BANS, ROADS, writeRoadShapefiles } from "../../test/ign-sample.ts";
import { writeGeoPackage, writeShapefile } from "../../test/ign-writers.ts";
import { encodeRoadNetwork, type RoadNetwork } from "../index.ts";
import { buildBdTopoNetwork } from "../node.ts";

/** The bytes of a network, its sources left out: those name the files. */
function bytesOf(network: RoadNetwork): Uint8Array {
  return encodeRoadNetwork({ ...network, metadata: { ...network.metadata, sources: [] } });
}

async function expected(folder: string): Promise<Awaited<ReturnType<typeof buildBdTopoNetwork>>> {
  const path = join(folder, "expected.gpkg");
  writeGeoPackage(path, [roadLayer(ROADS), banLayer(BANS)]);
  return await buildBdTopoNetwork([path]);
}

describe("the same roads give the same network", () => {
  test("twice, byte for byte", async () => {
    const folder = temporaryFolder();
    const first = await expected(folder);
    const second = await buildBdTopoNetwork([join(folder, "expected.gpkg")]);
    expect(encodeRoadNetwork(second.network)).toStrictEqual(encodeRoadNetwork(first.network));
    expect(first.network.metadata.sources[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(first.statistics.bannedTurns).toBe(1);
  });

  test.each([
    ["big-endian", { isBigEndian: true }],
    ["with multiple lines", { isMultiple: true }],
    ["with envelopes", { envelope: 2 }],
    [
      "in the tongue of IGN",
      { system: { organization: "IGNF", code: 1, definition: 'PROJCS["RGF93v1 / Lambert-93",X]' } },
    ],
  ])("from a GeoPackage %s", async (_form, options) => {
    const folder = temporaryFolder();
    const { network } = await expected(folder);
    const path = join(folder, "other.gpkg");
    writeGeoPackage(path, [roadLayer(ROADS), banLayer(BANS)], options);
    const other = await buildBdTopoNetwork([path]);
    expect(bytesOf(other.network)).toStrictEqual(bytesOf(network));
  });

  test("from a Shapefile with IGN's short names, its non-communications beside", async () => {
    const folder = temporaryFolder();
    const { network, warnings, statistics } = await expected(folder);
    const other = await buildBdTopoNetwork([writeRoadShapefiles(folder, ROADS, BANS)]);
    expect(bytesOf(other.network)).toStrictEqual(bytesOf(network));
    expect(other.warnings).toStrictEqual(warnings);
    expect({ ...other.statistics, stepMs: null }).toStrictEqual({ ...statistics, stepMs: null });
  });

  test("from a Shapefile whose names were cut to ten letters, in Latin-1 without saying so, without heights", async () => {
    const folder = temporaryFolder();
    // Cut names leave the limits of size out.
    const withoutLimits = ROADS.map(({ cells: { restriction_de_hauteur: _, ...cells }, parts }) => ({
      cells,
      parts: parts?.map((part) => part.map(([x, y]) => [x, y] as const)) ?? null,
    }));
    const { network } = await expected(folder);
    const path = writeShapefile(folder, roadLayer(withoutLimits), { encoding: "latin1", codePage: null });
    const bansPath = writeShapefile(join(folder, "bans"), banLayer(BANS));
    const other = await buildBdTopoNetwork([path, bansPath]);
    expect(bytesOf(other.network)).toStrictEqual(bytesOf(network));
  });

  test("in degrees as in Lambert-93, but for rounding", async () => {
    const folder = temporaryFolder();
    const inMetres = await buildBdTopoNetwork([writeRoadShapefiles(folder, ROADS, BANS)]);
    const { junctionLongitude, junctionLatitude } = inMetres.network;
    const path = join(folder, "degrees.gpkg");
    const line = [0, 1].map((j) => [junctionLongitude[j], junctionLatitude[j]] as const);
    writeGeoPackage(path, [roadLayer([{ ...road(1, []), parts: [line] }])], { epsg: 4326 });
    const { network } = await buildBdTopoNetwork([path]);
    expect(network.junctionLongitude).toStrictEqual(junctionLongitude.slice(0, 2));
    expect(network.junctionLatitude).toStrictEqual(junctionLatitude.slice(0, 2));
  });

  test("in two files of neighbouring départements, roads of the border in both", async () => {
    const folder = temporaryFolder();
    const { network } = await expected(folder);
    const paths = [join(folder, "a.gpkg"), join(folder, "b.gpkg")];
    writeGeoPackage(paths[0] ?? "", [roadLayer(ROADS.slice(0, 3)), banLayer(BANS)]);
    writeGeoPackage(paths[1] ?? "", [roadLayer(ROADS.slice(1)), banLayer(BANS)]);
    const other = await buildBdTopoNetwork(paths);
    expect(bytesOf(other.network)).toStrictEqual(bytesOf(network));
    expect(other.network.metadata.sources).toHaveLength(2);
    expect(other.statistics.repeatedRows).toBe(2);
  });

  test("without the rows that a Shapefile marks as deleted", async () => {
    const folder = temporaryFolder();
    const deleted = road(6, [
      [0, 0],
      [0, 300],
    ]);
    const path = writeShapefile(folder, roadLayer([deleted, ...ROADS]), {
      deleted: new Set([0]),
      columnNames: SHORT_NAMES,
    });
    writeRoadShapefiles(join(folder, "kept"), ROADS, []);
    const { network } = await buildBdTopoNetwork([path]);
    const kept = await buildBdTopoNetwork([join(folder, "kept", "TRONCON_DE_ROUTE.shp")]);
    expect(bytesOf(network)).toStrictEqual(bytesOf(kept.network));
  });
});

describe("the edition", () => {
  test.each([
    ["BDTOPO_3-0_D052_2022-03-15", "2022-03-15", "5s"],
    ["BDTOPO_3-3_D052_2023-08-31", "2023-08-31", "5s"],
    ["BDTOPO_3-3_D052_2023-09-15", "2023-09-15", "3s"],
    ["BDTOPO", "date inconnue", "3s"],
  ])("of %s says how long junctions take", async (name, vintage, seconds) => {
    const folder = join(temporaryFolder(), name);
    mkdirSync(folder);
    const path = join(folder, "BDT.gpkg");
    writeGeoPackage(path, [roadLayer(ROADS)]);
    const { metadata } = (await buildBdTopoNetwork([path])).network;
    expect(metadata.sources[0]?.vintage).toBe(vintage);
    expect(metadata.profileVersion.endsWith(seconds)).toBe(true);
  });
});

test("overseas files are placed where the territory is", async () => {
  const path = join(temporaryFolder(), "reunion.gpkg");
  const line = [
    [338_000, 7_690_000],
    [339_000, 7_690_000],
  ] as const;
  writeGeoPackage(path, [roadLayer([{ ...road(1, []), parts: [line] }])], { epsg: 2975 });
  const { junctionLongitude, junctionLatitude } = (await buildBdTopoNetwork([path])).network;
  // Saint-Denis is at 55.45 E, 20.88 S.
  expect(junctionLongitude[0]).toBeCloseTo(55.44, 1);
  expect(junctionLatitude[0]).toBeCloseTo(-20.88, 1);
});
