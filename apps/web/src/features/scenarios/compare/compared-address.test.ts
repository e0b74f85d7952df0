import { expect, test } from "vitest";
import { comparisonAddress, listComparedEntries } from "./compared-address.ts";

const scenario = (id: string) => ({ id, version: 2, siteNetwork: "2024-08-01" });

test("scenarios are compared with the network of the first one, while six is not passed", () => {
  const ids = ["aaaaaaaaa1", "aaaaaaaaa2", "aaaaaaaaa3", "aaaaaaaaa4", "aaaaaaaaa5", "aaaaaaaaa6"];
  expect(comparisonAddress("52", listComparedEntries([scenario("aaaaaaaaa1")]))).toBe(
    "/52/scenarios?comparer=reseau:2024-08-01,aaaaaaaaa1@2",
  );
  expect(listComparedEntries(ids.slice(0, 5).map(scenario))).toHaveLength(6);
  expect(listComparedEntries(ids.map(scenario)).map(({ kind }) => kind)).toStrictEqual(Array(6).fill("scenario"));
  expect(listComparedEntries([])).toStrictEqual([]);
});
