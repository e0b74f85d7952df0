import fc from "fast-check";
import { expect, test } from "vitest";
import { displayedShare } from "./displayed-share.ts";

test.each([
  [167_994 / 168_331, 0.998],
  [61_251 / 168_331, 0.364],
  [0.99999, 0.999],
  [0.00001, 0.001],
  [1, 1],
  [0, 0],
])("%f is written %f", (share, written) => {
  expect(displayedShare(share)).toBe(written);
});

test("what is written is within a tenth of a percent, and all or nothing only when it is", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      const written = displayedShare(share);
      expect(Math.abs(written - share)).toBeLessThanOrEqual(0.001);
      expect(written === 1).toBe(share === 1);
      expect(written === 0).toBe(share === 0);
    }),
  );
});
