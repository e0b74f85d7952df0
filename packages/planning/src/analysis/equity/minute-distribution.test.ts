import { UNREACHABLE } from "@maillage/road-network";
import fc from "fast-check";
import { expect, test } from "vitest";
import { computeMinuteDistribution } from "./minute-distribution.ts";

/** Two sites a home, the second one farther. */
const nearestOf = (deciseconds: readonly number[]) => ({
  ...{ k: 2, homeCount: deciseconds.length },
  homeDeciseconds: Uint32Array.from(deciseconds.flatMap((each) => [each, UNREACHABLE])),
});

const homes = fc.array(
  fc.record({
    people: fc.nat(1000),
    deciseconds: fc.oneof(fc.integer({ min: 0, max: 90_000 }), fc.constant(UNREACHABLE)),
  }),
  { maxLength: 40 },
);

test("the first n minutes hold the people within n minutes, and nobody is lost", () => {
  fc.assert(
    fc.property(homes, fc.integer({ min: 1, max: 120 }), (drawn, minutes) => {
      const told = computeMinuteDistribution(
        drawn.map(({ people }) => people),
        nearestOf(drawn.map(({ deciseconds }) => deciseconds)),
      );
      const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
      const peopleWhere = (keeps: (deciseconds: number) => boolean) =>
        sum(drawn.filter(({ deciseconds }) => keeps(deciseconds)).map(({ people }) => people));
      expect(sum(told.minutePeople.slice(0, minutes))).toBe(peopleWhere((each) => each <= minutes * 600));
      expect(told.unreachable).toBe(peopleWhere((each) => each === UNREACHABLE));
      expect(sum(told.minutePeople) + told.beyond + told.unreachable).toBe(peopleWhere(() => true));
    }),
  );
});

test("exactly a minute is within it, a tenth of a second more is not", () => {
  const of = (...deciseconds: number[]) =>
    computeMinuteDistribution(
      deciseconds.map(() => 1),
      nearestOf(deciseconds),
    );
  expect(of(0, 600, 601, 1200)).toStrictEqual({ minutePeople: [2, 2], beyond: 0, unreachable: 0 });
  expect(of(72_000, 72_001, UNREACHABLE)).toMatchObject({ beyond: 1, unreachable: 1 });
  expect(of().minutePeople).toStrictEqual([]);
});
