import { expect, test } from "vitest";
import { listYears } from "./list-years.ts";

test("this year and the next ones, with those in use before and after", () => {
  expect(listYears([], 2026)).toStrictEqual([2026, 2027, 2028, 2029, 2030, 2031, 2032]);
  expect(listYears([{ year: 2040 }, { year: null }, { year: 2024 }, { year: 2027 }], 2026)).toStrictEqual([
    ...[2024, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2040],
  ]);
});
