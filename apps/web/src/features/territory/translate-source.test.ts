import { expect, test } from "vitest";
import { parseFrenchDay, translateSource } from "./translate-source.ts";

test("what Maillage names is told in English; the words of others stay theirs, and French stays French", () => {
  expect(translateSource("Liste des structures France Services", "en")).toBe("List of France Services sites");
  expect(translateSource("1er août 2024", "en")).toBe("1 August 2024");
  expect(translateSource("31 décembre 2025", "en")).toBe("31 December 2025");
  for (const text of ["1er août 2024", "Premier semestre 2021"]) expect(translateSource(text, "fr")).toBe(text);
  for (const text of ["cantons de Jean.csv", "août 2024", "toString"]) expect(translateSource(text, "en")).toBe(text);
});

test("a day in French words is read as that day, and nothing else is a day", () => {
  expect(parseFrenchDay("1er mars 2021")).toStrictEqual(new Date("2021-03-01T00:00:00Z"));
  for (const text of ["2021", "COG 2026", "1 mars", "le 1er mars 2021"]) expect(parseFrenchDay(text)).toBeUndefined();
});
