import fc from "fast-check";
import { expect, test } from "vitest";
import { decomposeChange, listMixes } from "./decompose-change.ts";
import { InvalidDecompositionError } from "./decomposition-errors.ts";

const FACTORS = ["sites", "roads", "population", "boundaries"] as const;
const cases = fc.integer({ min: 1, max: 4 }).chain((count) =>
  fc.tuple(
    fc.constant(FACTORS.slice(0, count)),
    fc.array(fc.oneof(fc.nat(200_000), fc.double({ min: 0, max: 1e6, noNaN: true })), {
      minLength: 2 ** count,
      maxLength: 2 ** count,
    }),
  ),
);

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, i) => permutations(list.toSpliced(i, 1)).map((rest) => [first, ...rest]));
}

/** The mean over every order of changes, as the definition says. */
function plainShapley(factors: readonly string[], figures: readonly number[]): Map<string, number> {
  const mixes = listMixes(factors);
  const figureOf = (names: ReadonlySet<string>) =>
    figures[mixes.findIndex((mix) => mix.symmetricDifference(names).size === 0)] ?? Number.NaN;
  const orders = permutations(factors);
  const sums = new Map(factors.map((factor) => [factor, 0]));
  for (const order of orders) {
    for (const [turn, factor] of order.entries()) {
      const change = figureOf(new Set(order.slice(0, turn + 1))) - figureOf(new Set(order.slice(0, turn)));
      sums.set(factor, (sums.get(factor) ?? 0) + change / orders.length);
    }
  }
  return sums;
}

test("parts are whole, sum to the whole change, and are those of the definition but for rounding", () => {
  fc.assert(
    fc.property(cases, ([factors, figures]) => {
      const told = decomposeChange(factors, figures);
      expect(told.change).toBe(Math.round(figures.at(-1) ?? Number.NaN) - Math.round(figures[0] ?? Number.NaN));
      expect(told.parts.reduce((sum, { change }) => sum + change, 0)).toBe(told.change);
      const plain = plainShapley(factors, figures);
      for (const { factor, change } of told.parts) {
        expect(Number.isInteger(change)).toBe(true);
        expect(Math.abs(change - (plain.get(factor) ?? Number.NaN))).toBeLessThan(2);
      }
    }),
  );
});

test("what changes nothing gets nothing; what acts alone gets all", () => {
  // Sites add 100 whatever the rest; roads nothing.
  expect(decomposeChange(["sites", "roads"], [50, 150, 50, 150]).parts).toEqual([
    { factor: "sites", change: 100 },
    { factor: "roads", change: 0 },
  ]);
});

test("what two factors do only together is shared equally", () => {
  expect(decomposeChange(["sites", "roads"], [0, 0, 0, 10]).parts.map(({ change }) => change)).toEqual([5, 5]);
  expect(decomposeChange(["sites", "roads"], [0, 0, 0, 11]).parts.map(({ change }) => change)).toEqual([6, 5]);
});

test("mixes go from A to B, one bit a factor", () => {
  expect(listMixes(["sites", "roads"]).map((mix) => [...mix])).toEqual([[], ["sites"], ["roads"], ["sites", "roads"]]);
  expect(listMixes(FACTORS)).toHaveLength(16);
});

test.each([
  [[], []],
  [
    ["a", "a"],
    [0, 0, 0, 0],
  ],
  [["a", "b", "c", "d", "e"], []],
  [["a"], [1]],
  [["a"], [1, Number.NaN]],
])("%j with figures %j is refused", (factors, figures) => {
  expect(() => decomposeChange(factors, figures)).toThrow(InvalidDecompositionError);
});
