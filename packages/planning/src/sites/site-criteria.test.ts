import { parseOfficialHours, shareOfWeeks } from "@maillage/opening-hours";
import { expect, test } from "vitest";
import { readHauteMarne } from "../read-haute-marne.ts";
import type { SiteStop, SiteView } from "../views.ts";
import { assessSite } from "./site-criteria.ts";

type Assessed = Parameters<typeof assessSite>[0];
const FIXED: Assessed = { format: "fixed", role: "principal", hours: null, agents: null, stops: null };
const open = (...cells: string[]): Pick<SiteView, "hours"> => ({ hours: parseOfficialHours(cells).hours });
const hasUnmet = (site: Assessed) => assessSite(site).some(({ answer }) => answer === "not-met");
const answersOf = (site: Assessed) => Object.fromEntries(assessSite(site).map((each) => [each.criterion, each.answer]));

test("what nobody has told is unknown, never failed", () => {
  expect(answersOf(FIXED)).toStrictEqual({
    "weekly-hours": "unknown",
    "open-days": "unknown",
    agents: "unknown",
    "fixed-place": "met",
  });
  expect(hasUnmet(FIXED)).toBe(false);
});

test("24 hours over 5 days are enough; one minute or one day less is not", () => {
  const [morning, long] = ["09:00 - 12:00", "08:00 - 12:00 / 13:00 - 18:00"];
  const enough = open(long, morning, long, "", morning, "");
  expect(assessSite({ ...FIXED, ...enough }).slice(0, 2)).toMatchObject([
    { answer: "met", value: 24 * 60 },
    { answer: "not-met", value: 4 },
  ]);
  const five = { ...FIXED, ...open(long, morning, "09:00 - 12:00", morning, "09:00 - 15:00") };
  expect(answersOf(five)).toMatchObject({ "weekly-hours": "met", "open-days": "met" });
  const oneMinuteLess = { ...FIXED, ...open(long, morning, "09:00 - 12:00", morning, "09:00 - 14:59") };
  expect(assessSite(oneMinuteLess)[0]).toMatchObject({ answer: "not-met", value: 24 * 60 - 1 });
});

test("two agents are enough, one is not, none is not unknown", () => {
  expect([2, 1, 0].map((agents) => answersOf({ ...FIXED, agents }).agents)).toStrictEqual([
    "met",
    "not-met",
    "not-met",
  ]);
});

test("a bus has no fixed place, and is open where it stops rather than at its garage", () => {
  const stop: SiteStop = {
    ...{ place: "Doulaincourt", longitude: 5.2, latitude: 48.3 },
    ...{ weekday: "monday", opens: 540, closes: 720, frequency: "weekly" },
  };
  const bus: Assessed = { ...FIXED, ...open("09:00 - 17:00"), format: "travelling" };
  const stops = [stop, { ...stop, frequency: "fortnightly" as const }, { ...stop, weekday: "friday" as const }];
  expect(assessSite({ ...bus, stops })).toMatchObject([
    { criterion: "weekly-hours", value: 180 + 180 * shareOfWeeks("fortnightly") + 180 },
    { criterion: "open-days", value: 2 },
    { answer: "unknown" },
    { criterion: "fixed-place", answer: "not-met" },
  ]);
  expect(assessSite({ ...bus, stops: null })[0]).toMatchObject({ value: 480 });
});

test("antennas and places of a multi-site share their label's hours", () => {
  const shared = (site: Partial<Assessed>) =>
    assessSite({ ...FIXED, ...site }).every((each) => each.isSharedWithOtherPlaces);
  expect(shared({ format: "multi-site" })).toBe(true);
  expect(shared({ role: "antenna" })).toBe(true);
  expect(shared({})).toBe(false);
});

test("of the 18 sites of Haute-Marne, those known to open less than 24 hours over 5 days", () => {
  const network = readHauteMarne().siteNetworks.find(({ slug }) => slug === "2024-08-01");
  const unmet = network?.sites.filter(hasUnmet).map(({ id }) => id);
  expect(network?.sites.every(({ hours }) => hours !== null)).toBe(true);
  // Arc-en-Barrois, one of the places of a multi-site: 14 hours, on Thursdays and Fridays.
  expect(unmet).toStrictEqual(["3181"]);
});
