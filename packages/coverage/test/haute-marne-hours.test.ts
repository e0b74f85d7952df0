import { parseMoment, parseOfficialHours, WEEKDAYS, weeklyMinutes } from "@maillage/opening-hours";
import { computeMatrix } from "@maillage/travel-time";
import { describe, expect, test } from "vitest";
import { computePointCoverage } from "../src/formats/compute-point-coverage.ts";
import { listServicePoints } from "../src/formats/list-service-points.ts";
import { ACCESS_ANSWERS, computeCoverageAt } from "../src/hours/compute-coverage-at.ts";
import { computeWeekAccess } from "../src/hours/compute-week-access.ts";
import { findSharedClosures } from "../src/hours/find-shared-closures.ts";
import { buildReach } from "../src/reach.ts";
import { buildHauteMarneGround } from "./haute-marne-ground.ts";
import { plainAnswer } from "./reference/plain-visit.ts";

/*
 * The embedded territory's hours, pinned: 168,331 people, the 18 sites of 1 August 2024 with the hours of the official list, on the
 * modelled roads. What is pinned for a moment is also counted here by a plain reading of the hours.
 */
const { homes, network, homePlaces, membership, sites, sitePlaces } = buildHauteMarneGround();
const { homePopulation } = membership;
const matrix = computeMatrix(network, homePlaces, sitePlaces);
const reach = buildReach({
  homeCount: homes.length,
  siteCount: sites.length,
  homeSiteDeciseconds: matrix,
  boundSeconds: 3600,
});
const served = sites.map(({ hours, longitude, latitude, id, name }) => ({
  ...{ id, name, longitude, latitude },
  hours: parseOfficialHours(hours ?? []).hours,
  frequency: "weekly" as const,
}));
const question = { homePopulation, reach, schedules: served, thresholdSeconds: 1800 };

test("the 18 sites are open 536 hours and a half a week in all", () => {
  const weekly = served.map(({ hours }) => (hours === null ? Number.NaN : weeklyMinutes(hours) / 60));
  expect(weekly.reduce((sum, hours) => sum + hours, 0)).toBe(536.5);
});

describe.each([
  ["mardi 10:00", 167_933],
  ["mardi 12:30", 90_173],
  ["mardi 17:30", 75_133],
  ["lundi 9:00", 153_694],
  ["samedi 10:00", 55_298],
  ["dimanche 10:00", 0],
])("leaving home %s", (text, open) => {
  test(`${open} people reach an open site within 30 minutes, as read plainly`, () => {
    const moment = parseMoment(text);
    const result = computeCoverageAt({ ...question, moment });
    const leaving = WEEKDAYS.indexOf(moment.weekday) * 1440 + moment.minute;
    const visit = { thresholdDeciseconds: 18_000, usefulMinutes: 15, waitMinutes: 0 };
    const answers = homes.map((_, home) =>
      plainAnswer(served, [...matrix.subarray(home * sites.length, (home + 1) * sites.length)], leaving, visit),
    );
    expect(Array.from(result.homeAnswer, (answer) => ACCESS_ANSWERS[answer])).toEqual(answers);
    expect(result).toMatchObject({ population: 168_331, open, unknown: 0, regardlessOfTime: 167_994 });
  });
});

test("at the best half-hour of the week, nobody near a site finds them all closed; on average 38.6 hours a week", () => {
  const week = computeWeekAccess(question);
  const best = Math.max(...week.slotOpen);
  expect(best).toBe(week.regardlessOfTime);
  // Thursday, leaving home at 10:30.
  expect(week.slotOpen.indexOf(best)).toBe(3 * 48 + 21);
  expect(week.personHours / week.population).toBeCloseTo(38.5685, 4);
  expect(week.peopleAtLeast).toBe(0);
});

test("Bourmont and Andelot close together on Monday: 2,523 people then have nothing open", () => {
  const { closures, halfDays } = findSharedClosures({ ...question, siteCompared: served.map(() => true) });
  expect(halfDays).toHaveLength(10);
  expect(closures).toHaveLength(8);
  expect(closures[0]).toEqual({
    sites: [served.findIndex(({ id }) => id === "820"), served.findIndex(({ id }) => id === "3073")],
    sharedPeople: 8764,
    halfDays: [
      { weekday: "monday", half: "morning", peopleWithNothingOpen: 2523 },
      { weekday: "monday", half: "afternoon", peopleWithNothingOpen: 2523 },
    ],
    peopleWithNothingOpenMax: 2523,
  });
});

test.each([
  ["all", 167_994, []],
  ["principal", 167_994, [["295", "antenna"]]],
  // Arc-en-Barrois opens 14 hours over 2 days.
  ["full-service", 167_933, [["3181", "not-full-service"]]],
] as const)("by the rule %s, %s people are within 30 minutes", (rule, covered, out) => {
  const { points, leftOut } = listServicePoints(
    served.map((site, i) => ({
      ...site,
      format: sites[i]?.format ?? "fixed",
      role: sites[i]?.role ?? "principal",
      stops: null,
    })),
    rule,
  );
  const ruleReach = buildReach({
    homeCount: homes.length,
    siteCount: points.length,
    homeSiteDeciseconds: Uint32Array.from(
      homes.flatMap((_, home) => points.map(({ site }) => matrix[home * sites.length + site] ?? Number.NaN)),
    ),
    boundSeconds: 1800,
  });
  const coverage = computePointCoverage({ homePopulation, reach: ruleReach, points, thresholdSeconds: 1800 });
  expect(coverage).toMatchObject({ population: 168_331, covered, unknown: 0, none: 168_331 - covered });
  expect(leftOut.map(({ site, reason }) => [served[site]?.id, reason])).toEqual(out);
});
