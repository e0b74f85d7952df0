import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { read, utils } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { parseProperties } from "flatgeobuf/lib/mjs/generic/feature.js";
import { deserialize, type FromFeatureFn } from "flatgeobuf/lib/mjs/generic/featurecollection.js";
import { fromGeometry } from "flatgeobuf/lib/mjs/geojson/geometry.js";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterAll, describe, expect, test } from "vitest";
import { anyLayer, knowLayer } from "../../test/any-layer.ts";
import type { FieldValue, Layer, LayerFeature } from "../layers/layer.ts";
import { exportLayers, exportLayersToFile } from "./export-layers.ts";
import { FORMAT_IDS, type FormatId } from "./format.ts";

const folder = mkdtempSync(join(tmpdir(), "maillage-formats-"));
afterAll(() => rmSync(folder, { recursive: true }));

const RUNS = { numRuns: 40 };

describe("what is written is read back equal, by readers that share nothing with the writers", () => {
  test("GeoJSON", async () => {
    await fc.assert(
      fc.asyncProperty(anyLayer, async ({ layer, features }) => {
        const collection = JSON.parse(await textOf([layer], "geojson"));
        expect(collection).toMatchObject({ type: "FeatureCollection", name: "some-places", date: "2024-08-01" });
        expect(collection.features).toStrictEqual(
          features.map(({ id, geometry, values }) => {
            return { type: "Feature", id, geometry, properties: propertiesOf(layer, values) };
          }),
        );
      }),
      RUNS,
    );
  });

  test("CSV, international and French", async () => {
    await fc.assert(
      fc.asyncProperty(anyLayer, async ({ layer, features }) => {
        for (const [format, delimiter] of [
          ["csv-international", ","],
          ["csv", ";"],
        ] as const) {
          const isFrench = format === "csv";
          const [header, ...rows] = parse(await textOf([layer], format), { delimiter, bom: true }) as string[][];
          const places = layer.geometryType === "Point";
          expect(header).toHaveLength(layer.fields.length + (places ? 2 : 0));
          expect(rows).toStrictEqual(
            features.map(({ geometry, values }) => [
              ...values.map((value) => cellOf(value, isFrench)),
              ...(places ? placeOf(geometry).map((degrees) => cellOf(degrees, isFrench)) : []),
            ]),
          );
        }
      }),
      RUNS,
    );
  });

  test("XLSX, each cell of its own type", async () => {
    await fc.assert(
      fc.asyncProperty(anyLayer, async ({ layer, features }) => {
        const book = read(await bytesOf([layer], "xlsx"), { cellDates: false, UTC: true });
        expect(book.SheetNames).toStrictEqual(["Des lieux  à voir", "Sources", "Colonnes"]);
        const [sheet, sources] = book.SheetNames.map((name) => book.Sheets[name]);
        if (sheet === undefined || sources === undefined) throw new Error("No sheet.");
        const [header, ...rows] = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null, raw: true });
        expect(header?.slice(0, 5)).toStrictEqual(layer.fields.map(({ title }) => title.fr));
        const expected = features.map(({ geometry, values: [name, count, share, isOpen, openedOn] }) => [
          ...[name === "" ? "" : name, count, share, isOpen, openedOn === null ? null : serialOf(String(openedOn))],
          ...(layer.geometryType === "Point" ? placeOf(geometry) : []),
        ]);
        // The reader leaves out rows without a cell.
        expect(rows.filter(hasValue)).toStrictEqual(expected.filter(hasValue));
        expect(utils.sheet_to_json<unknown[]>(sources, { header: 1 })[1]?.slice(2)).toStrictEqual([
          ...["cd", "Liste", "ANCT", "LO 2.0", "1er août 2024", "ab"],
        ]);
      }),
      RUNS,
    );
  });

  test("GeoPackage, as its tables and its index say", async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(anyLayer, async ({ layer, features }) => {
        const path = join(folder, `${count++}.gpkg`);
        await exportLayersToFile([layer], "gpkg", "fr", path);
        const database = new DatabaseSync(path, { readOnly: true });
        const rows = database.prepare('SELECT * FROM "some-places" ORDER BY fid').all();
        const boxes = database.prepare('SELECT id FROM "rtree_some-places_geom" ORDER BY id').all();
        expect(database.prepare("PRAGMA integrity_check").get()).toMatchObject({ integrity_check: "ok" });
        database.close();
        expect(rows.map(({ fid: _, geom: __, ...values }) => values)).toStrictEqual(
          features.map(({ values }) => {
            const stored = values.map((value) => (typeof value === "boolean" ? Number(value) : value));
            return propertiesOf(layer, stored);
          }),
        );
        expect(rows.map(({ geom }) => geom === null)).toStrictEqual(features.map(({ geometry }) => geometry === null));
        expect(boxes.map(({ id }) => id)).toStrictEqual(
          features.flatMap(({ geometry }, index) => (geometry === null ? [] : [index + 1])),
        );
      }),
      { numRuns: 15 },
    );
  });

  test("FlatGeobuf", async () => {
    await fc.assert(
      fc.asyncProperty(anyLayer, async ({ layer, features }) => {
        const found: unknown[] = [];
        const fromFeature: FromFeatureFn = (_, feature, header) => {
          const shape = feature.geometry();
          const geometry = shape === null ? null : fromGeometry(shape, header.geometryType);
          found.push({ geometry, properties: parseProperties(feature, header.columns) });
          return {};
        };
        for await (const _ of deserialize(await bytesOf([layer], "flatgeobuf"), { fromFeature }));
        expect(found).toStrictEqual(
          features.map(({ geometry, values }) => {
            const known = Object.entries(propertiesOf(layer, values)).filter(([, value]) => value !== null);
            return { geometry, properties: Object.fromEntries(known) };
          }),
        );
      }),
      RUNS,
    );
  });

  test("GeoParquet", async () => {
    await fc.assert(
      fc.asyncProperty(anyLayer, async ({ layer, features }) => {
        const bytes = await bytesOf([layer], "parquet");
        const file = bytes.slice().buffer;
        expect(Number(parquetMetadata(file).num_rows)).toBe(features.length);
        const rows = await parquetReadObjects({ file });
        expect(rows).toStrictEqual(
          features.map(({ geometry, values: [name, count, share, isOpen, openedOn] }) => ({
            ...{ name, count: typeof count === "number" ? BigInt(count) : null, share, is_open: isOpen },
            ...{ opened_on: openedOn === null ? null : new Date(String(openedOn)), geometry },
          })),
        );
      }),
      RUNS,
    );
  });
});

test("same layers, same bytes, in every format; and another value, other bytes", async () => {
  const feature = {
    id: "a",
    geometry: { type: "Point", coordinates: [5, 48] },
    values: ["Ouest", 1, 0.5, true, "2024-08-01"],
  };
  const { layer } = knowLayer("Point", [feature as LayerFeature]);
  const { layer: other } = knowLayer("Point", [{ ...feature, values: ["Est", 1, 0.5, true, null] } as LayerFeature]);
  for (const format of FORMAT_IDS) {
    for (const layers of [[layer], [layer, { ...layer, id: "again", title: { fr: "Encore", en: "Again" } }]]) {
      const [first, second] = [await bytesOf(layers, format), await bytesOf(layers, format)];
      expect(Buffer.from(first).equals(second), format).toBe(true);
    }
    expect(Buffer.from(await bytesOf([layer], format)).equals(await bytesOf([other], format)), format).toBe(false);
  }
});

test("a layer longer than a sheet is refused before any byte", () => {
  const { layer } = knowLayer("Point", []);
  expect(() => exportLayers([{ ...layer, featureCount: 1_048_576 }], "xlsx", "fr")).toThrow(
    expect.objectContaining({ code: "reports/spreadsheet-too-long" }),
  );
  expect(() => exportLayers([{ ...layer, featureCount: 1_048_575 }], "xlsx", "fr")).not.toThrow();
});

test("nothing is read before it is asked for, and a failure comes through", async () => {
  let count = 0;
  let failsAfter = Number.POSITIVE_INFINITY;
  const { layer } = knowLayer("Point", []);
  const endless: Layer = {
    ...layer,
    *read() {
      for (;;) {
        count += 1;
        if (count > failsAfter) throw new Error("the source failed");
        yield { id: String(count), geometry: null, values: ["x".repeat(500), count, null, null, null] };
      }
    },
  };
  for (const format of ["csv", "geojson", "flatgeobuf", "parquet"] as const) {
    count = 0;
    for await (const _ of exportLayers([endless], format, "fr")) break;
    expect(count, format).toBeLessThan(30_000);
  }
  failsAfter = 500;
  for (const format of FORMAT_IDS) {
    count = 0;
    await expect(bytesOf([endless], format), format).rejects.toThrow("the source failed");
    count = 0;
    await expect(bytesOf([endless, endless], format), format).rejects.toThrow();
  }
});

async function bytesOf(layers: readonly Layer[], format: FormatId): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of exportLayers(layers, format, "fr")) chunks.push(chunk);
  return Uint8Array.from(Buffer.concat(chunks));
}

async function textOf(layers: readonly Layer[], format: FormatId): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(layers, format));
}

function propertiesOf({ fields }: Layer, values: readonly FieldValue[]): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(fields.map(({ name }, index) => [name, values[index] ?? null]));
}

function placeOf(geometry: LayerFeature["geometry"]): readonly (number | null)[] {
  return geometry?.type === "Point" ? [geometry.coordinates[0] ?? null, geometry.coordinates[1] ?? null] : [null, null];
}

/** What the cell of a value says: an apostrophe before what would be run, and nothing else changed. */
function cellOf(value: FieldValue, isFrench: boolean): string {
  if (value === null) return "";
  if (typeof value === "number") return isFrench ? String(value).replace(".", ",") : String(value);
  if (typeof value === "boolean") return isFrench ? (value ? "oui" : "non") : String(value);
  const isNumber = /^[+-]?\d[\d\s]*(?:[.,]\d+)?$/.test(value);
  return /^[=+\-@\t\r]/.test(value) && !isNumber ? `'${value}` : value;
}

function serialOf(date: string): number {
  return (Date.parse(date) - Date.parse("1899-12-30")) / 86_400_000;
}

function hasValue(cells: readonly unknown[]): boolean {
  return cells.some((cell) => cell !== null && cell !== "");
}
