import { parseOfficialHours } from "@maillage/opening-hours";
import { expect, test } from "vitest";
import { buildSite } from "../../../test/square-ground.ts";
import { buildThreeVillages } from "../../../test/three-villages.ts";
import { EMBEDDED_PARTNER_REFERENCE as national } from "../../sites/partner-reference.ts";
import type { SiteView } from "../../views.ts";
import { listKnownPartners, parsePartners } from "../partners/resolve-partners.ts";
import { listServicePlaces } from "../service-places.ts";
import { listVisitSchedules } from "./visit-schedules.ts";

const MORNINGS = parseOfficialHours(Array.from({ length: 6 }, () => "09:00 - 12:00")).hours;
const cnaf = (days: readonly ("tuesday" | "friday")[] | null) => ({ name: "CNAF", scope: "national" as const, days });

/** Of one site, the days that its schedule surely opens on, then those on which it may. */
function listDays(fields: Partial<SiteView>, asked: readonly string[], date?: string) {
  const subject = buildThreeVillages([buildSite("1", { longitude: 5, latitude: 48, ...fields })]);
  const partners = parsePartners(listKnownPartners(subject.sites, "2024-08-01", national), asked, national);
  const [schedule] = listVisitSchedules(subject, listServicePlaces(subject, "all"), { partners, national }, date);
  const openDays = (weekly: object | undefined) =>
    Object.entries(weekly ?? {}).flatMap(([day, ranges]) => (ranges.length > 0 ? [day] : []));
  return { sure: openDays(schedule?.hours?.weekly), perhaps: openDays(schedule?.possibleHours ?? undefined) };
}

test("with a partner, a site receives on its days of presence only, in its own hours", () => {
  expect(listDays({ hours: MORNINGS, partners: [cnaf(["tuesday", "friday"])] }, ["CNAF"])).toEqual({
    sure: ["tuesday", "friday"],
    perhaps: [],
  });
});

test("a partner whose days nobody has told may be there while the site is open, never on Sunday", () => {
  const { sure, perhaps } = listDays({ hours: MORNINGS, partners: [cnaf(null)] }, ["CNAF"]);
  expect([sure, perhaps.length, perhaps.includes("sunday")]).toEqual([[], 6, false]);
});

test("a day closed by exception is closed on its date, not in an ordinary week", () => {
  const hours = MORNINGS && {
    ...MORNINGS,
    exceptions: [{ from: "2024-08-06", to: "2024-08-06", ranges: [], reason: null }],
  };
  expect(listDays({ hours }, []).sure).toContain("tuesday");
  expect(listDays({ hours }, [], "2024-08-05").sure).not.toContain("tuesday");
});
