import { expect, test } from "vitest";
import { z } from "zod";
import { capacityQuerySchema, stressQuerySchema } from "./analysis/analysis-queries.ts";
import { coverageQuerySchema, scenarioChangesSchema } from "./queries.ts";
import { listQueryIssues } from "./query-issues.ts";
import { programmeQuerySchema } from "./scenario/scenario-queries.ts";

function issuesOf(schema: z.ZodType, query: unknown) {
  const { error } = schema.safeParse(query);
  return error === undefined ? [] : listQueryIssues(error);
}

const QUERY = { territory: "52", siteNetwork: "2021", thresholdSeconds: 1800 };

test("each fault with its place, its kind and its limit", () => {
  const changes = [{ kind: "move-site", siteId: "a", longitude: 200, latitude: 48 }, { kind: "burn-site" }];
  expect(issuesOf(coverageQuerySchema, { ...QUERY, thresholdSeconds: "x", changes, extra: 1 })).toStrictEqual([
    { field: "thresholdSeconds", rule: "wrong-type", expected: "number" },
    { field: "changes.0.longitude", rule: "too-big", expected: "180" },
    { field: "changes.1.kind", rule: "malformed", expected: expect.any(String) },
    { field: "", rule: "unknown-field", expected: "extra" },
  ]);
});

const WEEK = { tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
const hoursOf = (...monday: readonly (readonly [opens: number, closes: number])[]) => ({
  hours: { weekly: { ...WEEK, monday: monday.map(([opens, closes]) => ({ opens, closes })) }, exceptions: [] },
});
const ruleOfFields = (fields: unknown) =>
  issuesOf(coverageQuerySchema, { ...QUERY, changes: [{ kind: "edit-site", siteId: "a", fields }] })[0]?.rule;

test("each rule of ours has its name, which has its sentence: nothing of ours is merely malformed", () => {
  expect(ruleOfFields(hoursOf([600, 540]))).toBe("reversed-hours");
  expect(ruleOfFields(hoursOf([540, 720], [700, 900]))).toBe("overlapping-hours");
  expect(ruleOfFields(hoursOf())).toBe("empty-week");
  const exception = { from: "2026-12-25", to: "2026-12-24", ranges: [], reason: null };
  expect(ruleOfFields({ hours: { ...hoursOf([540, 720]).hours, exceptions: [exception] } })).toBe("reversed-dates");
  expect(ruleOfFields({ notes: "a\u0000" })).toBe("control-characters");
  expect(ruleOfFields({ labelDate: "2026-02-30" })).toBe("not-a-date");
  expect(ruleOfFields({ format: "boat" })).toBe("not-listed");
  expect(ruleOfFields({ name: "" })).toBe("too-short");
  expect(ruleOfFields({ notes: "x".repeat(10_001) })).toBe("too-long");
  expect(ruleOfFields({ agents: 1_500 })).toBe("too-big");
  expect(ruleOfFields({ agents: 1.5 })).toBe("wrong-type");
  const change = { kind: "edit-site", siteId: "a", fields: {}, id: "x", at: "2026-11-23T09:00:00Z" };
  const kept = { ...change, comment: null, year: null, costEuros: null };
  expect(issuesOf(scenarioChangesSchema, [kept, kept])).toMatchObject([{ rule: "duplicate-ids" }]);
  expect(issuesOf(scenarioChangesSchema, Array(501).fill(kept))).toMatchObject([{ rule: "too-many", expected: "500" }]);
  const ringsOf = (...toSeconds: readonly number[]) => ({
    ...{ ...QUERY, zones: toSeconds.map((end) => ({ toSeconds: end, weight: 1 })) },
  });
  expect(issuesOf(capacityQuerySchema, ringsOf(600, 600))).toMatchObject([{ field: "zones", rule: "rings" }]);
  expect(issuesOf(capacityQuerySchema, ringsOf())).toMatchObject([{ field: "zones", rule: "too-few" }]);
  // Two ends that the engine would count as one.
  expect(issuesOf(capacityQuerySchema, ringsOf(600, 600.01))).toMatchObject([
    { field: "zones.1.toSeconds", rule: "wrong-type", expected: "int" },
  ]);
  expect(issuesOf(stressQuerySchema, { ...QUERY, cutLine: [[5, 48]] })).toMatchObject([{ rule: "single-point" }]);
  expect(issuesOf(stressQuerySchema, { territory: "52", siteNetwork: "2021" })).toMatchObject([
    { field: "thresholdSeconds", rule: "missing" },
  ]);
});

test("of a question that has two forms, the faults of the one it was nearest to", () => {
  expect(issuesOf(programmeQuerySchema, QUERY)).toStrictEqual([]);
  expect(issuesOf(programmeQuerySchema, { ...QUERY, thresholdSeconds: 1 })).toStrictEqual([
    { field: "thresholdSeconds", rule: "too-small", expected: "60" },
  ]);
  const scenario = { territory: "52", thresholdSeconds: 1800, scenario: "?" };
  expect(issuesOf(programmeQuerySchema, scenario)).toMatchObject([{ field: "scenario", rule: "malformed" }]);
  const inList = z.strictObject({ list: z.array(z.union([z.strictObject({ a: z.number() }), z.string()])) });
  expect(issuesOf(inList, { list: [{ a: "x" }] })).toMatchObject([{ field: "list.0.a", rule: "wrong-type" }]);
});
