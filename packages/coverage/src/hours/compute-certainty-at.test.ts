import { parseMoment, parseOfficialHours, WEEKDAYS } from "@maillage/opening-hours";
import { UNREACHABLE } from "@maillage/road-network";
import { scaleDeciseconds } from "@maillage/travel-time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainAnswer } from "../../test/reference/plain-visit.ts";
import { kernelInputOf, moments, type SmallTown, smallTowns } from "../../test/small-towns.ts";
import { buildReach } from "../reach.ts";
import { UNCERTAINTY_VERDICTS } from "../uncertainty/compute-uncertainty.ts";
import { timeFactorRangeOf } from "../uncertainty/uncertainty-parameters.ts";
import { ReachTooShortError } from "./assert-reach.ts";
import { computeCertaintyAt, uncertainReachSeconds } from "./compute-certainty-at.ts";
import { computeCoverageAt } from "./compute-coverage-at.ts";

const errors = fc.record({
  speedShare: fc.constantFrom(0, 0.15, 0.4),
  peakFactor: fc.constantFrom(1, 1.3),
  modelErrorShare: fc.constantFrom(0, 0.1),
});
type Errors = Parameters<typeof timeFactorRangeOf>[0];

/** The kernel's input with a reach as long as errors ask for. */
function inputOf(town: SmallTown, access: readonly number[], parameters: Errors) {
  const homeAccessDeciseconds = Uint32Array.from(access);
  const reach = buildReach({
    homeCount: town.times.length,
    siteCount: town.schedules.length,
    homeSiteDeciseconds: Uint32Array.from(town.times.flat(), (time) => time ?? UNREACHABLE),
    boundSeconds: uncertainReachSeconds(town.thresholdSeconds, homeAccessDeciseconds, parameters),
  });
  return { ...kernelInputOf(town), reach, homeAccessDeciseconds, parameters };
}

/** Between two minutes nothing changes: the ends, and the edges of every minute between them. */
function listArrivals(shortest: number, longest: number): number[] {
  const edges: number[] = [];
  for (let minute = Math.floor(shortest / 600); minute * 600 <= longest + 1; minute++) {
    edges.push(minute * 600 - 1, minute * 600, minute * 600 + 1);
  }
  return [shortest, ...edges.filter((time) => time > shortest && time < longest), longest];
}

test("every time between the shortest and the longest, one after the other, says the same", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(smallTowns, moments, errors, fc.constantFrom(0, 300, 1200), (town, moment, parameters, leg) => {
      const access = town.times.map((_, home) => (home % 2 === 0 ? leg : 0));
      const { low, high } = timeFactorRangeOf(parameters);
      const visit = { ...town, thresholdDeciseconds: town.thresholdSeconds * 10 };
      const leaving = WEEKDAYS.indexOf(moment.weekday) * 1440 + moment.minute;
      const expected = town.times.map((times, home) => {
        const own = access[home] ?? 0;
        const bySite = times.map((time, site) => {
          if (time === null) return ["none"];
          const schedule = town.schedules[site];
          return listArrivals(scaleDeciseconds(Math.max(time - own, 0), low), scaleDeciseconds(time + own, high)).map(
            (arrival) => plainAnswer(schedule ? [schedule] : [], [arrival], leaving, visit),
          );
        });
        if (bySite.some((answers) => answers.every((answer) => answer === "open"))) return "surely-covered";
        return bySite.flat().every((answer) => answer === "none") ? "surely-not" : "depends";
      });
      const told = computeCertaintyAt({ ...inputOf(town, access, parameters), moment });
      const verdicts = Array.from(told.homeVerdict, (verdict) => UNCERTAINTY_VERDICTS[verdict]);
      expect(verdicts).toEqual(expected);
      expect(told.surelyCovered + told.depends + told.surelyNot).toBe(told.population);
      const { open, none } = computeCoverageAt({ ...inputOf(town, access, parameters), moment });
      expect(told.surelyCovered).toBeLessThanOrEqual(open);
      expect(told.surelyNot).toBeLessThanOrEqual(none);
      for (const verdict of verdicts) seen.add(verdict ?? "");
    }),
    { numRuns: 150 },
  );
  expect([...seen].sort()).toEqual([...UNCERTAINTY_VERDICTS].sort());
});

test("quicker may be too early, slower too late: both are doubts", () => {
  const town: SmallTown = {
    people: [100],
    schedules: [{ hours: parseOfficialHours([null, "09:00 - 12:00"]).hours, frequency: "weekly" }],
    times: [[12_000]],
    thresholdSeconds: 1800,
    usefulMinutes: 15,
    waitMinutes: 0,
  };
  const partsAt = (text: string, speedShare: number) => {
    const parameters = { speedShare, peakFactor: 1, modelErrorShare: 0 };
    const { surelyCovered, depends, surelyNot } = computeCertaintyAt({
      ...inputOf(town, [0], parameters),
      moment: parseMoment(text),
    });
    return [surelyCovered, depends, surelyNot];
  };
  // Twenty minutes away, between 16 and 26 min 40 s when speeds are off by a quarter.
  expect([partsAt("mardi 8:40", 0), partsAt("mardi 8:40", 0.25)]).toEqual([
    [100, 0, 0],
    [0, 100, 0],
  ]);
  expect([partsAt("mardi 8:44", 0.25), partsAt("mardi 11:18", 0.25)]).toEqual([
    [100, 0, 0],
    [100, 0, 0],
  ]);
  expect([partsAt("mardi 11:19", 0.25), partsAt("mardi 11:30", 0.25)]).toEqual([
    [0, 100, 0],
    [0, 0, 100],
  ]);
});

test("a reach that stops at the threshold is too short", () => {
  const town: SmallTown = {
    ...{ people: [1], schedules: [{ hours: null, frequency: "weekly" }], times: [[0]] },
    // As far as the small towns' reach goes.
    ...{ thresholdSeconds: 4800, usefulMinutes: 15, waitMinutes: 0 },
  };
  const parameters = { speedShare: 0.15, peakFactor: 1, modelErrorShare: 0 };
  const input = { ...kernelInputOf(town), parameters, moment: parseMoment("mardi 9:00") };
  expect(() => computeCertaintyAt(input)).toThrow(ReachTooShortError);
});
