import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import type { CantonCode, CommuneCode } from "../insee-codes.ts";
import { assignCommunesToCantons } from "./assign-communes-to-cantons.ts";
import { shareInside } from "./geometry/share-inside.ts";

function rectangle(west: number, south: number, east: number, north: number): Polygon {
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

const cantons = [
  { code: "5201" as CantonCode, name: "Ville-1", geometry: rectangle(5, 48, 6, 49) },
  { code: "5202" as CantonCode, name: "Ville-2", geometry: rectangle(6, 48, 7, 49) },
  { code: "1001" as CantonCode, name: "Autre", geometry: rectangle(4, 48, 5, 49) },
];
const commune = (
  code: string,
  name: string,
  west: number,
  east: number,
  isShared: boolean | null,
  hall = (west + east) / 2,
) => ({
  code: code as CommuneCode,
  name,
  longitude: hall,
  latitude: 48.5,
  geometry: rectangle(west, 48.4, east, 48.6),
  isShared,
});

function cantonsOf(...args: Parameters<typeof commune>): readonly CantonCode[] | undefined {
  const one = commune(...args);
  return assignCommunesToCantons([one], cantons).get(one.code);
}

test("a commune is in the canton of its town hall, also when rough limits have it straddle two", () => {
  expect(cantonsOf("52001", "Village", 5.8, 6.1, null)).toEqual(["5201"]);
  expect(cantonsOf("52001", "Village", 5.8, 6.1, false)).toEqual(["5201"]);
});

test("a shared town is in every canton of more than 1 % of its area, its town hall's first", () => {
  expect(cantonsOf("52002", "Ville", 5.5, 7, null, 5.6)).toEqual(["5201", "5202"]);
  expect(cantonsOf("52003", "Bourg", 5.5, 7, true, 5.6)).toEqual(["5201", "5202"]);
  expect(cantonsOf("52003", "Bourg", 5, 6.011, true)).toEqual(["5201", "5202"]);
  expect(cantonsOf("52003", "Bourg", 5, 6.009, true)).toEqual(["5201"]);
});

test("one that simplification put off the coast is in the nearest canton, and one far away in none", () => {
  expect(cantonsOf("52004", "Île", 7.01, 7.02, null)).toEqual(["5202"]);
  expect(cantonsOf("52005", "Loin", 8, 8.1, null)).toEqual([]);
  expect(cantonsOf("75056", "Paris", 5.4, 5.5, null)).toEqual([]);
});

test("a share is of what is inside, holes left out", () => {
  const whole = rectangle(5, 48, 6, 49);
  expect(shareInside(whole, rectangle(5.25, 40, 5.75, 50))).toBeCloseTo(0.5, 10);
  const holed: Polygon = {
    type: "Polygon",
    coordinates: [...whole.coordinates, ...rectangle(5.25, 48, 5.75, 49).coordinates],
  };
  expect(shareInside(whole, holed)).toBeCloseTo(0.5, 10);
  expect(shareInside(holed, holed)).toBeCloseTo(1, 10);
  expect(shareInside(whole, rectangle(7, 48, 8, 49))).toBe(0);
});
