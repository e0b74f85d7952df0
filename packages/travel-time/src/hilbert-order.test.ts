import { expect, it } from "vitest";
import { listInHilbertOrder } from "./hilbert-order.ts";

it("goes through every cell of a square by steps to a neighbour", () => {
  const side = 32;
  const x = Float64Array.from({ length: side * side }, (_, i) => i % side);
  const y = Float64Array.from({ length: side * side }, (_, i) => Math.floor(i / side));
  const order = listInHilbertOrder(x, y);
  expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()]);
  const steps = [...order.keys()].slice(1).map((i) => {
    const [from, to] = [order[i - 1], order[i]];
    return Math.abs(x[to] - x[from]) + Math.abs(y[to] - y[from]);
  });
  expect(Math.max(...steps)).toBe(1);
});

it("keeps points at one place in their order", () => {
  expect([...listInHilbertOrder(new Float64Array(4).fill(2), new Float64Array(4).fill(48))]).toEqual([0, 1, 2, 3]);
});
