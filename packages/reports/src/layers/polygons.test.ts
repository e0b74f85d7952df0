import { expect, test } from "vitest";
import { joinPolygons } from "./polygons.ts";

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const hole = [
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
  [1, 1],
];

test("outer rings are counter-clockwise and holes clockwise, whichever way they came", () => {
  const expected = { type: "MultiPolygon", coordinates: [[square, hole]] };
  expect(joinPolygons([{ type: "Polygon", coordinates: [square, hole] }])).toStrictEqual(expected);
  const reversed = [square.toReversed(), hole.toReversed()];
  expect(joinPolygons([{ type: "Polygon", coordinates: reversed }])).toStrictEqual(expected);
});

test("parts of several shapes stand side by side, and no shape is none", () => {
  const two = joinPolygons([
    { type: "Polygon", coordinates: [square] },
    { type: "MultiPolygon", coordinates: [[square], [square]] },
  ]);
  expect(two?.coordinates).toHaveLength(3);
  expect(joinPolygons([])).toBeNull();
});
