import fc from "fast-check";
import type { Geometry } from "geojson";
import { expect, test } from "vitest";
import { CONTEXT } from "../../test/import-territory.ts";
import { memoryTable } from "../../test/memory-table.ts";
import { listImportFields } from "./import-fields.ts";
import { IMPORT_KINDS } from "./import-reading.ts";
import { readImport } from "./read-import.ts";

/** What files hold, right and wrong, and noise. */
const cell = fc.oneof(
  fc.constantFrom(
    "",
    "52121",
    "1004",
    "20004",
    "2a004",
    "5205",
    "NR",
    "5,12",
    "48.1",
    "1E400",
    "-0",
    "NaN",
    "Infinity",
  ),
  fc.constantFrom("01/02/2024", "32", "COM", "Oui", "Antenne", "09:00 - 12:00", "24:00 - 09:00", "CNAF (mar", "=1+1"),
  fc.constantFrom("CRS3035RES200mN2783000E3960000", "CRS3035RES0mN0E0", `CRS3035RES200mN${"9".repeat(400)}E1`),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.double().map(String),
);
const degrees = fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(5, 48, Number.NaN, 1e300));
const ring = fc.array(fc.tuple(degrees, degrees), { maxLength: 6 });
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  fc.tuple(degrees, degrees).map((coordinates): Geometry => ({ type: "Point", coordinates })),
  fc.array(ring, { maxLength: 3 }).map((coordinates): Geometry => ({ type: "Polygon", coordinates })),
  fc
    .array(fc.array(ring, { maxLength: 2 }), { maxLength: 3 })
    .map((coordinates): Geometry => ({ type: "MultiPolygon", coordinates })),
  ring.map((coordinates): Geometry => ({ type: "LineString", coordinates })),
  fc.constant<Geometry>({ type: "GeometryCollection", geometries: [] }),
);

test.each(IMPORT_KINDS)("no cell nor shape stops the reading of %s, and every row is accounted for", async (kind) => {
  const fields = listImportFields(kind).map(({ field }) => field);
  const mapping = fields.map((field) => ({ field, header: field, confidence: 1 }));
  const rows = fc.array(
    fc.tuple(fc.array(cell, { minLength: fields.length, maxLength: fields.length }), fc.option(geometry)),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(rows, async (lines) => {
      const table = memoryTable(
        fields,
        lines.map(([cells]) => cells),
      );
      const shaped = {
        ...table,
        async *readBatches() {
          for await (const batch of table.readBatches()) {
            yield batch.map((row, index) => ({ ...row, geometry: lines[index]?.[1] ?? null }));
          }
        },
      };
      const reading = await readImport(kind, shaped, mapping, CONTEXT);
      const refused = new Set(reading.issues.map(({ row }) => row)).size;
      const leftOut = reading.leftOut.reduce((sum, { count }) => sum + count, 0);
      const copies = reading.repairs.filter(({ rule }) => rule === "duplicate-row").length;
      const accounted = reading.rows.length + refused + leftOut + reading.elsewhereCount + copies;
      // Populations of one commune are summed: a row may stand for several.
      if (kind === "populations") expect(accounted).toBeLessThanOrEqual(lines.length);
      else expect(accounted).toBe(lines.length);
      for (const value of numbersIn(reading.rows)) expect(Number.isFinite(value)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
