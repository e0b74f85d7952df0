import { UNREACHABLE } from "@maillage/road-network";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listHomesByTime } from "./homes-by-time.ts";
import { selectWeightedQuantile } from "./select-weighted-quantile.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

const time = fc.oneof(
  fc.nat(40),
  fc.nat(40_000),
  fc.nat(2 ** 22 + 3),
  fc.nat(2 ** 30 - 2),
  fc.constantFrom(0, 2047, 2048, 2 ** 22 - 1, 2 ** 22, UNREACHABLE),
);
const homes = fc.array(fc.record({ time, people: fc.nat(4) }), { maxLength: 30 });
const part = fc.constantFrom([1, 2], [9, 10], [1, 10], [1, 1], [0, 1]);

test("is the quantile of the sorted homes, for any times and whole people", () => {
  fc.assert(
    fc.property(homes, part, (list, [numerator = 0, denominator = 1]) => {
      const times = Uint32Array.from(list, (home) => home.time);
      const people = Float64Array.from(list, (home) => home.people);
      const expected = weightedQuantile(listHomesByTime(times), times, people, numerator, denominator);
      expect(selectWeightedQuantile(times, people, numerator, denominator)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test("fractions of people: every one of them is within the whole", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ time, people: fc.double({ min: 0.01, max: 9, noNaN: true }) })), (list) => {
      const times = Uint32Array.from(list, (home) => home.time);
      const people = Float64Array.from(list, (home) => home.people);
      const reached = times.filter((each) => each < UNREACHABLE);
      const expected = reached.length === 0 ? undefined : reached.reduce((most, each) => Math.max(most, each), 0);
      expect(selectWeightedQuantile(times, people, 1, 1)).toSatisfy(
        (told: number | undefined) => told === expected || (told ?? -1) <= (expected ?? -1),
      );
      expect(selectWeightedQuantile(times, people, 1, 2) === undefined).toBe(expected === undefined);
    }),
  );
});
