import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { knowLayer } from "../../test/any-layer.ts";
import type { LayerFeature } from "../layers/layer.ts";
import { exportLayersToFile } from "./export-layers.ts";
import type { FormatId } from "./format.ts";

const hasGdal = spawnSync("ogrinfo", ["--version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "maillage-gdal-"));

const points: readonly LayerFeature[] = [
  {
    id: "a",
    geometry: { type: "Point", coordinates: [5.25, 48.5] },
    values: ['L’été; "x", =1', 3, 0.25, true, "2024-08-01"],
  },
  { id: "b", geometry: { type: "Point", coordinates: [5.5, 48] }, values: ["é".repeat(200), -1, -2.5, false, null] },
  { id: "c", geometry: null, values: [null, null, null, null, null] },
];
const square = [
  [5, 48],
  [6, 48],
  [6, 49],
  [5, 49],
  [5, 48],
];
const areas: readonly LayerFeature[] = [
  { id: "s", geometry: { type: "MultiPolygon", coordinates: [[square]] }, values: ["01004", 1, 1, true, "1999-12-31"] },
];

/** What GDAL, which shares nothing with us, finds in a file: read whole, as GeoJSON. */
describe.runIf(hasGdal)("GDAL reads what was written, whole and equal", () => {
  beforeAll(async () => {
    const several = [knowLayer("Point", points).layer, { ...knowLayer("MultiPolygon", areas).layer, id: "areas" }];
    const [first, second] = several;
    if (first === undefined || second === undefined) throw new Error("No layer.");
    const named = { ...second, title: { fr: "Des zones", en: "Areas" } };
    await exportLayersToFile([first, named], "gpkg", "fr", join(folder, "several.gpkg"));
    for (const format of ["flatgeobuf", "geojson", "xlsx"] as const) {
      await exportLayersToFile([first], format, "fr", join(folder, `points.${EXTENSIONS[format]}`));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["GeoPackage", "several.gpkg", "some-places"],
    ["FlatGeobuf", "points.fgb", undefined],
    ["GeoJSON", "points.geojson", undefined],
  ])("points of %s", (_, file, layer) => {
    const found = readByGdal(file, layer);
    const { fields } = knowLayer("Point", points).layer;
    // GDAL leaves a field that FlatGeobuf has no value of out of what it writes.
    expect(found.map(({ properties }) => fields.map(({ name }) => properties[name] ?? null))).toStrictEqual(
      points.map(({ values }) =>
        values.map((value, field) => (field === 4 && typeof value === "string" ? dateOf(value, file) : value)),
      ),
    );
    expect(found.map(({ geometry }) => geometry)).toStrictEqual(points.map(({ geometry }) => geometry));
  });

  test("areas and titles of a GeoPackage of several layers, found by its index, with its style", () => {
    const [found] = readByGdal("several.gpkg", "areas", ["-spat", "5.5", "48.5", "5.6", "48.6"]);
    expect(found?.geometry).toStrictEqual(areas[0]?.geometry);
    expect(readByGdal("several.gpkg", "areas", ["-spat", "7", "50", "8", "51"])).toStrictEqual([]);
    const described = execFileSync("ogrinfo", ["-so", "several.gpkg", "areas"], { cwd: folder, encoding: "utf8" });
    expect(described).toContain("IDENTIFIER=Des zones");
    const [style] = readByGdal("several.gpkg", "layer_styles");
    expect(style?.properties).toMatchObject({ f_table_name: "some-places", f_geometry_column: "geom" });
    expect(readByGdal("several.gpkg", "maillage_sources")[0]?.properties).toMatchObject({
      producer: "ANCT",
      sha256: "ab",
    });
  });

  test("cells of XLSX have their types", () => {
    const described = execFileSync("ogrinfo", ["-so", "points.xlsx", "Des lieux  à voir"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(described).toMatch(/Nombre: Integer/);
    expect(described).toMatch(/Part: Real/);
    expect(described).toMatch(/Ouvert le: Date/);
  });
});

const EXTENSIONS: Readonly<Partial<Record<FormatId, string>>> = { flatgeobuf: "fgb", geojson: "geojson", xlsx: "xlsx" };

interface FoundFeature {
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

function readByGdal(file: string, layer: string | undefined, options: readonly string[] = []): readonly FoundFeature[] {
  const args = ["-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=15", ...options, "/vsistdout/", file];
  const output = execFileSync("ogr2ogr", layer === undefined ? args : [...args, layer], {
    cwd: folder,
    encoding: "utf8",
  });
  // What GDAL prints; its shape is what the assertions are about.
  return (JSON.parse(output) as { readonly features: readonly FoundFeature[] }).features;
}

/** FlatGeobuf has moments only: a day is its first. */
function dateOf(date: string, file: string): string {
  return file.endsWith(".fgb") ? `${date}T00:00:00` : date;
}
