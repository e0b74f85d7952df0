import { expect, test } from "vitest";
import { BoundedCache } from "./bounded-cache.ts";

test("keeps the results asked for last, computes the others again, and never keeps a failure", () => {
  const cache = new BoundedCache<string>(2);
  const computed: string[] = [];
  const take = (key: string) =>
    cache.take(key, () => {
      computed.push(key);
      return key.toUpperCase();
    });
  expect([take("a"), take("b"), take("a"), take("c"), take("a"), take("b")]).toEqual(["A", "B", "A", "C", "A", "B"]);
  // "a" was asked for again before "c" came: "b" made room.
  expect(computed).toEqual(["a", "b", "c", "b"]);
  expect(() =>
    cache.take("d", () => {
      throw new RangeError("no");
    }),
  ).toThrow(RangeError);
  expect(take("d")).toBe("D");
});
