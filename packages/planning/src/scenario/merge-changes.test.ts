import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildChange, buildClosing, changesArbitrary } from "../../test/scenario-changes.ts";
import type { ScenarioChange, SiteSheetFields } from "./change.ts";
import { isSameValue } from "./is-same-value.ts";
import { mergeChanges } from "./merge-changes.ts";

const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => buildClosing(id));
const idsOf = (changes: readonly ScenarioChange[]) => changes.map(({ id }) => id).join("");
const list = (...changes: readonly (ScenarioChange | undefined)[]) => changes.flatMap((change) => change ?? []);
const sorted = (changes: readonly ScenarioChange[]) => changes.toSorted((x, y) => (x.id < y.id ? -1 : 1));

describe("two people over one list", () => {
  test("additions of both are kept, theirs first where both added at one place", () => {
    const { changes, conflicts } = mergeChanges(list(a), list(a, b, c), list(a, d));
    expect(idsOf(changes)).toBe("adbc");
    expect(conflicts).toStrictEqual([]);
  });

  test("removals of both are honoured", () => {
    expect(idsOf(mergeChanges(list(a, b, c), list(b, c), list(a, b)).changes)).toBe("b");
  });

  test("one wrote the year, the other the comment: both, and no conflict", () => {
    const { changes, conflicts } = mergeChanges(
      list(a),
      list(buildClosing("a", { year: 2027, at: "2026-03-01T00:00:00Z" })),
      list(buildClosing("a", { comment: "vu en mairie", at: "2026-02-01T00:00:00Z" })),
    );
    expect(changes).toStrictEqual([
      buildClosing("a", { year: 2027, comment: "vu en mairie", at: "2026-03-01T00:00:00Z" }),
    ]);
    expect(conflicts).toStrictEqual([]);
  });

  test("one wrote the hours of a sheet, the other its notes: both", () => {
    const edit = (fields: SiteSheetFields) => buildChange("a", { kind: "edit-site", siteId: "s", fields });
    const { changes, conflicts } = mergeChanges(
      list(edit({ notes: "x" })),
      list(edit({ notes: "x", agents: 3 })),
      list(edit({ notes: "y" })),
    );
    expect(changes).toStrictEqual(list(edit({ notes: "y", agents: 3 })));
    expect(conflicts).toStrictEqual([]);
  });

  test("both moved the site: a conflict, and never the longitude of one with the latitude of the other", () => {
    const move = (longitude: number, latitude: number) =>
      buildChange("a", { kind: "move-site", siteId: "s", longitude, latitude });
    const [base, mine, theirs] = [move(5, 48), move(5.1, 48), move(5, 48.1)];
    const { changes, conflicts } = mergeChanges([base], [mine], [theirs]);
    expect(changes).toStrictEqual([theirs]);
    expect(conflicts).toStrictEqual([{ changeId: "a", kind: "edited-differently", base, mine, theirs }]);
    expect(mergeChanges([base], [mine], [theirs], new Map([["a", "mine"]])).changes).toStrictEqual([mine]);
  });

  test("one edited what the other removed: kept until somebody chooses, and told", () => {
    const edited = buildClosing("a", { year: 2027 });
    const conflict = { changeId: "a", kind: "edited-and-removed", base: a, mine: null, theirs: edited };
    expect(mergeChanges(list(a, b), list(b), list(edited, b))).toStrictEqual({
      changes: list(edited, b),
      conflicts: [conflict],
    });
    expect(mergeChanges(list(a, b), list(b), list(edited, b), new Map([["a", "mine"]]))).toStrictEqual({
      changes: list(b),
      conflicts: [conflict],
    });
  });

  test("an order that one of them changed is kept", () => {
    expect(idsOf(mergeChanges(list(a, b, c), list(a, b, c, d), list(c, b, a)).changes)).toBe("cdba");
    expect(idsOf(mergeChanges(list(a, b, c), list(c, b, a), list(a, b, c, d)).changes)).toBe("cdba");
  });
});

describe("whatever they did", () => {
  const threeLists = [changesArbitrary, changesArbitrary, changesArbitrary] as const;

  test("nothing is lost: what a side added or edited is there, or in a conflict; nothing appears, nothing is twice", () => {
    let conflictCount = 0;
    fc.assert(
      fc.property(...threeLists, (base, mine, theirs) => {
        const { changes, conflicts } = mergeChanges(base, mine, theirs);
        conflictCount += conflicts.length;
        const inConflict = new Set(conflicts.map(({ changeId }) => changeId));
        const merged = new Map(changes.map((change) => [change.id, change]));
        expect(merged.size).toBe(changes.length);
        for (const [side, other] of [
          [mine, theirs],
          [theirs, mine],
        ] as const) {
          for (const change of side) {
            if (inConflict.has(change.id)) continue;
            const before = base.find(({ id }) => id === change.id);
            const elsewhere = other.find(({ id }) => id === change.id);
            const result = merged.get(change.id);
            if (before === undefined) expect(result).toStrictEqual(change);
            else if (elsewhere === undefined) expect(isSameValue(before, change) && result === undefined).toBe(true);
            else {
              // Each thing that this side wrote is in the result.
              for (const [key, value] of Object.entries(change)) {
                if (isSameValue(value, new Map(Object.entries(before)).get(key))) continue;
                expect(new Map<string, unknown>(Object.entries(result ?? {})).get(key)).toStrictEqual(value);
              }
            }
          }
        }
        for (const id of merged.keys()) {
          expect([...mine, ...theirs].some((change) => change.id === id)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    expect(conflictCount).toBeGreaterThan(50);
  });

  test("of two equal sides it is that side; of an unchanged one, the other", () => {
    fc.assert(
      fc.property(changesArbitrary, changesArbitrary, (base, side) => {
        const expected = { changes: side, conflicts: [] };
        expect(mergeChanges(base, side, side)).toStrictEqual(expected);
        expect(mergeChanges(base, base, side)).toStrictEqual(expected);
        expect(mergeChanges(base, side, base)).toStrictEqual(expected);
      }),
    );
  });

  test("whoever saves first, the same changes come out, up to order and to the conflicts each is asked about", () => {
    fc.assert(
      fc.property(...threeLists, (base, mine, theirs) => {
        const one = mergeChanges(base, mine, theirs);
        const ids = one.conflicts.map(({ changeId }) => changeId);
        const other = mergeChanges(base, theirs, mine, new Map(ids.map((id) => [id, "mine"])));
        const oneChosen = mergeChanges(base, mine, theirs, new Map(ids.map((id) => [id, "theirs"])));
        expect(sorted(other.changes)).toStrictEqual(sorted(oneChosen.changes));
        expect(new Set(other.conflicts.map(({ changeId }) => changeId))).toStrictEqual(new Set(ids));
      }),
    );
  });
});
