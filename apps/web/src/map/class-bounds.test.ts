import fc from "fast-check";
import { expect, test } from "vitest";
import { colourClassMinutes, listClassMinutes } from "./class-bounds.ts";

test("without a choice, the classes follow the threshold; at the national goal they are those of every other page", () => {
  expect(listClassMinutes(null, 30)).toStrictEqual([10, 20, 30, 45]);
  expect(listClassMinutes(null, 20)).toStrictEqual([7, 13, 20, 30]);
  expect(listClassMinutes(null, 5)).toStrictEqual([2, 3, 5, 8]);
});

test("the threshold becomes a bound of the classes chosen", () => {
  expect(listClassMinutes([10, 20, 40], 25)).toStrictEqual([10, 20, 25, 40]);
});

test("whatever is chosen, classes increase, hold the threshold, and all have a colour", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 180 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 5, max: 90 }),
      (chosen, threshold) => {
        const bounds = listClassMinutes(
          chosen.toSorted((a, b) => a - b),
          threshold,
        );
        expect(bounds).toContain(threshold);
        expect(bounds.every((minutes, index) => index === 0 || minutes > (bounds[index - 1] ?? 0))).toBe(true);
        expect(
          colourClassMinutes(
            chosen.toSorted((a, b) => a - b),
            threshold,
          ),
        ).toHaveLength(bounds.length + 2);
      },
    ),
  );
});
