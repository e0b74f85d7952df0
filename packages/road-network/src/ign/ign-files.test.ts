import { mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../test/ign-fixture.ts";
import { ban, banLayer, cleabs, road, roadLayer, SHORT_NAMES } from "../../test/ign-roads.ts";
import { type WrittenFeature, writeGeoPackage, writeShapefile } from "../../test/ign-writers.ts";
import { encodeRoadNetwork, type RoadNetwork } from "../index.ts";
import { buildBdTopoNetwork, DamagedIgnFileError } from "../node.ts";

const ROADS = [
  road(
    1,
    [
      [0, 0],
      [100, 5],
      [200, 0],
    ],
    { urbain: 1, nature: "Route à 2 chaussées" },
  ),
  road(
    2,
    [
      [200, 0],
      [300, 0],
    ],
    { sens_de_circulation: "Sens inverse" },
  ),
  road(
    3,
    [
      [200, 0],
      [200, 150],
    ],
    { acces_vehicule_leger: "À péage", restriction_de_hauteur: 2.5 },
  ),
  road(
    4,
    [
      [200, 150],
      [300, 0],
    ],
    { prive: 1 },
  ),
  { ...road(5, []), parts: null },
];
const BANS = [ban(1, cleabs(1), `${cleabs(3)}/${cleabs(99)}`, [200, 0])];

/** The bytes of a network, its sources left out: those name the files. */
function bytesOf(network: RoadNetwork): Uint8Array {
  return encodeRoadNetwork({ ...network, metadata: { ...network.metadata, sources: [] } });
}

function writeRoadShapefiles(
  folder: string,
  roads: readonly WrittenFeature[],
  bans: readonly WrittenFeature[],
): string {
  const options = { columnNames: SHORT_NAMES };
  if (bans.length > 0) writeShapefile(folder, { ...banLayer(bans), name: "NON_COMMUNICATION" }, options);
  return writeShapefile(folder, { ...roadLayer(roads), name: "TRONCON_DE_ROUTE" }, options);
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

describe("files that cannot be used say why", () => {
  /** Writes a file or two and gives the path to open. */
  type Prepare = (folder: string) => string;
  const withSql =
    (sql: string): Prepare =>
    (folder) => {
      const path = join(folder, "bdtopo.gpkg");
      writeGeoPackage(path, [roadLayer(ROADS)]);
      const database = new DatabaseSync(path);
      database.exec(sql);
      database.close();
      return path;
    };
  const without =
    (ending: string): Prepare =>
    (folder) => {
      const path = writeRoadShapefiles(folder, ROADS, []);
      renameSync(path.replace(/shp$/, ending), path.replace(/shp$/, "gone"));
      return path;
    };
  const withColumn =
    (cells: Record<string, string | number>): Prepare =>
    (folder) => {
      const path = join(folder, "bdtopo.gpkg");
      writeGeoPackage(path, [
        roadLayer([
          ...ROADS.slice(0, 2),
          road(
            3,
            [
              [0, 0],
              [1, 1],
            ],
            cells,
          ),
        ]),
      ]);
      return path;
    };
  const named =
    (name: string, content: string): Prepare =>
    (folder) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };

  test.each<[string, Prepare, string, RegExp]>([
    ["a missing GeoPackage", (folder) => join(folder, "no.gpkg"), "road-network/ign-file-unreadable", /no\.gpkg/],
    [
      "a missing Shapefile",
      (folder) => join(folder, "no.shp"),
      "road-network/ign-projection-unknown",
      /no\.shp.*no \.prj/,
    ],
    ["a text named .gpkg", named("text.gpkg", "bonjour".repeat(100)), "road-network/ign-file-damaged", /text\.gpkg/],
    ["an empty file", named("empty.gpkg", ""), "road-network/ign-file-damaged", /empty\.gpkg/],
    ["IGN's own archive", named("BDTOPO.7z", "7z"), "road-network/ign-file-unsupported", /unpack/],
    ["a table of another kind", named("roads.csv", ""), "road-network/ign-file-unsupported", /neither/],
    [
      "no layer of roads",
      withSql("DELETE FROM gpkg_contents"),
      "road-network/ign-layer-missing",
      /troncon_de_route.*none/,
    ],
    [
      "a layer that is a view",
      withSql(
        "ALTER TABLE troncon_de_route RENAME TO t; CREATE VIEW troncon_de_route AS SELECT * FROM t; UPDATE gpkg_contents SET table_name = 'troncon_de_route'; UPDATE gpkg_geometry_columns SET table_name = 'troncon_de_route'",
      ),
      "road-network/ign-file-damaged",
      /not a plain table/,
    ],
    [
      "a column that is missing",
      withSql("ALTER TABLE troncon_de_route RENAME COLUMN vitesse_moyenne_vl TO v"),
      "road-network/ign-field-missing",
      /troncon_de_route.*bdtopo\.gpkg.*vitesse_moyenne_vl, VIT_MOY_VL/,
    ],
    [
      "an unknown projection",
      withSql("UPDATE gpkg_spatial_ref_sys SET organization_coordsys_id = 27572"),
      "road-network/ign-projection-unknown",
      /EPSG:27572/,
    ],
    [
      "a speed in words",
      withColumn({ vitesse_moyenne_vl: "vite" }),
      "road-network/ign-value-invalid",
      /Row 3 \(TRONROUT0000000000000003\) of layer troncon_de_route of bdtopo\.gpkg: vitesse_moyenne_vl is "vite"/,
    ],
    ["a flag in words", withColumn({ urbain: "peut-être" }), "road-network/ign-value-invalid", /urbain is "peut-être"/],
    [
      "a geometry cut short",
      withSql("UPDATE troncon_de_route SET geometrie = substr(geometrie, 1, 40) WHERE fid = 2"),
      "road-network/ign-file-damaged",
      /ends too early \(row 2 of layer troncon_de_route\)/,
    ],
    [
      "a geometry of another kind",
      withSql("UPDATE troncon_de_route SET geometrie = x'47500001000000000103000000' WHERE fid = 1"),
      "road-network/ign-file-damaged",
      /neither a line nor a point \(row 1/,
    ],
    ["a Shapefile without .prj", without("prj"), "road-network/ign-projection-unknown", /no \.prj file/],
    ["a Shapefile without .dbf", without("dbf"), "road-network/ign-file-unreadable", /TRONCON_DE_ROUTE\.dbf/],
    [
      "an encoding that does not exist",
      (folder) => {
        const path = writeRoadShapefiles(folder, ROADS, []);
        writeFileSync(path.replace(/shp$/, "cpg"), "KLINGON");
        return path;
      },
      "road-network/ign-file-unsupported",
      /KLINGON/,
    ],
    [
      "a Shapefile cut short",
      (folder) => {
        const path = writeRoadShapefiles(folder, ROADS, []);
        truncateSync(path, readFileSync(path).length - 10);
        return path;
      },
      "road-network/ign-file-damaged",
      /TRONCON_DE_ROUTE\.shp is damaged: it has \d+ bytes and announces \d+/,
    ],
    [
      "degrees under a Lambert-93 name",
      (folder) => {
        const path = join(folder, "bdtopo.gpkg");
        writeGeoPackage(path, [
          roadLayer([
            {
              ...road(1, []),
              parts: [
                [
                  [5, 48],
                  [5.1, 48],
                ],
              ],
            },
          ]),
        ]);
        return path;
      },
      "road-network/ign-no-usable-road",
      /None of the 1 roads/,
    ],
  ])("%s", async (_problem, prepare, code, message) => {
    const failure = buildBdTopoNetwork([prepare(temporaryFolder())]);
    await expect(failure).rejects.toMatchObject({ code });
    await expect(failure).rejects.toThrow(message);
  });

  test("the error of a value carries file, layer, row, identifier, column and value", async () => {
    const path = withColumn({ vitesse_moyenne_vl: "vite" })(temporaryFolder());
    await expect(buildBdTopoNetwork([path])).rejects.toMatchObject({
      context: {
        file: "bdtopo.gpkg",
        layer: "troncon_de_route",
        row: 3,
        id: cleabs(3),
        field: "vitesse_moyenne_vl",
        value: "vite",
      },
    });
  });

  test("a Shapefile that holds fewer geometries than rows", async () => {
    const folder = temporaryFolder();
    const path = writeRoadShapefiles(folder, ROADS, []);
    const fewer = writeRoadShapefiles(join(folder, "fewer"), ROADS.slice(0, 3), []);
    writeFileSync(path, readFileSync(fewer));
    await expect(buildBdTopoNetwork([path])).rejects.toThrow(DamagedIgnFileError);
    await expect(buildBdTopoNetwork([path])).rejects.toThrow(/fewer geometries.*row 4/);
  });

  test("a GeoPackage is read from a folder where nothing may be written, and nothing is left beside it", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "bdtopo.gpkg");
    writeGeoPackage(path, [roadLayer(ROADS)]);
    const database = new DatabaseSync(path);
    database.exec("PRAGMA journal_mode = WAL");
    database.close();
    const before = readFileSync(path);
    await buildBdTopoNetwork([path]);
    expect(readFileSync(path)).toStrictEqual(before);
  });

  test("progress is told and a cancellation is heard", async () => {
    const path = join(temporaryFolder(), "bdtopo.gpkg");
    writeGeoPackage(path, [roadLayer(ROADS)]);
    const steps: string[] = [];
    await buildBdTopoNetwork([path], { onProgress: (step) => steps.push(step) });
    expect([...new Set(steps)]).toStrictEqual(["roads", "turns", "network"]);
    const reason = new Error("no longer wanted");
    await expect(buildBdTopoNetwork([path], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
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
