import { expect, test } from "vitest";
import { nameArrondissements } from "./name-arrondissements.ts";

const nameOf = (codes: readonly (string | null)[]) =>
  nameArrondissements({
    homeAreas: codes.map((code) => ({ arrondissement: code === null ? null : { code, name: code }, epci: null })),
  }).map(({ arrondissement }) => arrondissement?.name ?? null);

test("arrondissements are named whatever the territory is made of; one that the package does not have keeps its code", () => {
  expect(nameOf(["521", "2A1", "529", "9881", "x", "", null])).toEqual([
    ...["Chaumont", "Ajaccio", "529", "9881", "x", ""],
    null,
  ]);
});
