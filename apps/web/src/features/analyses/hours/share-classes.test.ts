import { expect, test } from "vitest";
import { shareClassOf, wholePercentOf } from "./share-classes.ts";

test("a share at a bound is in the class above it; nobody has a class apart", () => {
  expect([0, 0.001, 0.25, 0.4999, 0.75, 0.95, 1].map(shareClassOf)).toEqual([0, 1, 2, 2, 4, 5, 5]);
});

test("100 is written only when nobody is left out, 0 only when there is nobody", () => {
  expect([0, 0.004, 0.446, 0.9999, 1].map(wholePercentOf)).toEqual(["0", "<1", "44", "99", "100"]);
});
