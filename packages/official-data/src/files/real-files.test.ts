import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPath } from "../../test/opened-file.ts";

const REAL_DATA = join(import.meta.dirname, "../../../../../shared/real-data/france");
const isHere = existsSync(REAL_DATA);

describe.skipIf(!isHere)("real files, where they are beside the repository", () => {
  test("the official list of August 2024", async () => {
    const [table] = await readPath(join(REAL_DATA, "liste-fs-20240801.csv"));
    expect(table).toMatchObject({ format: "csv", encoding: "utf-8", separator: ",", headerRow: 1 });
    expect([table?.headers.length, table?.headers[0], table?.rows.length]).toEqual([24, "id_fs", 2_845]);
    expect(new Set(table?.rows.map(({ cells }) => cells[0])).size).toBe(2_845);
    expect(table?.rows.every(({ cells, extraCells }) => cells.length === 24 && extraCells === undefined)).toBe(true);
  });

  test.each([
    ["cantons.geojson", 1_995],
    ["communes-10-aube.geojson", 431],
    ["communes-21-cote-d-or.geojson", 704],
    ["communes-52-haute-marne.geojson", 427],
    ["communes-55-meuse.geojson", 501],
    ["communes-70-haute-saone.geojson", 542],
    ["communes-88-vosges.geojson", 507],
  ])("%s", async (name, count) => {
    const [table] = await readPath(join(REAL_DATA, name));
    expect(table).toMatchObject({ format: "geojson", epsg: 4326, headers: ["code", "nom"], rowCount: count });
    expect(table?.rows.length).toBe(count);
    expect(table?.rows.every(({ geometry }) => geometry?.type === "Polygon" || geometry?.type === "MultiPolygon")).toBe(
      true,
    );
  });
});
