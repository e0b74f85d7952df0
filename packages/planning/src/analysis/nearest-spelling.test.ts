import { expect, test } from "vitest";
import { findHomeIndex } from "./find-home.ts";
import { listNearestSpellings } from "./nearest-spelling.ts";

const NAMES = ["Doulevant-le-Château", "Joinville", "Nogent", "Noncourt-sur-le-Rongeant"].map((name) => ({ name }));

test.each([
  ["joinvile", ["Joinville"]],
  ["NOGENT", ["Nogent"]],
  ["doulevant le chateau", ["Doulevant-le-Château"]],
  ["Marseille", []],
])("%s: the names nearest to it, or none", (written, names) => {
  expect(listNearestSpellings(NAMES, written).map(({ name }) => name)).toEqual(names);
});

test("a home by its id or its name, whatever its accents; a slip is answered with the nearest", () => {
  const homes = NAMES.map(({ name }, i) => ({
    ...{ id: `5200${i}`, name },
    ...{ longitude: 5, latitude: 48, population: 1, communeCode: null, cantonCodes: [] },
  }));
  expect(findHomeIndex(homes, "52001")).toBe(1);
  expect(findHomeIndex(homes, "doulevant-le-chateau")).toBe(0);
  expect(() => findHomeIndex(homes, "Joinvile")).toThrow("Joinville (52001)");
});
