import { expect, test } from "vitest";
import { csv, readDataFile } from "../test/fixtures.ts";
import { readCantonsTable } from "./read-cantons-table.ts";
import { readPlacesTable } from "./read-places-table.ts";

test("the communes of Haute-Marne: 426, in 17 cantons, two towns shared by three", () => {
  const places = readPlacesTable(readDataFile("haute-marne/communes.csv"));
  expect(places).toHaveLength(426);
  expect(places.find(({ code }) => code === "52121")).toStrictEqual({
    code: "52121",
    name: "Chaumont",
    longitude: 5.14,
    latitude: 48.098,
    cantonCodes: ["5205", "5206", "5207"],
    population: null,
    areaKm2: 55.2,
  });
  expect(places.filter(({ cantonCodes }) => cantonCodes.length > 1).map(({ name }) => name)).toEqual([
    "Chaumont",
    "Saint-Dizier",
  ]);
  const cantons = readCantonsTable(readDataFile("haute-marne/cantons.csv"));
  expect(new Set(places.flatMap(({ cantonCodes }) => cantonCodes))).toEqual(new Set(cantons.map(({ code }) => code)));
  expect(cantons).toHaveLength(17);
});

test("places need no INSEE code, unless the header says that they have one", () => {
  expect(readPlacesTable(csv("id,lon,lat\nmoulin,5,48"))[0]?.code).toBe("moulin");
  expect(() => readPlacesTable(csv("code_commune,lon,lat\n1004,5,48"))).toThrow(
    /row 2, column "code_commune".*Write 01004/s,
  );
});

test("a population column that is there must be filled", () => {
  expect(() => readPlacesTable(csv("id,lon,lat,population\na,5,48,"))).toThrow(
    /row 2, column "population": the cell is empty/,
  );
});

test("a canton named twice for one place is refused", () => {
  expect(() => readPlacesTable(csv("id,lon,lat,cantons\na,5,48,5205 5205"))).toThrow(/names canton 5205 twice/);
});
