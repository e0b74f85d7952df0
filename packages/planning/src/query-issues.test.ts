import { expect, test } from "vitest";
import { z } from "zod";
import { coverageQuerySchema } from "./queries.ts";
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
