import { writeFileSync } from "node:fs";
import fc from "fast-check";
import type { Geometry, Position } from "geojson";
import { parquetWriteBuffer } from "hyparquet-writer";
import proj4 from "proj4";
import { describe, expect, test } from "vitest";
import {
  geoPackageBytes,
  geoParquetBytes,
  LAMBERT_93_WKT,
  shapefileParts,
  WGS84_WKT,
  type WrittenFeature,
} from "../../test/layer-writers.ts";
import { readBytes, readPath, refusalOf, scratchFolder } from "../../test/opened-file.ts";
import { zipBytes } from "../../test/zip-writer.ts";
import { findEpsgInWkt } from "./coordinate-system.ts";
import { openSourceFile } from "./open-source-file.ts";

const folder = scratchFolder();
const HEADERS = ["code", "nom"];
let fileCount = 0;
const path = (ending: string) => `${folder}/${++fileCount}${ending}`;

/** How each format holds features, as bytes of a file. */
const WRITERS: Readonly<Record<string, (features: readonly WrittenFeature[]) => Buffer>> = {
  geojson: geoJsonBytes,
  geopackage: (features) => geoPackageBytes(path(".gpkg"), { communes: { headers: HEADERS, features } }, 4326),
  shapefile: (features) => zippedShapefile(features, WGS84_WKT),
  parquet: (features) => geoParquetBytes(HEADERS, features),
};

function geoJsonBytes(features: readonly WrittenFeature[], crs?: string): Buffer {
  const written = features.map(({ cells, geometry }) => ({
    type: "Feature",
    properties: Object.fromEntries(HEADERS.map((header, i) => [header, cells[i]])),
    geometry,
  }));
  const member = crs === undefined ? {} : { crs: { type: "name", properties: { name: crs } } };
  return Buffer.from(JSON.stringify({ type: "FeatureCollection", features: written, ...member }));
}

function zippedShapefile(features: readonly WrittenFeature[], wkt: string): Buffer {
  const { shp, dbf } = shapefileParts(HEADERS, features);
  return zipBytes([
    { name: "dossier/couche.shp", content: shp },
    { name: "dossier/COUCHE.DBF", content: dbf },
    { name: "dossier/couche.prj", content: wkt },
    { name: "dossier/couche.cpg", content: "UTF-8" },
  ]);
}

/** JSON has no negative zero. */
const longitude = fc.double({ min: -5, max: 9, noNaN: true }).map((degrees) => degrees + 0);
const latitude = fc.double({ min: 42, max: 51, noNaN: true });
const point = fc.tuple(longitude, latitude).map(([x, y]): Geometry => ({ type: "Point", coordinates: [x, y] }));
/** A square with a hole, clockwise then counter-clockwise as a Shapefile has them. */
const square = (x: number, y: number, side: number): Position[][] => [
  [
    [x, y],
    [x, y + side],
    [x + side, y + side],
    [x + side, y],
    [x, y],
  ],
  [
    [x + side / 4, y + side / 4],
    [x + side / 2, y + side / 4],
    [x + side / 2, y + side / 2],
    [x + side / 4, y + side / 4],
  ],
];
const polygon = fc
  .tuple(longitude, latitude)
  .map(([x, y]): Geometry => ({ type: "Polygon", coordinates: square(x, y, 0.125) }));
const multiPolygon = fc
  .tuple(longitude, latitude)
  .map(([x, y]): Geometry => ({ type: "MultiPolygon", coordinates: [square(x, y, 0.5), square(x + 1, y, 0.25)] }));
const text = fc
  .string({ unit: fc.constantFrom(..."aéœ 0\"'{}[],\\".split("")), maxLength: 12 })
  .map((each) => each.trim());

describe.each(Object.keys(WRITERS))("%s", (format) => {
  const write = WRITERS[format] ?? geoJsonBytes;
  test("what is written is read back: texts, points, polygons with holes, and no shape", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constant(point), fc.constant(fc.oneof(polygon, multiPolygon))).chain((shape) =>
          fc.array(fc.record({ cells: fc.tuple(text, text), geometry: fc.option(shape, { freq: 5 }) }), {
            minLength: 1,
            maxLength: 6,
          }),
        ),
        async (features) => {
          const [table] = await readBytes(folder, `${++fileCount}`, write(features));
          expect(table).toMatchObject({
            format,
            epsg: 4326,
            headers: HEADERS,
            headerRow: 0,
            rowCount: features.length,
          });
          expect(table?.rows).toEqual(features.map(({ cells, geometry }, i) => ({ row: i + 1, cells, geometry })));
        },
      ),
      { numRuns: 12 },
    );
  });
});

/** Where a UTM zone puts a point, by an independent library. */
function utm(epsg: number, zone: number, hemisphere: "" | "+south", longitude: number, latitude: number): KnownPoint {
  const [x = Number.NaN, y = Number.NaN] = proj4(`+proj=utm +zone=${zone} ${hemisphere} +ellps=GRS80`).forward([
    longitude,
    latitude,
  ]);
  return [epsg, x, y, longitude, latitude];
}

type KnownPoint = readonly [epsg: number, x: number, y: number, longitude: number, latitude: number];

/** Points known in both systems: EPSG guidance, the national address base, the European grid. */
const KNOWN: readonly KnownPoint[] = [
  [3035, 3_962_799.451, 2_999_718.853, 5, 50],
  [3035, 3_920_500, 2_529_100, 4.855313, 45.750022],
  [2154, 887_643.67, 6_547_960.53, 5.425179, 46.005447],
  [2154, 700_000, 6_600_000, 3, 46.5],
  utm(5490, 20, "", -61, 14.6),
  utm(32_620, 20, "", -61.5, 16.2),
  utm(2972, 22, "", -52.3, 4.9),
  utm(2975, 40, "+south", 55.5, -21.1),
  utm(4471, 38, "+south", 45.2, -12.8),
  [3857, 556_597.4539663679, 6_106_854.834885074, 5, 48],
  // The origins of these two.
  [3948, 1_700_000, 7_200_000, 3, 48],
  [27_572, 600_000, 2_200_000, 2.336506, 46.799863],
  [4326, 5.14, 48.11, 5.14, 48.11],
];

test.each(KNOWN)("EPSG:%d (%d, %d) becomes degrees", async (epsg, x, y, expectedLongitude, expectedLatitude) => {
  const features: WrittenFeature[] = [{ cells: ["1", "a"], geometry: { type: "Point", coordinates: [x, y] } }];
  const [fromJson] = await readBytes(folder, "p.geojson", geoJsonBytes(features, `urn:ogc:def:crs:EPSG::${epsg}`));
  const layers = { couche: { headers: HEADERS, features } };
  const [fromPackage] = await readBytes(folder, "p.gpkg", geoPackageBytes(path(".gpkg"), layers, epsg));
  for (const table of [fromJson, fromPackage]) {
    expect(table?.epsg).toBe(epsg);
    const geometry = table?.rows[0]?.geometry;
    if (geometry?.type !== "Point") throw new Error("no point");
    const [actualLongitude = Number.NaN, actualLatitude = Number.NaN] = geometry.coordinates;
    // Figures are given to a millionth of a degree; Lambert II étendu is known to some metres only.
    const tolerance = epsg === 27_572 ? 1e-4 : 1e-6;
    expect(Math.abs(actualLongitude - expectedLongitude)).toBeLessThan(tolerance);
    expect(Math.abs(actualLatitude - expectedLatitude)).toBeLessThan(tolerance);
  }
});

describe("projections", () => {
  const at = (x: number, y: number): WrittenFeature[] => [
    { cells: ["1", "a"], geometry: { type: "Point", coordinates: [x, y] } },
  ];
  test("a Shapefile in Lambert-93 by the name in its .prj", async () => {
    const [table] = await readBytes(folder, "l93.zip", zippedShapefile(at(700_000, 6_600_000), LAMBERT_93_WKT));
    expect(table?.epsg).toBe(2154);
    expect(table?.rows[0]?.geometry).toMatchObject({ coordinates: [expect.closeTo(3, 9), expect.closeTo(46.5, 9)] });
  });

  test.each([
    ["RGAF09_UTM_Zone_20N", 5490],
    ["RGFG_1995_UTM_22N", 2972],
    ["RGR_1992_UTM_40S", 2975],
    ["RGM_2004_UTM_Zone_38S", 4471],
    ["RGSPM_2006_UTM_Zone_21N", 4467],
    ["RGF_1993_CC49", 3949],
    ["NTF_Paris_Lambert_Zone_II", 27_572],
  ])("a .prj as ESRI and GDAL write it: %s", (name, epsg) => {
    expect(
      findEpsgInWkt(`PROJCS["${name}",GEOGCS["GCS",DATUM["D",SPHEROID["GRS_1980",6378137.0,298.257222101]]]]`),
    ).toBe(epsg);
  });

  test.each([
    ["Lambert-93 told as degrees", geoJsonBytes(at(887_643, 6_547_960))],
    ["degrees told as Lambert-93", geoJsonBytes(at(5.1, 48.1), "EPSG:2154")],
    ["Lambert-93 told as the European grid", geoJsonBytes(at(1_000_000, 6_547_960), "EPSG:3035")],
    ["the zone of Réunion told as that of the Antilles", zippedShapefile(at(359_400, 9_634_200), WGS84_WKT)],
    ["latitudes beyond the pole", geoJsonBytes(at(5, 95))],
  ])("%s is refused", async (_, bytes) => {
    const error = await refusalOf(readBytes(folder, "wrong", bytes));
    expect([error.reason, error.context.row]).toEqual(["impossible-coordinates", 1]);
  });

  test("an unknown system is not guessed, nor one that is not told", async () => {
    expect((await refusalOf(readBytes(folder, "x", geoJsonBytes(at(1, 1), "EPSG:31370")))).reason).toBe(
      "unknown-projection",
    );
    const { shp, dbf } = shapefileParts(HEADERS, at(1, 1));
    const members = [
      { name: "a.shp", content: shp },
      { name: "a.dbf", content: dbf },
      { name: "a.prj", content: WGS84_WKT },
    ];
    const missing = async (name: string) =>
      (await refusalOf(readBytes(folder, "x.zip", zipBytes(members.filter((member) => member.name !== name))))).context;
    expect(await missing("a.prj")).toMatchObject({ reason: "missing-companion", detail: ".prj" });
    expect(await missing("a.dbf")).toMatchObject({ reason: "missing-companion", detail: ".dbf" });
  });

  test("the point (0, 0) of a projected file stands for none", async () => {
    const [table] = await readBytes(folder, "zero", geoJsonBytes(at(0, 0), "EPSG:2154"));
    expect(table?.rows[0]?.geometry).toBeNull();
  });
});

test("a Shapefile with its companions beside, in the encoding that one of them tells", async () => {
  const { shp, dbf } = shapefileParts(HEADERS, [{ cells: ["52121", ""], geometry: null }]);
  dbf.write("Orl\xe9ans", dbf.length - 60, "latin1");
  const parts = { "beside.shp": shp, "BESIDE.DBF": dbf, "beside.prj": WGS84_WKT, "beside.CPG": "ISO-8859-1" };
  for (const [name, content] of Object.entries(parts)) writeFileSync(`${folder}/${name}`, content);
  const [table] = await readPath(`${folder}/beside.shp`);
  expect([table?.name, table?.rows[0]?.cells]).toEqual(["beside", ["52121", "Orléans"]]);
});

test("Parquet in several groups of rows gives each row once, in order", async () => {
  const columnData = [{ name: "rang", type: "INT32" as const, data: Array.from({ length: 250 }, (_, i) => i) }];
  const bytes = Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 100 }));
  const [table] = await readBytes(folder, "g.parquet", bytes);
  expect(table?.rows.map(({ row, cells }) => [row, ...cells])).toEqual(
    Array.from({ length: 250 }, (_, i) => [i + 1, String(i)]),
  );
});

test("a date of a Shapefile is ISO", async () => {
  const { shp, dbf } = shapefileParts(HEADERS, [{ cells: ["20240801", "a"], geometry: null }]);
  dbf.write("D", 43, "latin1");
  const members = { shp, dbf, prj: WGS84_WKT };
  const zip = zipBytes(Object.entries(members).map(([ending, content]) => ({ name: `a.${ending}`, content })));
  expect((await readBytes(folder, "d.zip", zip))[0]?.rows[0]?.cells).toEqual(["2024-08-01", "a"]);
});

test("values of Parquet are texts: whole numbers, single precision, dates, no value; only the columns asked for", async () => {
  const columnData = [
    { name: "entier", type: "INT64" as const, data: [12n, -1n] },
    { name: "simple", type: "FLOAT" as const, data: [5.1, 0.25] },
    { name: "double", type: "DOUBLE" as const, data: [5.100000000000001, 1e-7] },
    { name: "date", type: "TIMESTAMP" as const, data: [new Date("2024-08-01"), new Date("2024-08-01T09:30:00Z")] },
    { name: "ouvert", type: "BOOLEAN" as const, data: [true, null], nullable: true },
  ];
  const [table] = await readBytes(folder, "t.parquet", Buffer.from(parquetWriteBuffer({ columnData })));
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    ["12", "5.1", "5.100000000000001", "2024-08-01", "true"],
    ["-1", "0.25", "0.0000001", "2024-08-01T09:30:00", ""],
  ]);
  const file = await openSourceFile(`${folder}/t.parquet`);
  for await (const rows of file.tables[0]?.readBatches({ columns: [1] }) ?? []) {
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["", "5.1", "", "", ""],
      ["", "0.25", "", "", ""],
    ]);
  }
  await file.close();
});

describe("GeoJSON", () => {
  test("headers are the properties of all features; values are texts; an id of features is a column", async () => {
    const features = [
      { type: "Feature", id: "x1", properties: { code: "01", pop: 1.5, isOpen: true }, geometry: null },
      {
        type: "Feature",
        id: 7,
        properties: { nom: " a ", list: [1, "b"], features: [{}] },
        geometry: { type: "Polygon", coordinates: [] },
      },
      { type: "Feature", properties: null, geometry: { type: "Point", coordinates: [5, 48, 312] } },
    ];
    const [table] = await readBytes(
      folder,
      "f.geojson",
      JSON.stringify({ features, name: "x", type: "FeatureCollection" }, null, 2),
    );
    expect(table?.headers).toEqual(["id", "code", "pop", "isOpen", "nom", "list", "features"]);
    expect(table?.rows).toEqual([
      { row: 1, cells: ["x1", "01", "1.5", "true", "", "", ""], geometry: null },
      { row: 2, cells: ["7", "", "", "", "a", '[1,"b"]', "[{}]"], geometry: null },
      { row: 3, cells: ["", "", "", "", "", "", ""], geometry: { type: "Point", coordinates: [5, 48] } },
    ]);
  });

  test("one feature, one geometry, and a file in UTF-16", async () => {
    const point = { type: "Point", coordinates: [5, 48] };
    const feature = { type: "Feature", properties: { nom: "é" }, geometry: point };
    expect((await readBytes(folder, "a", JSON.stringify(point)))[0]?.rows).toEqual([
      { row: 1, cells: [], geometry: point },
    ]);
    for (const bytes of [
      Buffer.from(JSON.stringify(feature)),
      Buffer.from(`\ufeff${JSON.stringify(feature)}`, "utf16le"),
    ]) {
      expect((await readBytes(folder, "a", bytes))[0]?.rows).toEqual([{ row: 1, cells: ["é"], geometry: point }]);
    }
  });

  test.each([
    [
      "truncated",
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},"geometry":null},{"ty',
    ],
    ["damaged", '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1,},"geometry":null}]}'],
    [
      "damaged",
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":["5",48]}}]}',
    ],
    [
      "damaged",
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[5,48]}}]}',
    ],
    ["damaged", '{"type":"FeatureCollection","features":[{"name":"no feature"}]}'],
    ["damaged", '{"type":"FeatureCollection","features":["a"]}'],
    [
      "damaged",
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":${"[".repeat(2e5)}${"]".repeat(2e5)}},"geometry":null}]}`,
    ],
    ["truncated", `{"type":"FeatureCollection","features":[${"[".repeat(150)}`],
    ["header-only", '{"type":"FeatureCollection","features":[]}'],
    ["not-geojson", '{"sites":[{"id":1}]}'],
    ["not-geojson", '[{"id":1}]'],
  ])("%s", async (reason, content) => {
    expect((await refusalOf(readBytes(folder, "bad.geojson", content))).reason).toBe(reason);
  });
});

test("a GeoPackage gives a table for each layer, and one of its views is not run", async () => {
  const features = [{ cells: ["1", "a"], geometry: null }];
  const layers = {
    cantons: { headers: HEADERS, features },
    communes: { headers: HEADERS, features },
    vide: { headers: HEADERS, features: [] },
  };
  const tables = await readBytes(folder, "l.gpkg", geoPackageBytes(path(".gpkg"), layers, 2154));
  expect(tables.map(({ name, epsg }) => [name, epsg])).toEqual([
    ["cantons", 2154],
    ["communes", 2154],
  ]);
  const { DatabaseSync } = await import("node:sqlite");
  const file = path(".gpkg");
  geoPackageBytes(file, { cantons: { headers: HEADERS, features } }, 2154);
  const database = new DatabaseSync(file);
  database.exec(`ALTER TABLE cantons RENAME TO hidden; CREATE VIEW cantons AS
    WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS code, NULL AS geom FROM n`);
  database.close();
  expect((await refusalOf(openSourceFile(file))).reason).toBe("damaged");
});
