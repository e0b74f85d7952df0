import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildHauteMarneGround } from "../../test/haute-marne-ground.ts";
import { nearestOf } from "../../test/plain-nearest.ts";
import {
  type PlainHome,
  plainMeanSeconds,
  plainPeople,
  plainQuantileSeconds,
} from "../../test/reference/plain-coverage.ts";
import { LengthMismatchError } from "../errors.ts";
import { computeEquity, computeEquityByClass } from "./compute-equity.ts";
import { communePopulationClassOf, densityClassOf } from "./population-classes.ts";

const time = fc.oneof(fc.constantFrom(0, 18_000, 18_001, null), fc.nat(40_000));
const homes: fc.Arbitrary<PlainHome[]> = fc.array(fc.record({ population: fc.nat(12), deciseconds: time }), {
  minLength: 1,
  maxLength: 15,
});
const equityOf = (list: readonly PlainHome[]) =>
  computeEquity({
    homePeople: Float64Array.from(list, ({ population }) => population),
    nearest: nearestOf(list.map(({ deciseconds }) => deciseconds)),
    thresholdSeconds: 1800,
  });

describe("against a queue of people, one by one", () => {
  test("Gini is the mean difference between two people over twice the mean", () => {
    fc.assert(
      fc.property(homes, (list) => {
        const queue = plainPeople(list).filter((each) => each !== null);
        const sum = queue.reduce((a, b) => a + b, 0);
        const differences = queue.reduce((all, a) => all + queue.reduce((own, b) => own + Math.abs(a - b), 0), 0);
        const { gini } = equityOf(list);
        if (queue.length === 0) expect(gini).toBeNull();
        else expect(gini).toBeCloseTo(sum === 0 ? 0 : differences / (2 * queue.length * sum), 9);
      }),
    );
  });

  test("deciles are the means of each tenth, people of one home being cut where needed", () => {
    fc.assert(
      fc.property(homes, (list) => {
        // Ten of each person: a tenth of the queue is then whole people.
        const queue = plainPeople(list)
          .filter((each) => each !== null)
          .flatMap((each) => Array<number>(10).fill(each))
          .sort((a, b) => a - b);
        const tenth = queue.length / 10;
        const { decileMeanSeconds, worstDecileMeanSeconds, meanSeconds, p90Seconds } = equityOf(list);
        for (const [i, mean] of decileMeanSeconds.entries()) {
          const own = queue.slice(i * tenth, (i + 1) * tenth);
          expect(mean).toBeCloseTo(own.reduce((a, b) => a + b, 0) / tenth / 10, 6);
        }
        expect(decileMeanSeconds).toHaveLength(tenth === 0 ? 0 : 10);
        expect(worstDecileMeanSeconds).toBe(decileMeanSeconds.at(-1) ?? null);
        expect(p90Seconds).toBe(plainQuantileSeconds(list, 0.9));
        if (meanSeconds !== null) expect(meanSeconds).toBeCloseTo(plainMeanSeconds(list) ?? Number.NaN, 9);
      }),
    );
  });

  test("the Lorenz curve starts at 0, ends at 1, and bends one way; classes sum to the whole", () => {
    fc.assert(
      fc.property(homes, (list) => {
        const whole = equityOf(list);
        const { lorenz } = whole;
        const steps = lorenz.slice(1).map((point, i) => point.travelShare - (lorenz[i]?.travelShare ?? 0));
        for (const [i, step] of steps.entries()) expect(step).toBeGreaterThanOrEqual((steps[i - 1] ?? 0) - 1e-9);
        if (lorenz.length > 0) expect([lorenz[0]?.travelShare, lorenz[10]?.travelShare]).toEqual([0, 1]);

        const homeClass = Uint32Array.from(list, ({ population }) => population % 3);
        const input = {
          homePeople: Float64Array.from(list, ({ population }) => population),
          nearest: nearestOf(list.map(({ deciseconds }) => deciseconds)),
          thresholdSeconds: 1800,
        };
        const classes = computeEquityByClass(input, homeClass, 3);
        for (const key of ["people", "covered", "unreachable"] as const) {
          expect(classes.reduce((sum, each) => sum + each[key], 0)).toBe(whole[key]);
        }
        for (const [own, each] of classes.entries()) {
          const { homeCount, ...equity } = each;
          const ownHomes = list.filter(({ population }) => population % 3 === own);
          expect(homeCount).toBe(ownHomes.length);
          if (ownHomes.length > 0) expect(equity).toEqual(equityOf(ownHomes));
        }
      }),
    );
  });
});

test("nobody, or nobody who reaches a site, is null and never 0", () => {
  expect(equityOf([{ population: 0, deciseconds: 100 }])).toMatchObject({
    people: 0,
    share: null,
    gini: null,
    lorenz: [],
  });
  expect(equityOf([{ population: 4, deciseconds: null }])).toMatchObject({
    ...{ people: 4, covered: 0, share: 0, unreachable: 4, meanSeconds: null, p90Seconds: null, gini: null },
  });
});

test("a class that does not exist is refused", () => {
  const input = { homePeople: Float64Array.of(1), nearest: nearestOf([0]), thresholdSeconds: 1800 };
  expect(() => computeEquityByClass(input, Uint32Array.of(2), 2)).toThrow(LengthMismatchError);
});

test("classes of density begin at their bound", () => {
  expect([0, 49.9, 50, 299, 300, 1_499.9, 1_500, 20_000].map(densityClassOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});

test("communes are classed from a bound, included, to the next, excluded", () => {
  expect([0, 199, 200, 499, 500, 1_999, 2_000, 9_999, 10_000, 2e6].map(communePopulationClassOf)).toEqual([
    0, 0, 1, 1, 2, 2, 3, 3, 4, 4,
  ]);
});

test("golden: Haute-Marne on 1 August 2024", () => {
  const { membership, nearest } = buildHauteMarneGround();
  const equity = computeEquity({ homePeople: membership.homePopulation, nearest, thresholdSeconds: 1800 });
  expect(equity).toMatchObject({ people: 168_331, covered: 167_994, p90Seconds: 1288.3 });
  expect(equity.gini).toBeCloseTo(0.4226, 4);
  expect(equity.worstDecileMeanSeconds).toBeCloseTo(1443.7, 1);
});
