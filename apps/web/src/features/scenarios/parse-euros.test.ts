import { expect, test } from "vitest";
import { parseEuros } from "./parse-euros.ts";

test.each([
  ["", null],
  ["  ", null],
  ["0", 0],
  ["12000", 12_000],
  ["12 000", 12_000],
  ["12\u202f000\u00a0€", 12_000],
  ["12000,5", 12_000.5],
  ["12.000,50", 12_000.5],
  ["1,200.50", 1_200.5],
  ["1.200.000", 1_200_000],
  ["1.200", 1_200],
  ["1,25", 1.25],
  ["1000000000", 1_000_000_000],
])("%j is %s", (text, euros) => {
  expect(parseEuros(text)).toBe(euros);
});

test.each(["abc", "-5", "1.234.56", "1,234.567,8", "12k", "1e3", "1.23.456", "1000000001", "Infinity"])(
  "%j is no amount",
  (text) => {
    expect(parseEuros(text)).toBeUndefined();
  },
);
