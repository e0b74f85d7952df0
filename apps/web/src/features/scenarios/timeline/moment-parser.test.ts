import { expect, test } from "vitest";
import { momentParser } from "./moment-parser.ts";

test.each(["2020-01-01", "2024-02-29"])("%s is a day", (text) => {
  expect(momentParser.parse(text)).toBe(text);
});

test.each(["2023-02-29", "2023-13-01", "2023-1-1", "hier", "2023-01-01T00:00", ""])("%j is none", (text) => {
  expect(momentParser.parse(text)).toBeNull();
});
