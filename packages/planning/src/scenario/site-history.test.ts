import { expect, test } from "vitest";
import { buildChange, buildClosing } from "../../test/scenario-changes.ts";
import { buildSite, buildSquareNetwork, SQUARE_GROUND } from "../../test/square-ground.ts";
import { listSiteHistory } from "./site-history.ts";

const OLD = buildSquareNetwork([buildSite("a", { status: "planned", labelDate: null })], "2021-01-01");
const NEW = buildSquareNetwork([buildSite("a", { agents: 2 }), buildSite("b")], "2024-08-01");

test("every field, when, before, after, by which network", () => {
  const [appeared, edited, ...rest] = listSiteHistory("a", [NEW, OLD]);
  expect(rest).toStrictEqual([]);
  expect(appeared).toMatchObject({
    ...{ at: "2021-01-01", by: { kind: "network", slug: "2021-01-01" }, event: "appeared" },
    fields: expect.arrayContaining([{ field: "status", before: null, after: "planned" }]),
  });
  expect(edited).toStrictEqual({
    ...{ at: "2024-08-01", by: { kind: "network", slug: "2024-08-01" }, event: "edited" },
    fields: [
      { field: "status", before: "planned", after: "labelled" },
      { field: "labelDate", before: null, after: "2020-01-01" },
      { field: "agents", before: null, after: 2 },
    ],
  });
});

test("then by which change of the scenario, over its own network", () => {
  const edit = buildChange(
    "e",
    { kind: "edit-site", siteId: "a", fields: { agents: 3 } },
    { at: "2026-01-02T00:00:00Z" },
  );
  const merge = buildChange("m", { kind: "merge-sites", siteId: "b", mergedSiteIds: ["a"] });
  const other = buildClosing("o", { siteId: "b" });
  const changes = [edit, other, merge];
  const scenario = { siteNetwork: "2021-01-01", changes: [edit, merge], ground: SQUARE_GROUND };
  // Network 2024 is not what the scenario starts from: b is not there, so nothing merges.
  expect(listSiteHistory("a", [OLD, NEW], scenario).map(({ by }) => by.kind)).toStrictEqual(["network", "change"]);
  const history = listSiteHistory("a", [OLD, NEW], { ...scenario, siteNetwork: "2024-08-01", changes: [edit, merge] });
  expect(history.slice(2)).toMatchObject([
    { at: "2026-01-02T00:00:00Z", by: { change: edit }, fields: [{ field: "agents", before: 2, after: 3 }] },
    { by: { change: merge }, fields: [{ field: "status", before: "labelled", after: "closed" }, { field: "events" }] },
  ]);
  expect(listSiteHistory("b", [NEW], { ...scenario, siteNetwork: "2024-08-01", changes }).at(-1)?.by).toMatchObject({
    change: other,
  });
});

test("a site that goes and comes back has a hole in its history", () => {
  const between = buildSquareNetwork([], "2022-01-01");
  expect(listSiteHistory("a", [OLD, between, NEW]).map(({ event }) => event)).toStrictEqual([
    "appeared",
    "gone",
    "appeared",
  ]);
  expect(listSiteHistory("x", [OLD, NEW])).toStrictEqual([]);
});
