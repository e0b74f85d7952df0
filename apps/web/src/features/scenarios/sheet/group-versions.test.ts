import type { ScenarioVersionSummary } from "@maillage/planning/scenario";
import { expect, test } from "vitest";
import { groupVersions, listVersionsApart, SITTING_MS } from "./group-versions.ts";

const START = Date.parse("2026-11-23T10:00:00.000Z");

/** Versions from the first on, given as time since the one before; read back latest first. */
function savedAfter(...gaps: readonly number[]): readonly ScenarioVersionSummary[] {
  let at = START;
  return gaps
    .map((gap, rank) => {
      at += gap;
      return { version: rank + 1, name: "", siteNetwork: "", changeCount: 0, savedAt: new Date(at).toISOString() };
    })
    .toReversed();
}

test("savings within ten minutes of one another are one sitting, ten minutes exactly included", () => {
  const sittings = groupVersions(savedAfter(0, SITTING_MS, SITTING_MS, SITTING_MS + 1, 0));
  expect(sittings.map(({ last, firstVersion, before }) => [last.version, firstVersion, before?.version])).toStrictEqual(
    [
      [5, 4, 3],
      [3, 1, undefined],
    ],
  );
});

test("apart, each is told against the one before", () => {
  const apart = listVersionsApart(savedAfter(0, 0));
  expect(apart.map(({ last, firstVersion, before }) => [last.version, firstVersion, before?.version])).toStrictEqual([
    [2, 2, 1],
    [1, 1, undefined],
  ]);
});

test("nothing saved, no sitting", () => expect(groupVersions([])).toStrictEqual([]));
