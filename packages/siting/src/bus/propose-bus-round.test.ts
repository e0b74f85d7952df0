import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestRound, drive } from "../../test/reference/best-round.ts";
import { smallProblems } from "../../test/small-problems.ts";
import type { SitingProblem } from "../problem.ts";
import { InvalidSitingQuestionError } from "../siting-errors.ts";
import type { BusRound, BusRoundQuestion } from "./bus-round.ts";
import { proposeBusRound } from "./propose-bus-round.ts";

const UNREACHABLE = 0x7fff_ffff;

interface Asked {
  readonly problem: SitingProblem;
  readonly question: BusRoundQuestion;
  readonly stops: readonly number[];
}

/** Rounds over the small problems, with or without driving; times need not keep the triangle inequality, and may have no road. */
const asked: fc.Arbitrary<Asked> = smallProblems.chain((problem) => {
  const candidates = [...problem.siteIsOpen.keys()].filter((site) => problem.siteIsOpen[site] === 0);
  const open = [...problem.siteIsOpen.keys()].filter((site) => problem.siteIsOpen[site] === 1);
  return fc
    .record({
      stops: fc.shuffledSubarray(candidates, { minLength: 1 }).map((drawn) => drawn.slice(0, 6)),
      closed: fc.subarray(open).map((drawn) => drawn.slice(0, 1)),
      thresholdSeconds: fc.integer({ min: 1, max: 6 }),
      daysPerWeek: fc.integer({ min: 1, max: 3 }),
      stopsPerDayMax: fc.integer({ min: 1, max: 3 }),
      cost: fc.option(fc.integer({ min: 0, max: 9 })),
      hasDriving: fc.integer({ min: 0, max: 4 }),
      daySecondsMax: fc.integer({ min: 0, max: 20 }),
    })
    .chain(({ hasDriving, daySecondsMax, cost, ...question }) => {
      const count = (question.stops.length + 1) ** 2;
      const times = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 6 }), {
        minLength: count,
        maxLength: count,
      });
      return times.map((drawn): Asked => {
        const placeDeciseconds = Uint32Array.from(drawn, (time) => (time === null ? UNREACHABLE : time * 10));
        return {
          problem,
          stops: question.stops,
          question: {
            ...question,
            hoursPerStop: 3,
            ...(cost === null ? {} : { cost }),
            ...(hasDriving === 0 ? {} : { driving: { placeDeciseconds, daySecondsMax } }),
          },
        };
      });
    });
});

/** What must hold of any answer, proven or not. */
function checkRound({ question, stops }: Asked, round: BusRound): void {
  const told = round.days.flatMap((day) => day.stops.map(({ site }) => site));
  expect(new Set(told).size).toBe(told.length);
  expect(round.days.length + round.daysSpare).toBe(question.daysPerWeek);
  let gained = 0;
  for (const day of round.days) {
    expect(day.stops.length).toBeGreaterThan(0);
    expect(day.stops.length).toBeLessThanOrEqual(question.stopsPerDayMax);
    gained += day.peopleGained;
    if (question.driving === undefined) continue;
    const order = day.stops.map(({ site }) => stops.indexOf(site));
    expect(day.drivingSeconds).toBe(drive(question, order) / 10);
    expect(day.drivingSeconds).toBeLessThanOrEqual(question.driving.daySecondsMax);
  }
  expect(gained).toBe(round.peopleServed);
  expect(round.peopleServed).toBeLessThanOrEqual(round.bound);
  expect(round.hoursPerWeek).toBe(3 * told.length);
  expect(round.fullWeekPeople).toBe(round.peopleServed / 8);
  const { comparison } = round;
  expect(comparison.fullWeekPeople).toBe(comparison.proposal.people.withPlan - comparison.proposal.people.today);
  expect(comparison.roundServesMorePeople).toBe(round.peopleServed > comparison.peopleGained);
}

/** Stops that each reach a home or two and days too short for two far stops: what fits in a day decides. */
const farStops: fc.Arbitrary<Asked> = fc.integer({ min: 4, max: 6 }).chain((stopCount) =>
  fc
    .record({
      stopHomes: fc.array(fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 }), {
        minLength: stopCount,
        maxLength: stopCount,
      }),
      people: fc.array(fc.integer({ min: 4, max: 9 }), { minLength: 10, maxLength: 10 }),
      positions: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: stopCount + 1, maxLength: stopCount + 1 }),
      daysPerWeek: fc.integer({ min: 2, max: 3 }),
      daySecondsMax: fc.integer({ min: 12, max: 30 }),
    })
    .map(({ stopHomes, people, positions, daysPerWeek, daySecondsMax }): Asked => {
      const rows = stopHomes.map((homes) => homes.toSorted((a, b) => a - b));
      const stops = rows.map((_, stop) => stop);
      const siteFirstEntry = Uint32Array.from(
        { length: stopCount + 1 },
        (_, stop) => rows.slice(0, stop).flat().length,
      );
      const placeDeciseconds = positions.flatMap(([x, y]) =>
        positions.map(([u, v]) => 10 * (Math.abs(x - u) + Math.abs(y - v))),
      );
      const problem: SitingProblem = {
        homeCount: 10,
        siteCount: stopCount,
        homePopulation: Float64Array.from(people),
        boundDeciseconds: 100,
        siteFirstEntry,
        entryHome: Uint32Array.from(rows.flat()),
        entryDeciseconds: new Uint32Array(rows.flat().length),
        siteIsOpen: new Uint8Array(stopCount),
        cantonCount: 0,
        siteFirstCanton: new Uint32Array(stopCount + 1),
        siteCanton: new Uint32Array(0),
      };
      const driving = { placeDeciseconds: Uint32Array.from(placeDeciseconds), daySecondsMax };
      const week = { thresholdSeconds: 5, daysPerWeek, stopsPerDayMax: 3, hoursPerStop: 3 };
      return { problem, stops, question: { ...week, stops, driving } };
    }),
);

describe("against every round, tried one by one", () => {
  test("the round is the best there is, and said to be", async () => {
    let served = 0;
    await fc.assert(
      fc.asyncProperty(asked, async (drawn) => {
        const round = await proposeBusRound(drawn.problem, drawn.question);
        checkRound(drawn, round);
        expect(round.isOptimal).toBe(true);
        expect(round.peopleServed).toBe(bestRound(drawn.problem, drawn.question, drawn.stops));
        if (round.peopleServed > 0) served++;
      }),
      { numRuns: 80 },
    );
    expect(served).toBeGreaterThan(10);
  });

  test("the same where driving decides", async () => {
    let decided = 0;
    await fc.assert(
      fc.asyncProperty(farStops, async (drawn) => {
        const round = await proposeBusRound(drawn.problem, drawn.question);
        checkRound(drawn, round);
        expect(round.isOptimal).toBe(true);
        expect(round.peopleServed).toBe(bestRound(drawn.problem, drawn.question, drawn.stops));
        const { driving: _, ...anyDay } = drawn.question;
        if (round.peopleServed < bestRound(drawn.problem, anyDay, drawn.stops)) decided++;
      }),
      { numRuns: 60 },
    );
    expect(decided).toBeGreaterThan(8);
  });

  test("stopped at any moment, no round is over the bound", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(asked, farStops), fc.nat(40), async (drawn, looks) => {
        let left = looks;
        const round = await proposeBusRound(drawn.problem, drawn.question, { shouldStop: () => left-- <= 0 });
        checkRound(drawn, round);
        expect(round.bound).toBeGreaterThanOrEqual(bestRound(drawn.problem, drawn.question, drawn.stops));
      }),
      { numRuns: 60 },
    );
  });
});

test("hamlets around three villages: what two days of two stops bring beside one fixed site, and the hours that make them even", async () => {
  // Six hamlets of 100 people, each with a stop; the third also reaches the second. A village of 150 has the best fixed site.
  const problem: SitingProblem = {
    homeCount: 7,
    siteCount: 7,
    homePopulation: Float64Array.of(100, 100, 100, 100, 100, 100, 150),
    boundDeciseconds: 18_000,
    siteFirstEntry: Uint32Array.of(0, 1, 2, 4, 5, 6, 7, 8),
    entryHome: Uint32Array.of(0, 1, 1, 2, 3, 4, 5, 6),
    entryDeciseconds: new Uint32Array(8).fill(18_000),
    siteIsOpen: new Uint8Array(7),
    cantonCount: 0,
    siteFirstCanton: new Uint32Array(8),
    siteCanton: new Uint32Array(0),
  };
  const week = { thresholdSeconds: 1800, daysPerWeek: 2, stopsPerDayMax: 2, hoursPerStop: 3 };
  const round = await proposeBusRound(problem, week);
  expect(round).toMatchObject({
    peopleServed: 550,
    bound: 550,
    gap: 0,
    isOptimal: true,
    hoursPerWeek: 12,
    daysSpare: 0,
  });
  expect(round.days.map((day) => day.stops.map(({ site }) => site))).toStrictEqual([
    [2, 6],
    [0, 3],
  ]);
  expect(round.fullWeekPeople).toBe(550 / 8);
  expect(round.comparison).toMatchObject({
    peopleGained: 200,
    roundServesMorePeople: true,
    roundServesMoreHours: false,
    evenHoursPerStop: (24 * 200) / 550,
  });
});

test("driving times of other stops, a stop that is open, days that no week has: each refused", async () => {
  const problem = fc.sample(smallProblems, { numRuns: 1, seed: 1 })[0];
  const week = { thresholdSeconds: 5, daysPerWeek: 2, stopsPerDayMax: 2, hoursPerStop: 3, stops: [0] };
  const driving = { placeDeciseconds: new Uint32Array(9), daySecondsMax: 100 };
  for (const odd of [{ driving }, { daysPerWeek: 8 }, { stops: [0, 0] }, { stops: [99] }, { hoursPerStop: 0 }]) {
    await expect(proposeBusRound(problem, { ...week, ...odd })).rejects.toThrow(InvalidSitingQuestionError);
  }
});
