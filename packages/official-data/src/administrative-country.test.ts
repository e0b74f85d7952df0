import { expect, test } from "vitest";
import { readAdministrativeCountry } from "./administrative-country.ts";

test("the country is its 18 regions and 101 départements, each once, as the INSEE has them", () => {
  const { regions, source } = readAdministrativeCountry();
  const departements = regions.flatMap((region) => region.departements);
  expect(regions).toHaveLength(18);
  expect(new Set(departements.map(({ code }) => code)).size).toBe(101);
  expect(regions.find(({ code }) => code === "44")).toMatchObject({ name: "Grand Est" });
  expect(regions.find(({ code }) => code === "44")?.departements.map(({ code }) => code)).toEqual([
    "08",
    "10",
    "51",
    "52",
    "54",
    "55",
    "57",
    "67",
    "68",
    "88",
  ]);
  expect(regions.at(-1)).toMatchObject({ name: "Mayotte", departements: [{ code: "976", communeCount: 17 }] });
  expect(departements.find(({ code }) => code === "52")).toMatchObject({ population: 168_331 });
  expect(departements.every(({ population, communeCount }) => population > 0 && communeCount > 0)).toBe(true);
  expect(source.vintage).toContain("COG 2026");
});
