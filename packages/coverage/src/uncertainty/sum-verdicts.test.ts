import fc from "fast-check";
import { expect, test } from "vitest";
import { LengthMismatchError } from "../errors.ts";
import { groupByClass, sumVerdicts } from "./sum-verdicts.ts";

const homes = fc.array(
  fc.record({ people: fc.nat(30), verdict: fc.nat(2), groups: fc.uniqueArray(fc.nat(3), { maxLength: 3 }) }),
  { maxLength: 12 },
);

test("each group has its homes' people, a home of several in equal parts", () => {
  fc.assert(
    fc.property(homes, (list) => {
      const homeFirstGroup = new Uint32Array(list.length + 1);
      for (const [home, { groups }] of list.entries()) {
        homeFirstGroup[home + 1] = (homeFirstGroup[home] ?? 0) + groups.length;
      }
      const told = sumVerdicts(
        Uint8Array.from(list, ({ verdict }) => verdict),
        Float64Array.from(list, ({ people }) => people),
        { groupCount: 4, homeFirstGroup, homeGroup: Uint32Array.from(list.flatMap(({ groups }) => groups)) },
      );
      for (const [group, parts] of told.entries()) {
        const peopleOf = (wanted: number) =>
          list
            .filter(({ verdict, groups }) => verdict === wanted && groups.includes(group))
            .reduce((sum, { people, groups }) => sum + people / groups.length, 0);
        expect(parts.surelyCovered).toBeCloseTo(peopleOf(0), 5);
        expect(parts.depends).toBeCloseTo(peopleOf(1), 5);
        expect(parts.surelyNot).toBeCloseTo(peopleOf(2), 5);
      }
    }),
  );
});

test("one class for each home; arrays of other homes are refused", () => {
  const groups = groupByClass(Uint32Array.of(1, 0), 2);
  expect(sumVerdicts(Uint8Array.of(0, 2), Float64Array.of(5, 7), groups)).toEqual([
    { surelyCovered: 0, depends: 0, surelyNot: 7 },
    { surelyCovered: 5, depends: 0, surelyNot: 0 },
  ]);
  expect(() => sumVerdicts(Uint8Array.of(0), Float64Array.of(5, 7), groups)).toThrow(LengthMismatchError);
});
