import fc from "fast-check";
import { expect, test } from "vitest";
import { computeNeighbourhoodOrder } from "./neighbourhood-order.ts";

const positions = fc.array(
  fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  { maxLength: 200, size: "max" },
);

const orderOf = (places: readonly (readonly [number, number])[]) =>
  computeNeighbourhoodOrder(
    Float64Array.from(places, ([longitude]) => longitude),
    Float64Array.from(places, ([, latitude]) => latitude),
  );

test("every place comes once", () => {
  fc.assert(
    fc.property(positions, (places) => {
      expect([...orderOf(places)].sort((a, b) => a - b)).toStrictEqual(places.map((_, place) => place));
    }),
    {
      numRuns: 100,
      // No extent, and one so small that dividing by it overflows.
      examples: [
        [
          [
            [5, 48],
            [5, 48],
          ],
        ],
        [
          [
            [0, 0],
            [0, -5e-324],
          ],
        ],
      ],
    },
  );
});

test("neighbours follow one another: rows from the south, each from the west", () => {
  const places = Array.from({ length: 400 }, (_, i) => [5 + ((i * 7) % 20) / 10, 48 + ((i * 13) % 20) / 10] as const);
  const order = [...orderOf(places)];
  const degrees = (ids: readonly number[]) =>
    ids
      .slice(1)
      .reduce(
        (sum, id, i) => sum + Math.hypot(places[id][0] - places[ids[i]][0], places[id][1] - places[ids[i]][1]),
        0,
      );
  expect(degrees(order)).toBeLessThan(degrees(places.map((_, place) => place)) / 4);
});
