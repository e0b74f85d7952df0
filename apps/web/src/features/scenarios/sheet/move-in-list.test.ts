import { expect, test } from "vitest";
import { moveInList } from "./move-in-list.ts";

test("a member takes the rank asked for, the others keep their order", () => {
  expect(moveInList(["a", "b", "c", "d"], 0, 2)).toStrictEqual(["b", "c", "a", "d"]);
  expect(moveInList(["a", "b", "c", "d"], 3, 1)).toStrictEqual(["a", "d", "b", "c"]);
});

test.each([
  [0, -1],
  [1, 2],
  [5, 0],
])("from %i to %i is out of the list: nothing moves", (from, to) => {
  expect(moveInList(["a", "b"], from, to)).toStrictEqual(["a", "b"]);
});
