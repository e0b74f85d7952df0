import fc from "fast-check";
import { expect, test } from "vitest";
import { SHARE_CLASSES, shareColourOf } from "./share-classes.ts";

const rankOf = (share: number) => SHARE_CLASSES.findIndex(({ colour }) => colour === shareColourOf(share));

test("a bound is in the class that it opens, and one person left out is not everybody", () => {
  expect(SHARE_CLASSES.map(({ from }) => rankOf(from))).toStrictEqual([0, 1, 2, 3, 4]);
  expect(rankOf(1 - 1 / 168_331)).toBe(3);
  expect(rankOf(0.499_999)).toBe(0);
});

test("more people are never in a lower class, and an unknown share is in none", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, (a, b) => {
      expect(Math.sign(rankOf(a) - rankOf(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(shareColourOf(null)).toBeUndefined();
});
