import { UNREACHABLE } from "@maillage/road-network";
import { NO_SITE } from "@maillage/travel-time";
import { expect, test } from "vitest";
import { listCatchmentHomes } from "./list-catchment-homes.ts";
import { listCatchments } from "./list-catchments.ts";
import { listTail } from "./list-tail.ts";

const home = { name: "", longitude: 5, latitude: 48, communeCode: null, cantonCodes: [] };
const homes = [100, 300, 0, 50, 70].map((population, index) => ({ ...home, id: String(index), population }));
const answer = {
  siteIds: ["a", "b", "empty"],
  nearest: {
    k: 1,
    homeSite: Uint32Array.of(0, 0, 1, NO_SITE, 1),
    homeDeciseconds: Uint32Array.of(6000, 18_000, 100, UNREACHABLE, 18_001),
  },
  homeBaseDeciseconds: Uint32Array.of(0, 0, 0, 0, 0),
};

test("every home is in one catchment, exactly at the threshold is within, those who reach no site come last", () => {
  const catchments = listCatchments(answer, homes, 1800);
  expect(catchments).toStrictEqual([
    { site: 0, homeCount: 2, population: 400, beyond: 0, meanSeconds: 1500, farthest: { home: 1, seconds: 1800 } },
    { site: 1, homeCount: 2, population: 70, beyond: 70, meanSeconds: 1800.1, farthest: { home: 4, seconds: 1800.1 } },
    { site: undefined, homeCount: 1, population: 50, beyond: 50, meanSeconds: null, farthest: null },
  ]);
  expect(catchments.reduce((sum, { population }) => sum + population, 0)).toBe(520);
});

test("the homes of a catchment, most people first; none for a site that nobody goes to or that is not there", () => {
  expect(listCatchmentHomes(answer, homes, "a")).toStrictEqual([1, 0]);
  expect(listCatchmentHomes(answer, homes, "empty")).toStrictEqual([]);
  expect(listCatchmentHomes(answer, homes, "gone")).toStrictEqual([]);
});

test("the tail is who lives beyond the threshold, those who reach no site first", () => {
  expect(listTail(answer, homes, 1800)).toStrictEqual([
    { home: 3, seconds: null, site: undefined },
    { home: 4, seconds: 1800.1, site: "b" },
  ]);
  expect(listTail(answer, homes, 1800.1).map((each) => each.home)).toStrictEqual([3]);
});
