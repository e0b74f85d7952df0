import { parseMoment, parseOfficialHours, WEEKDAYS } from "@maillage/opening-hours";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainAnswer } from "../../test/reference/plain-visit.ts";
import { kernelInputOf, moments, type SmallTown, smallTowns } from "../../test/small-towns.ts";
import { ReachTooShortError } from "./assert-reach.ts";
import { ACCESS_ANSWERS, computeCoverageAt } from "./compute-coverage-at.ts";
import { InvalidVisitError } from "./visit.ts";

test("what each home can count on agrees with one arrival at a time, and the people add up", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(smallTowns, fc.array(moments, { minLength: 1, maxLength: 12 }), (town, when) => {
      const visit = { ...town, thresholdDeciseconds: town.thresholdSeconds * 10 };
      for (const moment of when) {
        const result = computeCoverageAt({ ...kernelInputOf(town), moment });
        const leaving = WEEKDAYS.indexOf(moment.weekday) * 1440 + moment.minute;
        const expected = town.times.map((times) => plainAnswer(town.schedules, times, leaving, visit));
        expect(Array.from(result.homeAnswer, (answer) => ACCESS_ANSWERS[answer])).toEqual(expected);
        const peopleWith = (answer: string) =>
          town.people.reduce((sum, people, home) => sum + (expected[home] === answer ? people : 0), 0);
        const { open, someWeeks, unknown, none } = result;
        expect([open, someWeeks, unknown, none]).toEqual(ACCESS_ANSWERS.map(peopleWith));
        expect(open + someWeeks + unknown + none).toBe(result.population);
        expect(open + someWeeks + unknown).toBeLessThanOrEqual(result.regardlessOfTime);
        for (const answer of expected) seen.add(answer);
      }
    }),
    { numRuns: 150 },
  );
  expect([...seen].sort()).toEqual([...ACCESS_ANSWERS].sort());
});

/** One home of 100 people, 20 minutes from a site open on Tuesday until 17:30. */
const tuesdays: SmallTown = {
  people: [100],
  schedules: [{ hours: parseOfficialHours([null, "09:00 - 12:00 / 13:30 - 17:30"]).hours, frequency: "weekly" }],
  times: [[12_000]],
  thresholdSeconds: 1800,
  usefulMinutes: 15,
  waitMinutes: 0,
};
const openWhen = (town: SmallTown, text: string) =>
  computeCoverageAt({ ...kernelInputOf(town), moment: parseMoment(text) }).open;

test("limits count: the last useful minute, the first of the opening, the wait", () => {
  expect([openWhen(tuesdays, "mardi 16:55"), openWhen(tuesdays, "mardi 16:56")]).toEqual([100, 0]);
  expect([openWhen(tuesdays, "mardi 8:40"), openWhen(tuesdays, "mardi 8:39")]).toEqual([100, 0]);
  const patient = { ...tuesdays, waitMinutes: 10 };
  expect([openWhen(patient, "mardi 8:30"), openWhen(patient, "mardi 8:29")]).toEqual([100, 0]);
  const brief = { ...tuesdays, usefulMinutes: 0 };
  expect([openWhen(brief, "mardi 17:09"), openWhen(brief, "mardi 17:10")]).toEqual([100, 0]);
  const farther = { ...tuesdays, times: [[18_000]] };
  expect([openWhen(farther, "mardi 9:00"), openWhen({ ...farther, times: [[18_001]] }, "mardi 9:00")]).toEqual([
    100, 0,
  ]);
});

test("who leaves on Sunday night is received on Monday, and hours that pass midnight are one", () => {
  const monday = parseOfficialHours(["00:00 - 01:00"]).hours;
  const night = parseOfficialHours(["00:00 - 01:00", null, null, null, null, null, "23:00 - 24:00"]).hours;
  const town = (hours: typeof monday) => ({ ...tuesdays, schedules: [{ hours, frequency: "weekly" as const }] });
  expect(openWhen(town(monday), "dimanche 23:50")).toBe(100);
  expect([openWhen(town(monday), "dimanche 23:30"), openWhen(town(night), "dimanche 23:30")]).toEqual([0, 100]);
});

test("the site told is the nearest that gives the answer", () => {
  const open = tuesdays.schedules[0] ?? { hours: null, frequency: "weekly" as const };
  const unknown = { hours: null, frequency: "weekly" as const };
  const input = kernelInputOf({ ...tuesdays, schedules: [unknown, open, open], times: [[600, 3000, 2000]] });
  const at = (text: string) => computeCoverageAt({ ...input, moment: parseMoment(text) }).homeSite[0];
  expect([at("mardi 10:00"), at("dimanche 10:00")]).toEqual([2, 0]);
  expect(computeCoverageAt({ ...kernelInputOf(tuesdays), moment: parseMoment("sun 9:00") }).homeSite[0]).toBe(
    0xffffffff,
  );
});

test("a visit without meaning, or longer than the reach, is refused", () => {
  const moment = parseMoment("mardi 9:00");
  const ask = (more: object) => () => computeCoverageAt({ ...kernelInputOf(tuesdays), moment, ...more });
  expect(ask({ usefulMinutes: -1 })).toThrow(InvalidVisitError);
  expect(ask({ waitMinutes: Number.NaN })).toThrow(InvalidVisitError);
  expect(ask({ thresholdSeconds: 10_000 })).toThrow(ReachTooShortError);
});
