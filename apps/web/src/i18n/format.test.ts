import { expect, test } from "vitest";
import { createFormat } from "./format.ts";

const fr = createFormat("fr");
const en = createFormat("en");
/** Spaces of any width become plain ones, so that the expectations can be read. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("shares have one decimal, and 100 % is written only when nobody is left out", () => {
  expect(plain(fr.share(0.99999))).toBe("99,9 %");
  expect(plain(fr.share(1))).toBe("100,0 %");
  expect(plain(en.share(0.998))).toBe("99.8%");
});

test("an error is rounded up: it is never made to look smaller", () => {
  expect(plain(fr.errorShare(0.0801))).toBe("8,1 %");
});

test("times are rounded up: a time written as 30 min is within 30 minutes", () => {
  expect(plain(fr.travelTime(1800))).toBe("30 min");
  expect(plain(fr.travelTime(1800.1))).toBe("31 min");
  expect(plain(fr.travelTime(3900))).toBe("1 h 05");
});

test("French numbers and units are joined by spaces that do not break", () => {
  expect(fr.people(168_331)).toBe("168\u202f331");
  expect(fr.travelTime(600)).toBe("10\u00a0min");
  expect(fr.share(0.5)).not.toContain(" ");
});

test("differences carry their sign, and no sign when there is none", () => {
  expect(plain(fr.peopleDifference(1204))).toBe("+1 204");
  expect(fr.peopleDifference(0)).toBe("0");
});

test("dates are written in words, the first day as an ordinal in French", () => {
  expect(fr.date("2024-08-01")).toBe("1er août 2024");
  expect(fr.date("2020-01-31")).toBe("31 janvier 2020");
  expect(en.date("2024-08-01")).toBe("1 August 2024");
});

test("names are listed as a sentence would", () => {
  expect(fr.list(["Chaumont-1", "Joinville", "Wassy"])).toBe("Chaumont-1, Joinville et Wassy");
});
