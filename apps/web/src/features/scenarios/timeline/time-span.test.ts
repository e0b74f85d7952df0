import { expect, test } from "vitest";
import { listYearMarks, shareOfSpan } from "./time-span.ts";

const span = { start: "2020-01-01", end: "2024-01-01" };

test("days are placed by their distance, leap years included", () => {
  expect(shareOfSpan(span, "2020-01-01")).toBe(0);
  expect(shareOfSpan(span, "2024-01-01")).toBe(1);
  expect(shareOfSpan(span, "2022-01-01")).toBeCloseTo(731 / 1461, 12);
  expect(shareOfSpan(span, "1999-01-01")).toBe(0);
  expect(shareOfSpan({ start: "2021-01-01", end: "2021-01-01" }, "2021-01-01")).toBe(0);
});

test("years are marked at their first day", () => {
  expect(listYearMarks(span).map(({ text }) => text)).toStrictEqual(["2020", "2021", "2022", "2023", "2024"]);
  expect(listYearMarks(span)[2]?.at).toBeCloseTo(731 / 1461, 12);
  expect(listYearMarks({ start: "2021-02-01", end: "2021-09-01" })).toStrictEqual([{ at: 0, text: "2021" }]);
});
