import { UNREACHABLE } from "@maillage/road-network";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listHomesByTime } from "./homes-by-time.ts";

test("homes that reach a site are in the order of a plain stable sort, whatever the times", () => {
  // Every digit of the sort, ties, and the longest time that is not out of reach.
  const time = fc.oneof(
    fc.nat(20),
    fc.nat(UNREACHABLE - 1),
    fc.constantFrom(0, 2047, 2048, 2 ** 22 - 1, 2 ** 22, UNREACHABLE - 1, UNREACHABLE, 2 ** 32 - 1),
  );
  fc.assert(
    fc.property(fc.array(time, { maxLength: 60 }), (times) => {
      const expected = times
        .map((deciseconds, home) => ({ deciseconds, home }))
        .filter(({ deciseconds }) => deciseconds < UNREACHABLE)
        .sort((a, b) => a.deciseconds - b.deciseconds)
        .map(({ home }) => home);
      expect([...listHomesByTime(Uint32Array.from(times))]).toStrictEqual(expected);
    }),
    { numRuns: 300 },
  );
});
