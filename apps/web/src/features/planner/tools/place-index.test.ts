import { expect, test } from "vitest";
import { buildPlaceIndex, findPlaces } from "./place-index.ts";

const home = { longitude: 5, latitude: 48, population: 1, communeCode: null, cantonCodes: [] };
const index = buildPlaceIndex(
  {
    homes: ["Saint-Dizier", "Dizy", "Châteauvillain", "Villiers-en-Lieu", "Joinville", "Thonnance-lès-Joinville"].map(
      (name, id) => ({ ...home, id: String(id), name }),
    ),
    cantonNames: { "5208": "Joinville", "5213": "Saint-Dizier-1" },
  },
  [{ id: "a", name: "France services de Joinville" }],
);
const keys = (typed: string) => findPlaces(index, typed).map(({ key }) => key);

test("accents, case and hyphens do not matter, nor does the abbreviation of Saint", () => {
  expect(keys("chateau")).toStrictEqual(["home-2"]);
  expect(keys("ST DIZIER")).toStrictEqual(["home-0", "canton-5213"]);
});

test("the name itself comes first, then those that start with it, then those that hold it", () => {
  expect(keys("joinville")).toStrictEqual(["canton-5208", "home-4", "site-a", "home-5"]);
  expect(keys("dizi")).toStrictEqual(["canton-5213", "home-0"]);
});

test("nothing typed and nothing found give nothing", () => {
  expect(keys("  ")).toStrictEqual([]);
  expect(keys("Lyon")).toStrictEqual([]);
});
