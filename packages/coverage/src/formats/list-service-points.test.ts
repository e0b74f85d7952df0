import { buildWeeklyHours, parseOfficialHours } from "@maillage/opening-hours";
import { expect, test } from "vitest";
import { buildReach } from "../reach.ts";
import { computePointCoverage } from "./compute-point-coverage.ts";
import { isFullService } from "./inclusion-rule.ts";
import { listServicePoints, type ServedSite } from "./list-service-points.ts";

const FULL = ["09:00 - 12:00 / 14:00 - 16:00", "09:00 - 14:00", "09:00 - 14:00", "09:00 - 14:00", "09:00 - 13:00"];
const hoursOf = (cells: readonly (string | null)[]) => parseOfficialHours(cells).hours;

const place: ServedSite = {
  format: "fixed",
  role: "principal",
  longitude: 5,
  latitude: 48,
  hours: hoursOf(FULL),
  stops: null,
};
const stop = { longitude: 5.5, latitude: 48.5, weekday: "tuesday", opens: 540, closes: 720 } as const;
const sites: readonly ServedSite[] = [
  place,
  { ...place, format: "antenna", role: "antenna", hours: hoursOf(["09:00 - 12:00"]) },
  { ...place, hours: null },
  {
    ...place,
    format: "travelling",
    stops: [
      { ...stop, frequency: "fortnightly" },
      { ...stop, frequency: "weekly" },
    ],
  },
  { ...place, format: "travelling", stops: null },
  { ...place, format: "travelling", stops: [] },
];
const pointsUnder = (rule: Parameters<typeof listServicePoints>[1]) => listServicePoints(sites, rule);

test("a travelling site counts at its stops, in their slots, never at its garage; without a known stop it is left out and told", () => {
  const { points, leftOut } = pointsUnder("all");
  expect(points.map(({ site, stop: which }) => [site, which])).toEqual([
    [0, null],
    [1, null],
    [2, null],
    [3, 0],
    [3, 1],
  ]);
  expect(points[3]).toMatchObject({ longitude: 5.5, latitude: 48.5, frequency: "fortnightly" });
  expect(points[3]?.hours?.weekly).toMatchObject({ monday: [], tuesday: [{ opens: 540, closes: 720 }] });
  expect(leftOut).toEqual([
    { site: 4, reason: "stops-unknown" },
    { site: 5, reason: "no-stop" },
  ]);
});

test("a bus does not go on the days when its site is closed by exception", () => {
  const holiday = { from: "2026-12-22", to: "2026-12-22", ranges: [], reason: "congés" };
  const fair = { ...holiday, from: "2026-12-29", to: "2026-12-29", ranges: [{ opens: 0, closes: 60 }] };
  const weekly = buildWeeklyHours(() => []);
  const hours = { weekly, exceptions: [holiday, fair] };
  const bus: ServedSite = {
    ...{ ...place, format: "travelling", hours },
    stops: [{ ...stop, frequency: "weekly" }],
  };
  expect(listServicePoints([bus], "all").points[0]?.hours?.exceptions).toEqual([holiday]);
});

test("principal leaves antennas out; full service what is open less, what travels, and cannot tell of unknown hours", () => {
  expect(pointsUnder("principal").leftOut[0]).toEqual({ site: 1, reason: "antenna" });
  const { points, leftOut } = pointsUnder("full-service");
  expect(points.map(({ site, surelyIncluded }) => [site, surelyIncluded])).toEqual([
    [0, true],
    [2, false],
  ]);
  expect(leftOut.map(({ reason }) => reason)).toEqual(["not-full-service", "travelling", "travelling", "travelling"]);
});

test("24 hours over 5 days are a full service, a minute less or a day less are not, unknown hours are neither", () => {
  expect(isFullService(hoursOf(FULL))).toBe(true);
  expect(isFullService(hoursOf(FULL.with(4, "09:00 - 12:59")))).toBe(false);
  expect(isFullService(hoursOf(["09:00 - 15:00", "09:00 - 15:00", "09:00 - 15:00", "09:00 - 15:00"]))).toBe(false);
  expect(isFullService(null)).toBeNull();
});

test("people near only stops, or only what may not count, are told apart", () => {
  const far = 20_000;
  const points = [
    { stop: null, surelyIncluded: true },
    { stop: 0, surelyIncluded: true },
    { stop: null, surelyIncluded: false },
  ];
  const homeSiteDeciseconds = Uint32Array.of(
    ...[18_000, far, far],
    ...[far, 18_000, far],
    ...[far, far, 18_000],
    ...[far, far, far],
    ...[100, 100, 100],
  );
  const reach = buildReach({ homeCount: 5, siteCount: 3, homeSiteDeciseconds, boundSeconds: 1900 });
  const homePopulation = Float64Array.of(1, 2, 4, 8, 16);
  expect(computePointCoverage({ homePopulation, reach, points, thresholdSeconds: 1800 })).toEqual({
    population: 31,
    covered: 19,
    coveredByStopsOnly: 2,
    unknown: 4,
    none: 8,
  });
});
