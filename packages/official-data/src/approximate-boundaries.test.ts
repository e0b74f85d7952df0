import {
  area,
  booleanClockwise,
  booleanPointInPolygon,
  booleanValid,
  featureCollection,
  intersect,
  kinks,
} from "@turf/turf";
import fc from "fast-check";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { findRealDataFile, readDataFile } from "../test/fixtures.ts";
import { type BoundaryCommune, buildApproximateBoundaries } from "./approximate-boundaries.ts";
import { UndrawableBoundariesError } from "./errors.ts";
import { readCantonsTable } from "./read-cantons-table.ts";
import { readPlacesTable } from "./read-places-table.ts";

const cantonNames = Object.fromEntries(
  readCantonsTable(readDataFile("haute-marne/cantons.csv")).map(({ code, name }) => [code, name]),
);
const communes = readPlacesTable(readDataFile("haute-marne/communes.csv")).map(
  (place): BoundaryCommune => ({ ...place, name: place.name ?? place.code }),
);
const drawn = buildApproximateBoundaries({ communes, cantonNames });

function ringsOf({ geometry }: Feature<Polygon | MultiPolygon>): Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** Sides of shapes as directed pairs of vertices. */
function sidesOf(features: readonly Feature<Polygon | MultiPolygon>[]): string[] {
  return features.flatMap(ringsOf).flatMap((ring) => ring.slice(1).map((end, index) => `${ring[index]} > ${end}`));
}

function reversed(side: string): string {
  return side.split(" > ").toReversed().join(" > ");
}

/** Every side is shared with exactly one neighbour, which runs along it the other way, or is on the outline. */
function expectExactMesh(
  features: readonly Feature<Polygon | MultiPolygon>[],
  outline: Feature<Polygon | MultiPolygon>,
) {
  const sides = sidesOf(features);
  const all = new Set(sides);
  expect(all.size).toBe(sides.length);
  const outer = sides.filter((side) => !all.has(reversed(side)));
  expect(outer.toSorted()).toEqual(sidesOf([outline]).toSorted());
}

describe("Haute-Marne", () => {
  test("one shape per commune around its centre, one per canton, one per shared town", () => {
    expect(drawn.communes.features.map(({ properties }) => properties.code)).toEqual(communes.map(({ code }) => code));
    for (const [index, cell] of drawn.communes.features.entries()) {
      expect(booleanPointInPolygon([communes[index]?.longitude ?? 0, communes[index]?.latitude ?? 0], cell)).toBe(true);
    }
    const shapes = drawn.cantons.features.map(({ properties }) => properties);
    // Saint-Dizier-2 has no commune of its own: it is drawn by the town only.
    expect(shapes.filter(({ cantonCodes }) => cantonCodes.length === 1)).toHaveLength(16);
    expect(shapes.filter(({ cantonCodes }) => cantonCodes.length > 1)).toStrictEqual([
      { code: "5205+5206+5207", name: "Chaumont", cantonCodes: ["5205", "5206", "5207"] },
      { code: "5213+5214+5215", name: "Saint-Dizier", cantonCodes: ["5213", "5214", "5215"] },
    ]);
    expect(new Set(shapes.flatMap(({ cantonCodes }) => cantonCodes)).size).toBe(17);
    expect(shapes.find(({ code }) => code === "5210")?.name).toBe("Langres");
  });

  test("communes, then cantons, meet exactly and fill the outline", () => {
    expectExactMesh(drawn.communes.features, drawn.outline);
    expectExactMesh(drawn.cantons.features, drawn.outline);
    // Sums of some 426 areas, each computed to about 1e-12.
    expect(area(drawn.communes) / area(drawn.outline)).toBeCloseTo(1, 9);
    expect(area(drawn.cantons) / area(drawn.outline)).toBeCloseTo(1, 9);
  });

  test("shapes are valid, outer rings counter-clockwise, coordinates of 5 decimals, in one piece of land", () => {
    for (const shape of [...drawn.communes.features, ...drawn.cantons.features, drawn.outline]) {
      expect(booleanValid(shape)).toBe(true);
      expect(kinks(shape).features).toEqual([]);
      for (const [degrees] of ringsOf(shape)
        .flat()
        .map((position) => position)) {
        expect(degrees).toBe(Number(degrees?.toFixed(5)));
      }
    }
    for (const cell of drawn.communes.features)
      expect(booleanClockwise(cell.geometry.coordinates[0] ?? [])).toBe(false);
    expect(drawn.outline.geometry.type).toBe("Polygon");
    expect(ringsOf(drawn.outline)).toHaveLength(1);
  });

  test("the same communes give the same bytes", () => {
    expect(JSON.stringify(buildApproximateBoundaries({ communes, cantonNames }))).toBe(JSON.stringify(drawn));
  });

  const official = findRealDataFile("france/departement-52-haute-marne.geojson");
  test.skipIf(official === undefined)("the outline shares over 93 % of its land with the real one", () => {
    const real: Feature<Polygon> = JSON.parse(official?.text ?? "");
    const shared = intersect(featureCollection<Polygon | MultiPolygon>([drawn.outline, real]));
    const common = area(shared ?? featureCollection([]));
    expect(common / (area(drawn.outline) + area(real) - common)).toBeGreaterThan(0.93);
    expect(area(drawn.outline) / area(real)).toBeCloseTo(1, 1);
  });
});

test("any communes draw an exact mesh, with every centre in its cell", () => {
  // On a grid of about 100 m, so that centres are distinct but may be aligned, or far apart.
  const place = fc.record({ x: fc.nat(400), y: fc.nat(400), canton: fc.constantFrom("5201", "5202", "5203") });
  const places = fc.uniqueArray(place, { minLength: 1, maxLength: 25, selector: ({ x, y }) => `${x} ${y}` });
  const names = { "5201": "A", "5202": "B", "5203": "C" };
  fc.assert(
    fc.property(places, (list) => {
      const random = list.map(({ x, y, canton }, index) => ({
        code: String(index),
        name: String(index),
        longitude: 5 + x / 1000,
        latitude: 48 + y / 1000,
        cantonCodes: [canton],
      }));
      const result = buildApproximateBoundaries({ communes: random, cantonNames: names });
      expectExactMesh(result.communes.features, result.outline);
      expect(area(result.cantons) / area(result.outline)).toBeCloseTo(1, 9);
      for (const [index, cell] of result.communes.features.entries()) {
        expect(booleanPointInPolygon([random[index]?.longitude ?? 0, random[index]?.latitude ?? 0], cell)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

describe("refuses", () => {
  const commune = { code: "1", name: "A", longitude: 5, latitude: 48, cantonCodes: ["5201"] };
  const build = (list: BoundaryCommune[], names: Record<string, string> = { "5201": "Bologne" }) =>
    buildApproximateBoundaries({ communes: list, cantonNames: names });
  test("no commune", () => expect(() => build([])).toThrow(UndrawableBoundariesError));
  test("two communes at one point, named", () => {
    expect(() => build([commune, { ...commune, code: "2", name: "B" }])).toThrow(/1 A and 2 B have the same centre/);
  });
  test("a canton without a name", () =>
    expect(() => build([commune], {})).toThrow(/Canton 5201 of commune 1 has no name/));
});
