import { expect, test } from "vitest";
import { parseAmount, parseCount, parseDegrees, parseEventDate, parseText } from "./parse-typed.ts";

test("counts are whole, amounts are not; blank is unknown, anything else is wrong", () => {
  expect(["", " ", "0", "12", "3 000", "3\u202f000"].map((text) => parseCount(text))).toStrictEqual([
    null,
    null,
    0,
    12,
    3000,
    3000,
  ]);
  expect(["2,5", "-1", "deux", "1e3", "1000001"].map((text) => parseCount(text))).toStrictEqual(
    Array(5).fill(undefined),
  );
  expect(["", "2,5", "2.5", "1,75", "0"].map((text) => parseAmount(text))).toStrictEqual([null, 2.5, 2.5, 1.75, 0]);
  expect(["2,5555", "-1", "x", "1e3"].map((text) => parseAmount(text))).toStrictEqual(Array(4).fill(undefined));
  expect([parseCount("1000", 1000), parseCount("1001", 1000), parseAmount("1000,5", 1000)]).toStrictEqual([
    ...[1000, undefined, undefined],
  ]);
});

test("degrees have a comma or a point and a range", () => {
  expect([parseDegrees("5,14", 180), parseDegrees("-180", 180), parseDegrees("−4.5", 90)]).toStrictEqual([
    5.14, -180, -4.5,
  ]);
  expect([
    parseDegrees("91", 90),
    parseDegrees("", 90),
    parseDegrees("1e1", 90),
    parseDegrees("180.1", 180),
  ]).toStrictEqual(Array(4).fill(undefined));
});

test("a date as fine as its source, that exists", () => {
  expect(["2006", "2020-01", "2020-01-31", "31/01/2020", "1/2/2020"].map(parseEventDate)).toStrictEqual([
    ...["2006", "2020-01", "2020-01-31", "2020-01-31", "2020-02-01"],
  ]);
  expect(["20", "2020-13", "2020-02-30", "31/02/2020", "hier", ""].map(parseEventDate)).toStrictEqual(
    Array(6).fill(undefined),
  );
});

test("a text of spaces says nothing", () => {
  expect([parseText("  "), parseText(" a ")]).toStrictEqual([null, "a"]);
});
