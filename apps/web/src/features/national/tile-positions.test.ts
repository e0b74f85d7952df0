import { readAdministrativeCountry } from "@maillage/official-data/node";
import { expect, test } from "vitest";
import { TILE_POSITIONS } from "./tile-positions.ts";

test("each of the 101 départements has one square, and no square has two", () => {
  const official = readAdministrativeCountry().regions.flatMap(({ departements }) =>
    departements.map(({ code }) => code),
  );
  expect(TILE_POSITIONS.map(({ code }) => code).toSorted()).toEqual(official.toSorted());
  expect(new Set(TILE_POSITIONS.map(({ column, row }) => `${column} ${row}`)).size).toBe(101);
});
