import { expect, test } from "vitest";
import { ageOfVintage } from "./vintage-age.ts";

const on = (day: string) => new Date(`${day}T12:00:00Z`);

test("a list grows older by a month on the day of its vintage, and is told old from a year on", () => {
  expect(ageOfVintage("1er août 2024", on("2026-11-23"))).toStrictEqual({ unit: "months", count: 27 });
  expect(ageOfVintage("15 août 2024", on("2026-11-14"))).toStrictEqual({ unit: "months", count: 26 });
  expect(ageOfVintage("15 août 2024", on("2026-11-15"))).toStrictEqual({ unit: "months", count: 27 });
  expect(ageOfVintage("1er août 2024", on("2025-07-31"))).toBeUndefined();
  expect(ageOfVintage("1er août 2024", on("2025-08-01"))).toStrictEqual({ unit: "months", count: 12 });
});

test("a year is that many years ago; other words, and times to come, have no age", () => {
  expect(ageOfVintage("2018", on("2026-01-01"))).toStrictEqual({ unit: "years", count: 8 });
  expect(ageOfVintage("COG 2025", on("2026-01-01"))).toStrictEqual({ unit: "years", count: 1 });
  for (const vintage of ["2026", "2030", "Depuis mars 2015", "", "COG 2026 (version 6.0.0)", "1er août 2030"]) {
    expect(ageOfVintage(vintage, on("2026-11-23"))).toBeUndefined();
  }
});
