import { expect, test } from "vitest";
import { buildCantonUnits } from "./canton-units.ts";

test("numbered cantons of one town and département are one unit; everything else stands alone", () => {
  const cantons = [
    { code: "5205", name: "Chaumont-1" },
    { code: "5208", name: "Eurville-Bienville" },
    { code: "5206", name: "Chaumont-2" },
    { code: "2A01", name: "Chaumont-3" },
    { code: "97101", name: "Les Abymes-1" },
    { code: "97102", name: "Les Abymes-2" },
  ];
  expect(buildCantonUnits(cantons)).toEqual([
    { name: "Chaumont", cantons: [0, 2] },
    { name: "Eurville-Bienville", cantons: [1] },
    { name: "Chaumont-3", cantons: [3] },
    { name: "Les Abymes", cantons: [4, 5] },
  ]);
});
