import { UNREACHABLE } from "@maillage/road-network";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listHomesByTime } from "./homes-by-time.ts";
import { type Part, selectWeightedQuantiles } from "./select-weighted-quantiles.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

const time = fc.oneof(
  fc.nat(40),
  fc.nat(40_000),
  fc.nat(2 ** 22 + 3),
  fc.nat(2 ** 30 - 2),
  fc.constantFrom(0, 2047, 2048, 2 ** 22 - 1, 2 ** 22, UNREACHABLE),
);
const homes = fc.array(fc.record({ time, people: fc.nat(4) }), { maxLength: 30 });
const PARTS: readonly Part[] = [
  [1, 2],
  [9, 10],
  [1, 10],
  [1, 1],
  [0, 1],
];

test("is the quantile of the sorted homes, for any times and whole people", () => {
  fc.assert(
    fc.property(homes, (list) => {
      const times = Uint32Array.from(list, (home) => home.time);
      const people = Float64Array.from(list, (home) => home.people);
      const order = listHomesByTime(times);
      const expected = PARTS.map((part) => weightedQuantile(order, times, people, ...part));
      expect(selectWeightedQuantiles(times, people, PARTS)).toStrictEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test("fractions of people: a time of theirs, half of them no farther than all", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ time, people: fc.double({ min: 0.01, max: 9, noNaN: true }) })), (list) => {
      const times = Uint32Array.from(list, (home) => home.time);
      const people = Float64Array.from(list, (home) => home.people);
      const reached = times.filter((each) => each < UNREACHABLE);
      const [half, all] = selectWeightedQuantiles(times, people, [
        [1, 2],
        [1, 1],
      ]);
      for (const told of [half, all]) expect(told === undefined || reached.includes(told)).toBe(true);
      expect([half === undefined, all === undefined]).toStrictEqual([reached.length === 0, reached.length === 0]);
      expect(half ?? 0).toBeLessThanOrEqual(all ?? 0);
    }),
  );
});
