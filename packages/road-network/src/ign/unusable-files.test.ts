import { readFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../test/ign-fixture.ts";
import { cleabs, road, roadLayer } from "../../test/ign-roads.ts";
import { ROADS, writeRoadShapefiles } from "../../test/ign-sample.ts";
import { writeGeoPackage } from "../../test/ign-writers.ts";
import { buildBdTopoNetwork, DamagedIgnFileError } from "../node.ts";

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
