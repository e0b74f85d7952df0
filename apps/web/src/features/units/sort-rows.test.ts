import { expect, test } from "vitest";
import { matchesFilter } from "./matches-filter.ts";
import { sortRows } from "./sort-rows.ts";

const rows = [
  { name: "Écot", value: 2 },
  { name: "Zone 10", value: null },
  { name: "Eclaron", value: 1 },
  { name: "Zone 9", value: 3 },
];
const columns = [
  { id: "nom", read: ({ name }: (typeof rows)[number]) => name },
  { id: "part", read: ({ value }: (typeof rows)[number]) => value },
] as const;
const order = (tri: "nom" | "part" | null, sens: "croissant" | "decroissant") =>
  sortRows(rows, columns, { tri, sens }, "fr").map(({ name }) => name);

test("rows go by the address: names as people sort them, numbers by their value, the unknown last both ways", () => {
  expect(order("nom", "croissant")).toEqual(["Eclaron", "Écot", "Zone 9", "Zone 10"]);
  expect(order("part", "croissant")).toEqual(["Eclaron", "Écot", "Zone 9", "Zone 10"]);
  expect(order("part", "decroissant")).toEqual(["Zone 9", "Écot", "Eclaron", "Zone 10"]);
  expect(order(null, "croissant")).toEqual(rows.map(({ name }) => name));
});

test("a filter looks into names and codes, without accents nor case", () => {
  expect(matchesFilter({ name: "Éclaron", code: "52182" }, "eclar")).toBe(true);
  expect(matchesFilter({ name: "Éclaron", code: "52182" }, "5218")).toBe(true);
  expect(matchesFilter({ name: "Éclaron", code: "52182" }, "langres")).toBe(false);
});
