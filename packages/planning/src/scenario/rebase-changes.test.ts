import { describe, expect, test } from "vitest";
import { buildChange, buildClosing } from "../../test/scenario-changes.ts";
import { buildSite, buildSquareNetwork } from "../../test/square-ground.ts";
import type { ScenarioChange } from "./change.ts";
import { rebaseChanges } from "./rebase-changes.ts";

const FROM = buildSquareNetwork([buildSite("a"), buildSite("b", { name: "Bus", agents: 2 })], "2023-01-01");
const ADDITION = buildChange("n", {
  ...{ kind: "add-site", siteId: "n", name: "France Services de Joinville", format: "fixed", status: "labelled" },
  ...{ longitude: 5.14, latitude: 48.44 },
});
const conflictsOf = (change: ScenarioChange, sites: Parameters<typeof buildSquareNetwork>[0]) =>
  rebaseChanges([change], FROM, buildSquareNetwork(sites)).conflicts.map(({ kind, field, before, now, suggestion }) => {
    return { kind, field, before, now, suggestion };
  });

test("over the same network nothing conflicts, and no change is lost", () => {
  const changes = [buildClosing("x", { siteId: "a" }), ADDITION];
  expect(rebaseChanges(changes, FROM, FROM)).toStrictEqual({ changes, conflicts: [] });
});

test("from a network that is no longer known, what the new one lacks is told, and not what the scenario adds", () => {
  const changes = [
    buildClosing("x", { siteId: "a" }),
    buildClosing("y", { siteId: "b" }),
    ADDITION,
    buildChange("z", { kind: "move-site", siteId: "n", longitude: 5.2, latitude: 48.5 }),
  ];
  const { conflicts } = rebaseChanges(changes, null, buildSquareNetwork([buildSite("b", { status: "closed" })]));
  expect(conflicts.map(({ changeId, kind, before }) => [changeId, kind, before])).toStrictEqual([
    ["x", "site-gone", null],
  ]);
});

describe("a site of the network", () => {
  const closeA = buildClosing("x", { siteId: "a" });

  test("is gone", () => {
    const [site] = FROM.sites;
    expect(conflictsOf(closeA, [])).toStrictEqual([
      { kind: "site-gone", field: null, before: site, now: null, suggestion: "drop" },
    ]);
    expect(conflictsOf(buildChange("x", { kind: "merge-sites", siteId: "b", mergedSiteIds: ["a"] }), [])).toHaveLength(
      2,
    );
  });

  test("is closed already", () => {
    expect(conflictsOf(closeA, [buildSite("a", { status: "closed" })])).toStrictEqual([
      { kind: "already-done", field: "status", before: "labelled", now: "closed", suggestion: "drop" },
    ]);
    const merge = buildChange("x", { kind: "merge-sites", siteId: "b", mergedSiteIds: ["a"] });
    expect(conflictsOf(merge, [buildSite("a", { status: "closed" }), buildSite("b")])).toMatchObject([
      { kind: "already-done", field: "status" },
    ]);
  });

  test("has another status", () => {
    expect(conflictsOf(closeA, [buildSite("a", { status: "planned" })])).toStrictEqual([
      { kind: "changed-since", field: "status", before: "labelled", now: "planned", suggestion: "keep" },
    ]);
  });

  test("moved there, or elsewhere: 200 m tell them apart", () => {
    const move = buildChange("x", { kind: "move-site", siteId: "a", longitude: 5.6, latitude: 48.5 });
    const kindsAt = (longitude: number, latitude: number) =>
      conflictsOf(move, [buildSite("a", { longitude, latitude })]).map(({ kind }) => kind);
    expect(kindsAt(5.5, 48.5)).toStrictEqual([]);
    expect(kindsAt(5.6, 48.501)).toStrictEqual(["already-done"]);
    expect(kindsAt(5.6, 48.503)).toStrictEqual(["changed-since"]);
  });

  test("has the same field changed, to the same or to something else; another field does not matter", () => {
    const edit = buildChange("x", { kind: "edit-site", siteId: "b", fields: { agents: 3 } });
    expect(conflictsOf(edit, [buildSite("b", { name: "Bus", agents: 4 })])).toStrictEqual([
      { kind: "changed-since", field: "agents", before: 2, now: 4, suggestion: "keep" },
    ]);
    expect(conflictsOf(edit, [buildSite("b", { agents: 3 })])).toMatchObject([{ kind: "already-done" }]);
    expect(conflictsOf(edit, [buildSite("b", { agents: 2, notes: "new" })])).toStrictEqual([]);
  });
});

describe("a site added", () => {
  test("now exists: nearer than 200 m, or of its name nearby, however it is written", () => {
    const kindsWith = (name: string, latitude: number) =>
      conflictsOf(ADDITION, [...FROM.sites, buildSite("new", { name, longitude: 5.14, latitude })]).map((c) => c.kind);
    expect(kindsWith("Anything", 48.441)).toStrictEqual(["site-exists"]);
    expect(kindsWith("Anything", 48.442)).toStrictEqual([]);
    expect(kindsWith("JOINVILLE", 48.45)).toStrictEqual([]);
    expect(kindsWith("FRANCE SERVICES DE JOINVILLE", 48.45)).toStrictEqual(["site-exists"]);
    expect(kindsWith("France services de Joinville", 48.55)).toStrictEqual([]);
  });

  test("is not taken for a site that was there when it was added", () => {
    const near = buildSquareNetwork([buildSite("old", { longitude: 5.14, latitude: 48.44 })]);
    expect(rebaseChanges([ADDITION], near, near).conflicts).toStrictEqual([]);
  });

  test("has lost its id to another", () => {
    expect(conflictsOf(ADDITION, [buildSite("n")])).toMatchObject([{ kind: "id-taken", suggestion: "keep" }]);
  });

  test("may be moved by the scenario itself: it is in neither network", () => {
    const move = buildChange("x", { kind: "move-site", siteId: "n", longitude: 5.2, latitude: 48.5 });
    expect(rebaseChanges([ADDITION, move], FROM, buildSquareNetwork([])).conflicts).toStrictEqual([]);
  });
});
