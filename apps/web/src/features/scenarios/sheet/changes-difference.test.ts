import type { ScenarioChange } from "@maillage/planning/scenario";
import { expect, test } from "vitest";
import { differenceOfChanges, isNoDifference } from "./changes-difference.ts";

const close = (id: string, comment: string | null = null): ScenarioChange => ({
  ...{ kind: "set-status", siteId: id, status: "closed", date: null },
  ...{ id, at: "2026-01-01T00:00:00Z", comment, year: null, costEuros: null },
});

test("what was added, removed and written otherwise is told by id", () => {
  const difference = differenceOfChanges(
    [close("a"), close("b"), close("c")],
    [close("d"), close("a"), close("c", "x")],
  );
  expect(difference.added.map(({ id }) => id)).toStrictEqual(["d"]);
  expect(difference.removed.map(({ id }) => id)).toStrictEqual(["b"]);
  expect(difference.edited).toStrictEqual([close("c", "x")]);
  expect(difference.isReordered).toBe(false);
  expect(isNoDifference(difference)).toBe(false);
});

test("an order that changed is a difference, and the same list is none", () => {
  expect(differenceOfChanges([close("a"), close("b")], [close("b"), close("a")])).toStrictEqual({
    added: [],
    removed: [],
    edited: [],
    isReordered: true,
  });
  expect(isNoDifference(differenceOfChanges([close("a")], [close("a")]))).toBe(true);
});

test("the order of fields, and fields without a value, do not count; values in depth do", () => {
  const edit = (fields: object): ScenarioChange => ({ ...close("a"), kind: "edit-site", siteId: "s", fields });
  const differ = (one: object, other: object) => differenceOfChanges([edit(one)], [edit(other)]).edited.length;
  expect(differ({ agents: 2, address: undefined }, { agents: 2 })).toBe(0);
  expect(differ({ agents: 2, name: "x" }, { name: "x", agents: 2 })).toBe(0);
  expect(differ({ agents: null }, {})).toBe(1);
  expect(differ({ sources: ["a", "b"] }, { sources: ["b", "a"] })).toBe(1);
  expect(differ({ sources: [] }, { sources: {} })).toBe(1);
});
