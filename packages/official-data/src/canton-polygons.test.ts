import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildCantonLocator, readCantonPolygons } from "./canton-polygons.ts";
import { readSitesTable } from "./read-sites-table.ts";

const REPOSITORY = join(import.meta.dirname, "../../..");

const square = (west: number, south: number) => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south + 1],
  [west, south],
];
const file = (features: readonly object[]) => ({
  name: "cantons.geojson",
  text: JSON.stringify({ type: "FeatureCollection", features }),
});
const canton = (properties: object, west = 5, south = 48) => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates: [square(west, south)] },
});

test.each([
  [{ code: "5207", nom: "Chaumont-3" }, "5207"],
  [{ code: "52007", nom: "Chaumont-3" }, "5207"],
  [{ code: "971001", nom: "Abymes" }, "97101"],
  [{ INSEE_CAN: "07", INSEE_DEP: "52" }, "5207"],
  [{ code_insee: "2A04", nom_officiel: "Ajaccio-1" }, "2A04"],
])("a canton is recognised from %o", (properties, code) => {
  expect(readCantonPolygons(file([canton(properties)]))[0]?.code).toBe(code);
});

test("a point is in the canton that contains it, or in none", () => {
  const locate = buildCantonLocator(
    readCantonPolygons(file([canton({ code: "5201" }), canton({ code: "5202" }, 6), canton({ code: "5203" }, 5, 49)])),
  );
  expect([locate(5.5, 48.5), locate(6.5, 48.5), locate(5.5, 49.5), locate(7.5, 48.5)]).toEqual([
    "5201",
    "5202",
    "5203",
    undefined,
  ]);
});

describe("what cannot be used is refused with its place", () => {
  test.each([
    ["no JSON", { name: "x.geojson", text: "<html>" }, /x\.geojson: the document is not JSON/],
    ["metres instead of degrees", file([canton({ code: "5201" }, 700_000, 6_600_000)]), /features\[0\]\.geometry/],
    ["a feature without a code", file([canton({ nom: "Bologne" })]), /features\[0\]\.properties has no canton code/],
    [
      "a code twice",
      file([canton({ code: "5201" }), canton({ code: "52001" }, 6)]),
      /features\[1\]\.properties is canton 5201 again/,
    ],
  ])("%s", (_, given, message) => {
    expect(() => readCantonPolygons(given)).toThrow(message);
  });
});

const realCantons = join(REPOSITORY, "../shared/real-data/france/cantons.geojson");
test.skipIf(!existsSync(realCantons))(
  "1,563 of the 1,995 metropolitan cantons of 2018 hold a site of the list of 1 August 2024",
  () => {
    const cantons = readCantonPolygons({ name: "cantons.geojson", text: readFileSync(realCantons, "utf8") });
    const list = join(REPOSITORY, "../shared/real-data/france/liste-fs-20240801.csv");
    const { sites } = readSitesTable({ name: "liste-fs.csv", text: readFileSync(list, "utf8") });
    const locate = buildCantonLocator(cantons);
    const served = new Set(sites.map(({ longitude, latitude }) => locate(longitude, latitude)));
    served.delete(undefined);
    expect([cantons.length, sites.length, served.size]).toEqual([1995, 2845, 1563]);
  },
);
