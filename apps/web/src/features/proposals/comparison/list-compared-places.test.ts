import { expect, test } from "vitest";
import { listComparedPlaces } from "./list-compared-places.ts";

const a = { id: "a", name: "A" };
const b = { id: "b", name: "B" };
const c = { id: "c", name: "C" };

test("places that most plans open come first, each with its rank in every plan", () => {
  expect(
    listComparedPlaces([
      [a, b],
      [c, b],
    ]),
  ).toStrictEqual([
    { ...b, ranks: [2, 2] },
    { ...a, ranks: [1, null] },
    { ...c, ranks: [null, 1] },
  ]);
  expect(listComparedPlaces([[], []])).toStrictEqual([]);
});
