import { expect, test } from "vitest";
import { readDataFile } from "../test/fixtures.ts";
import { readAdministrativeDepartement } from "./decoupage-administratif.ts";
import { UnknownDepartementError } from "./errors.ts";
import { parseDepartementCode } from "./insee-codes.ts";
import { readPlacesTable } from "./read-places-table.ts";

test("Haute-Marne: 426 communes, 168,331 inhabitants, each with its EPCI and arrondissement, and a centre in our table", () => {
  const { name, communes, source } = readAdministrativeDepartement(parseDepartementCode("52"));
  expect(name).toBe("Haute-Marne");
  expect(communes).toHaveLength(426);
  expect(communes.reduce((sum, { population }) => sum + population, 0)).toBe(168_331);
  expect(communes.every(({ epci, arrondissement }) => epci !== null && arrondissement !== null)).toBe(true);
  expect(communes.find(({ code }) => code === "52121")).toStrictEqual({
    code: "52121",
    name: "Chaumont",
    population: 20_827,
    epci: { siren: "200068658", name: "CA de Chaumont" },
    arrondissement: { code: "521", name: "Chaumont" },
  });
  expect(source).toMatchObject({ version: "6.0.0", vintage: "COG 2026 (version 6.0.0)" });
  const places = readPlacesTable(readDataFile("haute-marne/communes.csv"));
  expect(places.map(({ code }) => code).toSorted()).toEqual(communes.map(({ code }) => code));
});

test("Corsica and overseas are read by their codes", () => {
  expect(readAdministrativeDepartement(parseDepartementCode("2A")).communes).toHaveLength(124);
  expect(readAdministrativeDepartement(parseDepartementCode("974")).communes).toHaveLength(24);
});

test("a code without communes is refused", () => {
  expect(() => readAdministrativeDepartement(parseDepartementCode("985"))).toThrow(UnknownDepartementError);
});
