import type { HomeView } from "@maillage/planning";
import { expect, test } from "vitest";
import { listDifferences } from "./list-differences.ts";

const home = (id: string, population: number): HomeView => ({
  ...{ id, name: id, population },
  ...{ longitude: 5, latitude: 48, communeCode: null, cantonCodes: [] },
});
const homes = [home("a", 10), home("b", 20), home("c", 40), home("d", 80), home("e", 160), home("f", 320)];

test("places are listed from the largest change on, and people counted on the side they go to", () => {
  // a: nearer by 5 minutes; b: farther by 10; c: not a whole minute; d: as before; e: in reach at last; f: never.
  const before = [1200, 600, 600, 900, null, null];
  const after = [900, 1200, 659.9, 900, 3000, null];
  const { homes: changed, peopleNearer, peopleFarther } = listDifferences(homes, before, after);
  expect(changed.map(({ home: id }) => id)).toStrictEqual(["e", "b", "a"]);
  expect(changed[2]).toMatchObject({ beforeSeconds: 1200, afterSeconds: 900, population: 10 });
  expect([peopleNearer, peopleFarther]).toStrictEqual([170, 20]);
});

test("a minute exactly is a change, as the map colours it", () => {
  expect(listDifferences(homes.slice(0, 1), [600], [540]).peopleNearer).toBe(10);
  expect(listDifferences(homes.slice(0, 1), [600], [540.1]).homes).toHaveLength(0);
});

test("out of reach counts as farther", () => {
  expect(listDifferences(homes.slice(0, 1), [600], [null])).toMatchObject({ peopleNearer: 0, peopleFarther: 10 });
});
