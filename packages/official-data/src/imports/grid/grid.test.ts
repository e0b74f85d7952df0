import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CommuneCode } from "../../insee-codes.ts";
import type { ImportedHome } from "../import-reading.ts";
import { mayBeWithin } from "./grid-bounds.ts";
import {
  centreOfGridCell,
  formatGridCellId,
  type GridCell,
  gridCellAt,
  parseGridCellId,
  polygonOfGridCell,
} from "./grid-cell.ts";
import { findGridProjection } from "./grid-projection.ts";
import { splitEvenly, spreadCells } from "./spread-cells.ts";

function parse(id: string): GridCell {
  const cell = parseGridCellId(id);
  if (cell === undefined) throw new TypeError(id);
  return cell;
}

describe("a cell of the grid", () => {
  // Vectors computed from the projection's published formulas, and checked against EPSG's guidance.
  test("is where its identifier says", () => {
    const [longitude = 0, latitude = 0] = centreOfGridCell(parse("CRS3035RES200mN2529000E3920400")) ?? [];
    expect([longitude.toFixed(6), latitude.toFixed(6)]).toEqual(["4.855313", "45.750022"]);
    const [corner = []] = polygonOfGridCell(parse("CRS3035RES200mN2029400E4259000"))?.coordinates[0] ?? [];
    expect(corner.map((degrees) => degrees.toFixed(6))).toEqual(["9.262039", "41.362793"]);
    const [easting = 0, northing = 0] = findGridProjection(3035)?.toMetres(5, 50) ?? [];
    expect([easting.toFixed(3), northing.toFixed(3)]).toEqual(["3962799.451", "2999718.853"]);
  });

  test.each([
    ["CRS5490RES200mN1592600E728800", [-60.876, 14.397]],
    ["CRS2975RES200mN7634200E359400", [55.649, -21.388]],
    ["CRS2975RES1000mN7634000E0359000", [55.649, -21.386]],
    // The datum of 1952 is some 400 m away from today's.
    ["CRS2973RES200mN1592600E0728800", [-60.873, 14.399]],
  ] as const)("overseas is in its own system: %s", (id, [longitude, latitude]) => {
    const [x = 0, y = 0] = centreOfGridCell(parse(id)) ?? [];
    expect(Math.abs(x - longitude)).toBeLessThan(0.01);
    expect(Math.abs(y - latitude)).toBeLessThan(0.01);
  });

  test("loses the padding of older files, and nothing else of its name", () => {
    expect(formatGridCellId(parse("CRS2975RES200mN7634200E0359400"))).toBe("CRS2975RES200mN7634200E359400");
    expect(parseGridCellId("52121")).toBeUndefined();
    expect(centreOfGridCell(parse("CRS9999RES200mN1E1"))).toBeUndefined();
  });

  const anyCell = fc
    .tuple(fc.constantFrom(200, 1000), fc.integer({ min: 2100, max: 3100 }), fc.integer({ min: 3300, max: 4200 }))
    .map(
      ([sizeMetres, north, east]): GridCell => ({
        epsg: 3035,
        sizeMetres,
        northingMetres: north * 1000,
        eastingMetres: east * 1000,
      }),
    );

  test("holds its own centre, and is never missed by bounds that hold it", () => {
    fc.assert(
      fc.property(
        anyCell,
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (cell, width, height) => {
          const [longitude = 0, latitude = 0] = centreOfGridCell(cell) ?? [];
          expect(gridCellAt(longitude, latitude, cell.epsg, cell.sizeMetres)).toEqual(cell);
          const bounds = { west: longitude - width, east: longitude, south: latitude, north: latitude + height };
          expect(mayBeWithin(cell, bounds)).toBe(true);
        },
      ),
    );
    expect(mayBeWithin(parse("CRS3035RES200mN2029400E4259000"), { west: 4, south: 47, east: 6, north: 49 })).toBe(
      false,
    );
  });
});

const home = (id: string, population: number): ImportedHome => ({
  id,
  longitude: 5,
  latitude: 48,
  population,
  communeCode: "52121" as CommuneCode,
  population65: null,
  population80: null,
  households: population / 2,
  poorHouseholds: null,
  isImputed: false,
});

describe("people of cells", () => {
  test("split into parts give themselves back, to the last bit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 5000, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        (whole, count) => {
          const parts = splitEvenly(whole, count) ?? [];
          expect(parts).toHaveLength(count);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
          for (const part of parts) expect(Math.abs(part - whole / count)).toBeLessThanOrEqual(1e-12 * whole);
        },
      ),
    );
  });

  test("are spread over the addresses inside, and kept whole without any", () => {
    const ids = ["CRS3035RES200mN2529000E3920400", "CRS3035RES200mN2529200E3920400", "hamlet"];
    const inside = Array.from({ length: 3 }, (_, i) => {
      const [longitude = 0, latitude = 0] =
        findGridProjection(3035)?.toDegrees(3_920_410 + 90 * i, 2_529_010 + 90 * i) ?? [];
      return { id: `a${i}`, longitude, latitude, communeCode: null };
    });
    const outside = { id: "z", longitude: 0, latitude: 45, communeCode: null };
    const spread = spreadCells(
      ids.map((id, i) => home(id, 10.5 * (i + 1))),
      [...inside, outside],
    );
    expect(spread.map(({ id }) => id)).toEqual(["a0", "a1", "a2", ids[1], "hamlet"]);
    expect(spread.slice(0, 3).reduce((sum, { population }) => sum + population, 0)).toBe(10.5);
    expect(spread.slice(0, 3).reduce((sum, { households }) => sum + (households ?? 0), 0)).toBe(5.25);
    expect(spread[0]).toMatchObject({ communeCode: "52121", population65: null, isImputed: false });
  });
});
