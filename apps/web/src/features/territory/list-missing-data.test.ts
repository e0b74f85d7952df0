import type { TerritoryView } from "@maillage/planning";
import { expect, test } from "vitest";
import { listMissingData } from "./list-missing-data.ts";

const roadNetwork = { junctionCount: 1 } as TerritoryView["roadNetwork"];
const whole = {
  ...{ code: "09", communeCount: 326, cantonCount: 13, population: 150_000, roadNetwork },
  siteNetworks: [{} as TerritoryView["siteNetworks"][number]],
};

test("a territory made of nothing lacks all, in the order in which it is best brought in", () => {
  const nothing = {
    ...{ code: "09", communeCount: 0, cantonCount: 0, population: 0, siteNetworks: [] },
    roadNetwork: { ...roadNetwork, junctionCount: 0 },
  };
  expect(listMissingData(nothing)).toEqual(["communes", "cantons", "homes", "sites", "roads"]);
});

test("cantons are not asked for where there are none", () => {
  expect(listMissingData(whole)).toEqual([]);
  expect(listMissingData({ ...whole, cantonCount: 0 })).toEqual(["cantons"]);
  for (const code of ["75", "972", "973"]) expect(listMissingData({ ...whole, code, cantonCount: 0 })).toEqual([]);
});
