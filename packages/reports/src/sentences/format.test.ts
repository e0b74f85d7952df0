import fc from "fast-check";
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
  expect(fr.peopleDifference(-35)).toBe("\u221235");
  expect(en.peopleDifference(-35)).toBe("\u221235");
});

test("a difference is that of the two figures written beside it", () => {
  // 99.84 and 99.99 are written 99,8 and 99,9: two tenths apart as they are, one as they are written.
  expect(plain(fr.pointsDifference(0.9984, 0.9999))).toBe("+0,1 pt");
  expect(plain(fr.pointsDifference(0.9984, 0.9984))).toBe("0,0 pt");
  // 10.84 and 8.26 minutes are written 10,8 and 8,3.
  expect(plain(fr.minutesDifference(10.84 * 60, 8.26 * 60))).toBe("\u22122,5 min");
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (before, after) => {
      const written = (text: string) =>
        Number(
          plain(text)
            .replace(/[^0-9.\u2212-]/g, "")
            .replace("\u2212", "-"),
        );
      const [first, second] = [before / 10, after / 10];
      const apart = written(en.minutes(second)) - written(en.minutes(first));
      expect(written(en.minutesDifference(first, second))).toBeCloseTo(apart, 6);
      const [less, more] = [before / 100_000, after / 100_000];
      const points = written(en.share(more)) - written(en.share(less));
      expect(written(en.pointsDifference(less, more))).toBeCloseTo(points, 6);
    }),
  );
});

test("dates are written in words, the first day as an ordinal in French", () => {
  expect(fr.date("2024-08-01")).toBe("1er août 2024");
  expect(fr.date("2020-01-31")).toBe("31 janvier 2020");
  expect(en.date("2024-08-01")).toBe("1 August 2024");
});

test("a moment is written with the clock of mainland France, its day included", () => {
  expect(fr.dateTime("2026-07-31T22:05:00Z")).toBe("1er août 2026 à 00:05");
  expect(en.dateTime("2026-01-31T08:05:00.123Z")).toBe("31 January 2026, 09:05");
});

test("euros are whole, with their sign when they are a difference", () => {
  expect(plain(fr.euros(120_000))).toBe("120 000 €");
  expect(plain(fr.eurosDifference(-5_000.4))).toBe("\u22125 000 €");
  expect(en.eurosDifference(1_200)).toBe("+€1,200");
  expect(plain(fr.eurosDifference(0))).toBe("0 €");
});

test("names are listed as a sentence would", () => {
  expect(fr.list(["Chaumont-1", "Joinville", "Wassy"])).toBe("Chaumont-1, Joinville et Wassy");
});

test("a length is in metres under a kilometre, then in kilometres with one decimal", () => {
  expect(createFormat("fr").distance(849.6)).toBe("850\u00a0m");
  expect(createFormat("fr").distance(12_360)).toBe("12,4\u00a0km");
  expect(createFormat("en").distance(1000)).toBe("1.0\u00a0km");
});
