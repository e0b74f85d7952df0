import { WEEKDAYS } from "@maillage/opening-hours";
import { describe, expect, test } from "vitest";
import type { ScenarioChange } from "./change.ts";
import { scenarioChangesSchema, siteChangeSchema } from "./change-schema.ts";

const MOVE = { kind: "move-site", siteId: "2069", longitude: 5.1, latitude: 48.2 } as const;
const KEPT: ScenarioChange = {
  ...MOVE,
  ...{ id: "x1", at: "2026-11-23T09:00:00.000Z", comment: null, year: 2027, costEuros: 12_000.5 },
};
const accepts = (change: unknown): boolean => siteChangeSchema.safeParse(change).success;
const acceptsFields = (fields: unknown): boolean => accepts({ kind: "edit-site", siteId: "a", fields });
const weeklyOf = (monday: unknown) => ({
  weekly: { ...Object.fromEntries(WEEKDAYS.map((day) => [day, []])), monday },
  exceptions: [],
});

test("changes come out as they came in", () => {
  const merge = { kind: "merge-sites", siteId: "a", mergedSiteIds: ["b"], date: null };
  for (const change of [MOVE, merge, { kind: "edit-site", siteId: "a", fields: { hours: null, notes: "" } }]) {
    expect(siteChangeSchema.parse(change)).toStrictEqual(change);
  }
  expect(scenarioChangesSchema.parse([KEPT])).toStrictEqual([KEPT]);
});

describe("refused", () => {
  test.each([
    ["an unknown kind", { kind: "burn-site", siteId: "a" }],
    ["a field that no change has", { ...MOVE, x: 1 }],
    ["a longitude past 180°", { ...MOVE, longitude: 180.1 }],
    ["a position that is not a number", { ...MOVE, latitude: Number.NaN }],
    ["an id that could not stand in an address", { ...MOVE, siteId: "a b" }],
    ["a merge of nothing", { kind: "merge-sites", siteId: "a", mergedSiteIds: [] }],
    ["a day that does not exist", { kind: "set-status", siteId: "a", status: "closed", date: "2026-02-30" }],
  ])("%s", (_, change) => {
    expect(accepts(MOVE)).toBe(true);
    expect(accepts(change)).toBe(false);
  });

  test.each([
    ["hours that end before they start", { hours: weeklyOf([{ opens: 600, closes: 540 }]) }],
    [
      "hours that overlap",
      {
        hours: weeklyOf([
          { opens: 540, closes: 720 },
          { opens: 700, closes: 900 },
        ]),
      },
    ],
    [
      "hours that touch, which are one range",
      {
        hours: weeklyOf([
          { opens: 540, closes: 720 },
          { opens: 720, closes: 900 },
        ]),
      },
    ],
    ["hours after midnight", { hours: weeklyOf([{ opens: 540, closes: 1441 }]) }],
    ["a week without its Sunday", { hours: { weekly: { monday: [] }, exceptions: [] } }],
    ["a week without an opening, which is not hours", { hours: weeklyOf([]) }],
    ["more agents than there can be", { agents: 1001 }],
    ["more full-time equivalents than that", { agentsFullTimeEquivalent: 1000.5 }],
    ["text that PostgreSQL cannot keep", { notes: "a\u0000b" }],
    ["half a character", { notes: "\ud800" }],
    ["a negative count", { agents: -1 }],
    ["status, which has a change of its own", { status: "closed" }],
  ])("%s", (_, fields) => {
    const limits = { agents: 1000, agentsFullTimeEquivalent: 1000 };
    expect(acceptsFields({ hours: weeklyOf([{ opens: 540, closes: 720 }]), notes: "a\nb", ...limits })).toBe(true);
    // Open on exceptions alone: a fair, a season.
    const season = { from: "2026-07-01", to: "2026-08-31", ranges: [{ opens: 540, closes: 720 }], reason: null };
    expect(acceptsFields({ hours: { ...weeklyOf([]), exceptions: [season] } })).toBe(true);
    expect(acceptsFields(fields)).toBe(false);
  });

  test("two changes of one id; more changes than can be read", () => {
    const changes = Array.from({ length: 501 }, (_, rank) => ({ ...KEPT, id: `x${rank}` }));
    expect(scenarioChangesSchema.safeParse(changes.slice(0, 500)).success).toBe(true);
    expect(scenarioChangesSchema.safeParse(changes).success).toBe(false);
    expect(scenarioChangesSchema.safeParse([KEPT, KEPT]).success).toBe(false);
  });
});
