import { parseMoment, parseOfficialHours } from "@maillage/opening-hours";
import { expect, test } from "vitest";
import { ACCESS_ANSWERS, computeCoverageAt } from "../hours/compute-coverage-at.ts";
import { buildReach } from "../reach.ts";
import {
  buildPartnerPresence,
  doubtPresence,
  InvalidPartnersError,
  PARTNERS_MAX,
  type Partner,
} from "./partner-presence.ts";
import { listPartnerSchedules } from "./partner-schedules.ts";

const CNAF: Partner = { id: "cnaf", scope: "national" };
const DGFIP: Partner = { id: "dgfip", scope: "national" };
const MISSION: Partner = { id: "mission locale", scope: "local" };
const at = (partner: Partner, ...days: ("monday" | "tuesday")[]) => ({ ...partner, days });
const withoutDays = (partner: Partner) => ({ ...partner, days: null });

test("a list that names no partner of a scope leaves that scope unknown; else who is not named is absent", () => {
  const lists = [[], [withoutDays(CNAF)], [withoutDays(MISSION)]];
  const { sitePresent, siteUnknown } = buildPartnerPresence(lists, [CNAF, DGFIP, MISSION]);
  expect([...sitePresent]).toEqual([0b000, 0b001, 0b100]);
  expect([...siteUnknown]).toEqual([0b111, 0b100, 0b011]);
});

test("at a site that may not count, who is present is unknown, and who is absent stays so", () => {
  const lists = [[withoutDays(CNAF)], [withoutDays(CNAF)]];
  const { sitePresent, siteUnknown } = doubtPresence(buildPartnerPresence(lists, [CNAF, DGFIP]), [true, false]);
  expect([...sitePresent]).toEqual([0b01, 0b00]);
  expect([...siteUnknown]).toEqual([0b00, 0b01]);
});

test("up to 32 partners, each once", () => {
  const many = Array.from({ length: PARTNERS_MAX }, (_, i): Partner => ({ id: `partner ${i}`, scope: "local" }));
  const { sitePresent } = buildPartnerPresence([many.map(withoutDays)], many);
  expect(sitePresent[0]).toBe(0xffffffff);
  expect(() => buildPartnerPresence([], [...many, CNAF])).toThrow(InvalidPartnersError);
  expect(() => buildPartnerPresence([], [CNAF, CNAF])).toThrow(InvalidPartnersError);
});

test("untold days are perhaps the site's own hours, told ones are perhaps at any time of theirs when its hours are unknown", () => {
  const { hours } = parseOfficialHours([null, "09:00 - 12:00"]);
  const lists = [
    [withoutDays(CNAF)],
    [at(CNAF, "tuesday")],
    [withoutDays(CNAF)],
    [at(CNAF, "monday"), withoutDays(DGFIP)],
  ];
  const schedules = [
    { hours, frequency: "weekly" as const },
    { hours: null, frequency: "weekly" as const },
    { hours: null, frequency: "weekly" as const },
    { hours, frequency: "weekly" as const },
  ];
  const presence = buildPartnerPresence(lists, [CNAF, DGFIP]);
  const answersAt = (moment: string, partners: readonly number[]) =>
    listPartnerSchedules(schedules, presence, partners).map((schedule) => {
      const reach = buildReach({
        homeCount: 1,
        siteCount: 1,
        homeSiteDeciseconds: Uint32Array.of(0),
        boundSeconds: 60,
      });
      const homePopulation = Float64Array.of(1);
      const at = { homePopulation, reach, schedules: [schedule], moment: parseMoment(moment), thresholdSeconds: 60 };
      return ACCESS_ANSWERS[computeCoverageAt(at).homeAnswer[0] ?? 3];
    });
  expect(answersAt("mardi 10:00", [0])).toEqual(["unknown", "unknown", "unknown", "none"]);
  expect(answersAt("mardi 15:00", [0])).toEqual(["none", "unknown", "unknown", "none"]);
  expect(answersAt("dimanche 10:00", [0])).toEqual(["none", "none", "unknown", "none"]);
  // The fourth receives on Tuesdays only, when the CNAF is not there: the days of the DGFiP change nothing.
  expect(answersAt("mardi 10:00", [0, 1])).toEqual(["none", "none", "none", "none"]);
  expect(() => listPartnerSchedules(schedules, presence, [2])).toThrow(InvalidPartnersError);
});

test("a site receives for partners on the days they are all there", () => {
  const { hours } = parseOfficialHours(["09:00 - 12:00", "14:00 - 17:00", "09:00 - 12:00"]);
  const lists = [
    [at(CNAF, "monday", "tuesday"), at(DGFIP, "tuesday")],
    [at(CNAF, "monday"), at(DGFIP, "tuesday")],
    [at(CNAF, "monday"), withoutDays(DGFIP)],
    [at(CNAF, "monday")],
    [],
  ];
  const presence = buildPartnerPresence(lists, [CNAF, DGFIP]);
  const schedules = lists.map(() => ({ hours, frequency: "weekly" as const }));
  const openDaysOf = (partners: number[]) =>
    listPartnerSchedules(schedules, presence, partners).map(({ hours: found }) =>
      found === null ? null : Object.entries(found.weekly).flatMap(([day, ranges]) => (ranges.length > 0 ? [day] : [])),
    );
  expect(openDaysOf([0])).toEqual([["monday", "tuesday"], ["monday"], ["monday"], ["monday"], null]);
  // Never together at the second; perhaps at the third, whose days are not all known; the fourth has no DGFiP.
  expect(openDaysOf([0, 1])).toEqual([["tuesday"], [], null, [], null]);
  expect(openDaysOf([])).toEqual(lists.map(() => ["monday", "tuesday", "wednesday"]));
});
